import { foldWords } from './view.ts'

/** A part of a word as a pattern writes it: any number of spaces stands between words. */
const written = (part: string) =>
  PLAIN.test(part) ? part : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', ' +')
const PLAIN = /^[A-Za-zء-ي]*$/

/**
 * The source of a pattern that takes any of some words or phrases of a lexicon, the longest first, spelt as views spell them.
 * Words that begin alike share their beginning, so that a place is looked at once and not once for each word.
 *
 *     anyOf(['الأمين', 'الأمين العام']) takes all of «الأمين العام»
 */
export const anyOf = (words: Iterable<string>): string => alternatives([...new Set([...words].map(foldWords))], 0)

/** Where capitals stand among the characters, for the inside of a class: all of ASCII's, and those alphabets that have any. */
export const CAPITALS = String.raw`A-Z\u00c0-\u0556\u10a0-\uffff`

/** What a pattern of names begins with: most places of a text, and all of an Arabic one, are no capital and are left at once. */
export const AT_CAPITAL = `(?=[${CAPITALS}])`

/** Alternatives of words that are alike up to `from`, by their next letter; the word that ends here comes last. */
function alternatives(words: readonly string[], from: number): string {
  const ended = words.some((word) => word.length === from)
  const groups = Map.groupBy(ended ? words.filter((word) => word.length > from) : words, (word) => word[from])
  const sources = Array.from(groups.values(), (group) =>
    group.length === 1 ? written(group[0]!.slice(from)) : sharing(group, from),
  )
  return (ended ? [...sources, ''] : sources).join('|')
}

function sharing(group: readonly string[], from: number): string {
  const [first = ''] = group
  let to = from + 1
  while (group.every((word) => word.length > to && word[to] === first[to])) to++
  return `${written(first.slice(from, to))}(?:${alternatives(group, to)})`
}
