import bodies from '../language/lexicons/bodies.json' with { type: 'json' }
import { statesIn } from '../language/states-in.ts'
import { PROPOSED, scoreNames } from '../language/score-names.ts'
import { stemsOf } from '../language/stems.ts'
import { compareTitles } from '../language/titles.ts'
import { type Because, type Link, notLinked, type Reason } from './link-reasons.ts'
import type { Mention } from './mention.ts'

const folded = (name: string) => stemsOf(name).join(' ')
const lexiconNames = new Map(bodies.map(({ key, ar, en }) => [`organisation:${key}`, [...ar, ...en]]))

type Found = { score: number; reason: Because<Reason>; whole: boolean }

/**
 * Two bodies, programmes or publications that the lexicon does not tell apart. A name or a translation of it proposes; one
 * document that uses a shorter form of a name it has is certain.
 */
export function linkBodies(one: Mention, other: Mention): Link {
  const found = bestOf(one, other)
  const names = [one.names[0] ?? '', other.names[0] ?? '']
  if (!found) return notLinked('other-name', ...names)
  const against = differing(found.reason.words as [string, string])
  if (against) return { ...notLinked(against, ...found.reason.words), score: found.score }
  const here = one.documents.some((id) => other.documents.includes(id))
  const reasons = [found.reason, ...(here ? [{ code: 'same-document' as const, words: [] }] : [])]
  if (!found.whole && !here) return { ...notLinked('other-name', ...names), score: found.score }
  const certain = here && (found.reason.code === 'same-name' || found.reason.code === 'contained-name')
  return { verdict: certain ? 'same' : 'proposed', score: found.score, reasons, contradictions: [] }
}

function bestOf(one: Mention, other: Mention): Found | null {
  let best: Found | null = null
  for (const said of namesOf(one)) {
    for (const meant of namesOf(other)) {
      const found = compareBodies(said, meant)
      if (found && (!best || found.score > best.score)) best = found
    }
  }
  return best
}

const namesOf = ({ names, identity }: Mention) => [
  ...names.slice(0, 6),
  ...((identity && lexiconNames.get(identity)) || []),
]

/** How the names of two bodies agree. `whole`: enough to propose them without a fact beside it. */
function compareBodies(one: string, other: string): Found | null {
  const found = (code: Reason, score: number, whole: boolean): Found => ({
    score: Math.round(score * 1000) / 1000,
    reason: { code, words: [one, other] },
    whole,
  })
  if (folded(one) && folded(one) === folded(other)) return found('same-name', 1, true)
  if (isAcronym(one, other) || isAcronym(other, one)) return found('acronym', 0.9, true)
  const { within, whole, proper, shared } = compareTitles(one, other)
  if (whole >= 0.85 && shared.length > 1)
    return found(sameScript(one, other) ? 'shared-title-words' : 'translated-name', whole, true)
  if (within >= 0.9 && (proper >= 0.8 || shared.length > 1))
    return found('contained-name', 0.5 + whole / 2, proper >= 0.8)
  const likeness = shared.length ? null : scoreNames(one, other)
  if (likeness && likeness.score >= PROPOSED && !likeness.left.one.length && !likeness.left.other.length)
    return found('transliterated-name', likeness.score, true)
  return null
}

const isArabic = (text: string) => /[ء-ي]/.test(text)
const sameScript = (one: string, other: string) => isArabic(one) === isArabic(other)

const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'against', 'a', 'an', '&'])

/** Whether one is the first letters of the other's words: UNOCT, United Nations Office of Counter-Terrorism. */
export function isAcronym(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z]{1,9}$/.test(short) || !/^[A-Z].*[A-Z]/.test(short)) return false
  const words = long.split(/[\s-]+/).filter((word) => word && !SMALL.has(word.toLowerCase()))
  if (words.length < 2) return false
  return words.map((word) => word[0]!.toUpperCase()).join('') === short.toUpperCase()
}

/** Numbers or States in the names that cannot be one: the 1267 and the 1988 committee, the ministries of two States. */
function differing([one, other]: [string, string]): 'other-number' | 'other-state' | null {
  const [a, b] = [numbersIn(one), numbersIn(other)]
  if (a.length && b.length && a.join() !== b.join()) return 'other-number'
  const [x, y] = [statesIn(one), statesIn(other)]
  return x.length && y.length && !x.some((iso3) => y.includes(iso3)) ? 'other-state' : null
}

export const numbersIn = (text: string): string[] => stemsOf(text).filter((stem) => /^\d+$/.test(stem))

/** Two places that the list of cities does not know both. */
export function linkPlaces(one: Mention, other: Mention): Link {
  const names = [one.names[0] ?? '', other.names[0] ?? '']
  const likeness = scoreNames(names[0]!, names[1]!)
  if (likeness.score < PROPOSED || likeness.left.one.length + likeness.left.other.length > 0)
    return notLinked('other-name', ...names)
  const same = folded(names[0]!) === folded(names[1]!)
  const here = one.documents.some((id) => other.documents.includes(id))
  const reasons: Because<Reason>[] = [{ code: same ? 'same-name' : 'transliterated-name', words: names }]
  if (here) reasons.push({ code: 'same-document', words: [] })
  return { verdict: same && here ? 'same' : 'proposed', score: likeness.score, reasons, contradictions: [] }
}
