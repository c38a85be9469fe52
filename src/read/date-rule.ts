import { foldWords } from '../language/view.ts'

/** One way to write a date; `read` gives null where the match is none. */
export type DateRule = {
  rule: string
  pattern: RegExp
  read(match: RegExpExecArray): { from: string | null; to?: string | null } | null
}

const two = (value: number) => String(value).padStart(2, '0')
/** `2015-07-28`, `--07-28` where no year is said, `2015-07` without a day. */
export const dayOf = (year: string | undefined, month: number, day?: string | number) =>
  `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`

export const rule = (name: string, pattern: string, read: DateRule['read']): DateRule => ({
  rule: name,
  pattern: new RegExp(pattern, 'gu'),
  read,
})

/** The numbers of months by their names, as views spell them, in lower case. */
export const monthsOf = (names: Record<string, string[]>) =>
  new Map(
    Object.entries(names).flatMap(([number, list]) =>
      list.map((name) => [foldWords(name).toLowerCase(), Number(number)] as const),
    ),
  )

/** The source of a pattern that takes any of some words, the longest first. */
export const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')
