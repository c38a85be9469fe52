import type { FindingKind } from '../domain/finding.ts'
import { nameWords } from '../language/name-words.ts'
import { skeletonsOf } from '../language/skeleton.ts'
import { keysOfTitleWord, titleWords } from '../language/titles.ts'

/** Kinds whose names are transliterated; the names of the others are titles, which are translated. */
const TRANSLITERATED = new Set<FindingKind>(['person', 'place'])
/** Kinds that are never proposed as one. */
const UNLINKED = new Set<FindingKind>(['date', 'state', 'figure', 'recommendation'])

const MOST_WORDS = 8
const MOST_KEYS = 96

/** One word of a name: the keys that it may be found by, and how much it says of the thing. */
type KeyedWord = { keys: string[]; weight: number }

/** Each word of a name that has keys. A word without any is left out: nothing is never like nothing. */
function keyedWords(kind: FindingKind, name: string): KeyedWord[] {
  const words = TRANSLITERATED.has(kind)
    ? nameWords(name).map((forms) => ({ keys: [...new Set(forms.flatMap((form) => skeletonsOf(form)))], weight: 1 }))
    : titleWords(name)
        .filter(({ weight }) => weight >= LEAST_WEIGHT)
        .map((word) => ({ keys: keysOfTitleWord(word), weight: word.weight }))
  return words.filter(({ keys }) => keys.length > 0).slice(0, MOST_WORDS)
}

// «international», «meeting» and their like are in every second title.
const LEAST_WEIGHT = 0.45
// Two words that together say less are in too many titles to look for, as long as others are there: «مكافحة الإرهاب».
const TELLING = 1.25

type Pair = { keys: string[]; weight: number }

const pairsOf = (words: readonly KeyedWord[]): Pair[] =>
  words.flatMap((one, at) =>
    words.slice(at + 1).map((other) => ({
      keys: one.keys.slice(0, 4).flatMap((a) => other.keys.slice(0, 4).map((b) => (a < b ? `${a}+${b}` : `${b}+${a}`))),
      weight: one.weight + other.weight,
    })),
  )

const acronymOf = (name: string) =>
  /^[A-Z][A-Za-z]{1,9}$/.test(name) && /[A-Z].*[A-Z]/.test(name) ? name.toUpperCase() : null
const initialsOf = (name: string) => {
  const words = name.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word))
  return words.length > 1 ? words.map((word) => word[0]).join('') : null
}

const numbersOf = (name: string) => (name.normalize('NFKC').match(/\d{3,5}/g) ?? []).map((number) => `#${number}`)

/** First letters and numbers, of names that are titles: people are not looked for by theirs. */
const abbreviations = (kind: FindingKind, name: string) =>
  TRANSLITERATED.has(kind) ? [] : [acronymOf(name), initialsOf(name), ...numbersOf(name)]

const keyed = (kind: FindingKind, keys: readonly (string | null)[]) =>
  [...new Set(keys.filter((key) => key !== null))].slice(0, MOST_KEYS).map((key) => `${kind}:${key}`)

/**
 * The keys under which a name is kept: every two of its words together, each word, and its first letters; one word alone is
 * marked so.
 *
 *     nameKeys('person', 'مقصود كروز') includes 'person:krs+mksd', as nameKeys('person', 'Maqsoud Kruse') does
 */
export function nameKeys(kind: FindingKind, name: string): string[] {
  if (UNLINKED.has(kind)) return []
  const words = keyedWords(kind, name)
  const single = words.length === 1 ? words[0]!.keys.map((key) => `!${key}`) : []
  const pairs = pairsOf(words).flatMap(({ keys }) => keys)
  const each = words.flatMap(({ keys }) => keys.slice(0, 4).map((key) => `~${key}`))
  return keyed(kind, [...abbreviations(kind, name), ...single, ...pairs, ...each])
}

/** The keys that a name is looked for by: two words that agree, or one where there is one alone on either side. */
export function soughtKeys(kind: FindingKind, name: string): string[] {
  if (UNLINKED.has(kind)) return []
  const words = keyedWords(kind, name)
  const alone = words.flatMap(({ keys }) => keys.map((key) => `!${key}`))
  const each = words.length === 1 ? words[0]!.keys.map((key) => `~${key}`) : []
  const pairs = pairsOf(words)
  const telling = pairs.filter(({ weight }) => weight >= TELLING)
  const asked = (telling.length ? telling : pairs).flatMap(({ keys }) => keys)
  return keyed(kind, [...abbreviations(kind, name), ...alone, ...each, ...asked])
}
