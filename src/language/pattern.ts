import { foldWords } from './view.ts'

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * The source of a pattern that takes any of some words or phrases of a lexicon, the longest first, spelt as views spell them.
 * Words that begin alike share their beginning, so that a place is looked at once and not once for each word.
 *
 *     anyOf(['الأمين', 'الأمين العام']) takes all of «الأمين العام»
 */
export const anyOf = (words: Iterable<string>): string => {
  const said = new Set([...words].map((word) => escaped(foldWords(word)).replace(/ /g, ' +')))
  return alternatives([...said].map((word) => word.match(/\\.| \+|[^]/gu) ?? []))
}

/** What a pattern of names begins with: most places of a text are no capital, and are left at once. */
export const AT_CAPITAL = String.raw`(?=[A-Z\u0080-\uffff])`

/** Alternatives of words in parts, by their first part; the word that ends here comes last. */
function alternatives(words: readonly string[][]): string {
  const groups = [...Map.groupBy(words, ([first]) => first)]
  return groups
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([first, group]) => (first === undefined ? '' : group.length === 1 ? group[0]!.join('') : sharing(group)))
    .join('|')
}

function sharing(group: readonly string[][]): string {
  let shared = 1
  while (group.every((word) => word.length > shared && word[shared] === group[0]![shared])) shared++
  const rest = alternatives(group.map((word) => word.slice(shared)))
  return `${group[0]!.slice(0, shared).join('')}(?:${rest})`
}
