import { foldWords } from './view.ts'

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * The source of a pattern that takes any of some words or phrases of a lexicon, the longest first, spelt as views spell them.
 *
 *     anyOf(['الأمين', 'الأمين العام']) === 'الامين +العام|الامين'
 */
export const anyOf = (words: Iterable<string>): string =>
  [...new Set([...words].map((said) => escaped(foldWords(said)).replace(/ /g, ' +')))]
    .sort((a, b) => b.length - a.length)
    .join('|')
