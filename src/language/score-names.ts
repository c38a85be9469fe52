import { nameWords, type NameWord } from './name-words.ts'
import { scoreWords } from './score-words.ts'
import { skeletonsOf } from './skeleton.ts'

/**
 * How alike two names are, and what of them was taken for one another.
 * Units    `score`: 0 to 1, the chance that both are spellings of one name; at `PROPOSED` and above they are proposed.
 */
export type NameLikeness = {
  score: number
  pairs: { one: string; other: string; score: number }[]
  /** Words of either that the other has none for. */
  left: { one: string[]; other: string[] }
  /** Both have a given name, and neither is anywhere in the other. */
  otherGivenName: boolean
}

/** From here on two names are worth a person's look. */
export const PROPOSED = 0.75

// Two words below this are two words.
const SAME_WORD = 0.5
const EXTRA_WORD = 0.03

const scoreForms = (one: NameWord, other: NameWord): number => {
  const [a, b] = [one[0]!, other[0]!]
  if (a.length === 1 || b.length === 1) return initialOf(a, b) ? 0.7 : 0
  let best = 0
  for (const said of one) for (const meant of other) best = Math.max(best, scoreWords(said, meant))
  return best
}

/** Whether a letter alone may begin the other word: J. Laborde, Jean-Paul Laborde. */
const initialOf = (one: string, other: string) => {
  if (one === other || one[0] === other[0]) return true
  const [a, b] = [skeletonsOf(one[0]!), skeletonsOf(other[0]!)]
  return a.some((key) => b.includes(key))
}

/** Compares two names of persons, places or anything else that is transliterated, in any of both scripts. */
export function scoreNames(one: string, other: string): NameLikeness {
  const [a, b] = [nameWords(one), nameWords(other)]
  const all = a.flatMap((word, i) => b.map((said, j) => ({ i, j, score: scoreForms(word, said) })))
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const matched: typeof all = []
  for (const pair of all.sort((x, y) => y.score - x.score || Math.abs(x.i - x.j) - Math.abs(y.i - y.j))) {
    if (pair.score < SAME_WORD) break
    if (usedA.has(pair.i) || usedB.has(pair.j)) continue
    usedA.add(pair.i)
    usedB.add(pair.j)
    matched.push(pair)
  }
  const fewer = Math.min(a.length, b.length)
  const said = matched.reduce((sum, { score }) => sum + score, 0)
  const score = fewer ? Math.max(0, said / fewer - EXTRA_WORD * Math.abs(a.length - b.length)) : 0
  return {
    score: Math.round(score * 1000) / 1000,
    pairs: matched
      .sort((x, y) => x.i - y.i)
      .map(({ i, j, score: so }) => ({ one: a[i]![0]!, other: b[j]![0]!, score: so })),
    left: { one: unused(a, usedA), other: unused(b, usedB) },
    otherGivenName: a.length > 1 && b.length > 1 && !usedA.has(0) && !usedB.has(0),
  }
}

const unused = (words: readonly NameWord[], used: ReadonlySet<number>) =>
  words.filter((_, at) => !used.has(at)).map(([word]) => word!)
