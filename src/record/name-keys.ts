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

/** Each word of a name as the keys that it may be found by. A word without any is left out: nothing is never like nothing. */
function wordKeys(kind: FindingKind, name: string): string[][] {
  const words = TRANSLITERATED.has(kind)
    ? nameWords(name).map((forms) => [...new Set(forms.flatMap((form) => skeletonsOf(form)))])
    : titleWords(name)
        .filter(({ weight }) => weight >= LEAST_WEIGHT)
        .map(keysOfTitleWord)
  return words.filter((keys) => keys.length > 0).slice(0, MOST_WORDS)
}

// «international», «meeting» and their like are in every second title.
const LEAST_WEIGHT = 0.45

const pairsOf = (words: readonly string[][]): string[] =>
  words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .flatMap((other) =>
        one.slice(0, 4).flatMap((a) => other.slice(0, 4).map((b) => (a < b ? `${a}+${b}` : `${b}+${a}`))),
      ),
  )

const acronymOf = (name: string) =>
  /^[A-Z][A-Za-z]{1,9}$/.test(name) && /[A-Z].*[A-Z]/.test(name) ? name.toUpperCase() : null
const initialsOf = (name: string) => {
  const words = name.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word))
  return words.length > 1 ? words.map((word) => word[0]).join('') : null
}

const numbersOf = (name: string) => (name.normalize('NFKC').match(/\d{3,5}/g) ?? []).map((number) => `#${number}`)

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
  const words = wordKeys(kind, name)
  const single = words.length === 1 ? words[0]!.map((key) => `!${key}`) : []
  const each = words.flatMap((keys) => keys.slice(0, 4).map((key) => `~${key}`))
  return keyed(kind, [acronymOf(name), initialsOf(name), ...numbersOf(name), ...single, ...pairsOf(words), ...each])
}

/** The keys that a name is looked for by: two words that agree, or one where there is one alone on either side. */
export function soughtKeys(kind: FindingKind, name: string): string[] {
  if (UNLINKED.has(kind)) return []
  const words = wordKeys(kind, name)
  const alone = words.flatMap((keys) => keys.map((key) => `!${key}`))
  const each = words.length === 1 ? words[0]!.map((key) => `~${key}`) : []
  return keyed(kind, [acronymOf(name), initialsOf(name), ...numbersOf(name), ...alone, ...each, ...pairsOf(words)])
}
