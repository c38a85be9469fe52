import { foldWords } from '../language/view.ts'

/**
 * One way of writing a date. `read` gives null where the words only look like one. `needs`: what any text has that the pattern
 * takes; one that many rules have in common is looked for once.
 */
export type DateRule = {
  rule: string
  pattern: RegExp
  read(match: RegExpExecArray): { from: string | null; to?: string | null } | null
  needs: RegExp
}

type MakeRule = (rule: string, pattern: string, read: DateRule['read']) => DateRule

/** Makes rules that have a need in common. */
export const rulesThatNeed =
  (needs: RegExp): MakeRule =>
  (rule, pattern, read) => ({ rule, pattern: new RegExp(pattern, 'gu'), read, needs })

export const dateRule = rulesThatNeed(/\d/u)
export const ofYear = rulesThatNeed(/(?:19|20)\d{2}/u)
export const withStrokes = rulesThatNeed(/\d\//u)

/** The number of each month by its names, as views spell them, in lower case. */
export const monthsOf = (names: Record<string, string[]>): Map<string, number> =>
  new Map(
    Object.entries(names).flatMap(([number, list]) =>
      list.map((name) => [foldWords(name).toLowerCase(), Number(number)] as const),
    ),
  )

/** The source of a pattern that takes any of some words, the longest first. */
export const anyName = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')

const two = (value: number) => String(value).padStart(2, '0')

/** `2015-07-28`, `2015-07`, `--07-28` or `--07`: what is known of a day. */
export const dayOf = (year: string | undefined, month: number, day?: string | number): string =>
  `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`
