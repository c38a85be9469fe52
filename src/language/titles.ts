import concepts from './lexicons/concepts.json' with { type: 'json' }
import { foldForSearch } from './fold.ts'
import { isArabicName, nameLetters } from './name-letters.ts'
import { scoreWords } from './score-words.ts'
import { skeletonsOf } from './skeleton.ts'
import { stemOf } from './stems.ts'
import { tokensOf, withoutProclitics } from './tokens.ts'

/**
 * One word of a title that carries meaning: a concept that both languages have a word for, a number, or a word by its letters and
 * its stem. `weight`: how much it says of the thing, `international` little and a proper name all.
 */
export type TitleWord = { concept: string | null; stem: string; letters: string; weight: number }

type Concept = { key: string; weight: number }
const byWord = new Map<string, Concept>()
const byStem = new Map<string, Concept>()
for (const { key, weight = 1, ar, en } of concepts as { key: string; weight?: number; ar: string[]; en: string[] }[]) {
  for (const word of [...ar, ...en]) {
    const folded = foldForSearch(word)
    const stem = stemOf(folded)
    if (!byWord.has(folded)) byWord.set(folded, { key, weight })
    if (!byStem.has(stem)) byStem.set(stem, { key, weight })
  }
}

const EMPTY = new Set(
  'the of on for in at and to a an by with from its their held about against between من في علي على الى عن حول بشان بعنوان تحت عنوان او التي الذي التابع التابعه المعني المعنيه مع بين ثم و'
    .split(' ')
    .map((word) => foldForSearch(word)),
)
const MOST_WORDS = 24

/** The words of a title or of a body's name that carry meaning, in order, each once. */
export function titleWords(title: string): TitleWord[] {
  const seen = new Set<string>()
  const words: TitleWord[] = []
  const tokens = tokensOf(foldForSearch(title.slice(0, 600))).flatMap(({ text }) => text.split(/[-'.]/))
  for (const token of tokens) {
    if (!token || EMPTY.has(token)) continue
    const stem = stemOf(token)
    const concept = conceptOf(token, stem)
    const said = concept?.key ?? stem
    if (seen.has(said) || words.length >= MOST_WORDS) continue
    seen.add(said)
    words.push({
      concept: concept?.key ?? null,
      stem,
      letters: nameLetters(withoutArticle(token)),
      weight: concept?.weight ?? 1,
    })
  }
  return words
}

// لمكافحة, وشؤون: the concept of a word without its proclitics, where the word itself has none.
const conceptOf = (token: string, stem: string): Concept | null => {
  const known = byWord.get(token) ?? byWord.get(withoutArticle(token)) ?? byStem.get(stem)
  if (known || !isArabicName(token)) return known ?? null
  for (const { form } of withoutProclitics(token)) {
    const concept = form.length > 3 && byStem.get(stemOf(form))
    if (concept) return concept
  }
  return null
}

const withoutArticle = (token: string) => token.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u, '')

const SAME_NAME = 0.8

/** The keys under which a word of a title is looked for: its concept, or its skeletons. */
export const keysOfTitleWord = ({ concept, stem, letters }: TitleWord): string[] => {
  if (concept) return [`=${concept}`]
  const skeletons = skeletonsOf(letters)
  return skeletons.length ? skeletons : [stem]
}

/** How alike two words of titles are: one concept, one stem, or a name in two scripts. */
function likeness(one: TitleWord, other: TitleWord): number {
  if (one.concept || other.concept) return one.concept === other.concept ? 1 : 0
  if (one.stem === other.stem) return 1
  if (one.letters.length < 3 || other.letters.length < 3) return 0
  if (isArabicName(one.letters) === isArabicName(other.letters)) return 0
  const score = scoreWords(one.letters, other.letters)
  return score >= SAME_NAME ? score : 0
}

/**
 * What two titles share, whatever their languages.
 * Units    `within`: the share of the shorter that the longer has; `whole`: the share of both together. 0 to 1, by weight.
 */
export type TitleLikeness = { within: number; whole: number; shared: string[]; proper: number }

export function compareTitles(one: string, other: string): TitleLikeness {
  const [a, b] = [titleWords(one), titleWords(other)]
  const used = new Set<TitleWord>()
  const shared: string[] = []
  let [common, proper] = [0, 0]
  for (const word of a) {
    let best: TitleWord | null = null
    let most = 0
    for (const said of b) {
      const so = used.has(said) ? 0 : likeness(word, said)
      if (so > most) [best, most] = [said, so]
    }
    if (!best) continue
    used.add(best)
    common += most * Math.min(word.weight, best.weight)
    if (!word.concept) proper += most
    shared.push(word.concept ?? word.stem)
  }
  const [ofA, ofB] = [a, b].map((words) => words.reduce((sum, { weight }) => sum + weight, 0)) as [number, number]
  const least = Math.min(ofA, ofB)
  return {
    within: least ? Math.min(1, common / least) : 0,
    whole: least ? Math.min(1, (2 * common) / (ofA + ofB)) : 0,
    shared,
    proper,
  }
}
