import { remember } from '../language/remember.ts'
import { DATES_AR, isMonthAr, procliticOf } from './date-ar.ts'
import { datesInEnglish, isMonthEn } from './date-en.ts'
import { type DateRule, dateRule as rule, dayOf, withStrokes } from './date-rule.ts'
import { type Draft, draft, foundOf, type Reader, type Scope } from './scope.ts'
import { sortedSpans, startingIn, takenSpans } from './sorted-spans.ts'

const EDGE = String.raw`(?<![\p{L}\p{N}/])`
/** Longest first: what an earlier rule has taken, a later one leaves. */
const RULES: DateRule[] = [
  ...datesInEnglish,
  rule('iso', `${EDGE}(\\d{4}-\\d{2}-\\d{2})(?!\\d)`, (m) => ({ from: m[1]! })),
  ...DATES_AR,
  withStrokes('day/month/year', `${EDGE}(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)\\s?م?(?!\\p{L})`, (m) =>
    Number(m[2]) <= 12 ? { from: dayOf(m[3], Number(m[2]), m[1]) } : null,
  ),
]

/** A rule is named in the script of the texts it is for; two are for digits alone. */
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name)
const isNumeric = (name: string) => name === 'iso' || name === 'day/month/year'

const isImpossible = (day: string | null | undefined) => {
  const said = day && /-(\d{2})-(\d{2})$/.exec(day)
  if (!said) return false
  const [month, date] = [Number(said[1]), Number(said[2])]
  const leap = !/^\d{4}/.test(day) || Number(day.slice(0, 4)) % 4 === 0
  return (
    month < 1 ||
    month > 12 ||
    date < 1 ||
    date > [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
  )
}

const AROUND = 80

/** A stretch of a text, and what was found of all that rules need. */
type Window = { from: number; said: string; found: Map<RegExp, boolean> }

function has({ said, found }: Window, needed: RegExp): boolean {
  const known = found.get(needed)
  if (known !== undefined) return known
  const is = needed.test(said)
  found.set(needed, is)
  return is
}

/** The stretches of a text that can hold a date: those around a figure or the name of a month. */
function windowsOf({ tokens, text }: Scope): Window[] {
  const spans: { start: number; end: number }[] = []
  for (const token of tokens) {
    if (!isDateWord(token.text, token.memory)) continue
    const last = spans.at(-1)
    const start = boundary(text, token.start - AROUND, last?.end ?? 0)
    if (last && start <= last.end) last.end = token.end + AROUND
    else spans.push({ start, end: token.end + AROUND })
  }
  return spans.map(({ start, end }) => ({ from: start, said: text.slice(start, end), found: new Map() }))
}

/** The first place at or before an offset, but not before the floor, where a word begins. */
function boundary(text: string, at: number, floor: number): number {
  let start = Math.max(floor, at)
  while (start > floor && !/\s/.test(text[start - 1]!)) start--
  return start
}

const isDateWord = remember((word) => /\d/.test(word) || isMonthAr(word) || isMonthEn(word))

/**
 * Proposes every calendar expression, day to year, in Arabic and English.
 *
 *     … في أبوظبي خلال الفترة من السابع إلى العاشر من شهر يونيو الماضي.
 *                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    years inside a citation or a title are left: `2178 (2014)`, `Conference 2017`.
 * Problems an impossible day ("31 June") is proposed with no value and the problem `no-such-day`.
 */
export const date: Reader = {
  name: 'date',
  read(scope: Scope): Draft[] {
    const taken = takenSpans<{ start: number; end: number }>(
      foundOf(scope, 'instrument').filter((one) => one.rule.includes('numbered')),
    )
    const named = sortedSpans(foundOf(scope, 'instrument').filter((one) => !one.rule.includes('numbered')))
    const drafts: Draft[] = []
    const windows = windowsOf(scope)
    for (const { rule: name, pattern, read, needs } of RULES) {
      if (!(isArabic(name) ? scope.writes.arabic : scope.writes.latin || isNumeric(name))) continue
      for (const window of windows) {
        if (!has(window, needs)) continue
        const { from, said } = window
        for (const match of said.matchAll(pattern)) {
          const clitic = procliticOf(match[0])
          const span = { start: from + match.index + clitic, end: from + match.index + match[0].length }
          if (taken.meets(span) || isOfInstrument(scope, named, span)) continue
          const value = read(match as RegExpExecArray)
          if (!value) continue
          taken.add(span)
          drafts.push(made(span, name, value))
        }
      }
    }
    return drafts
  },
}

/** «الاتفاقية … لعام 1998»: the year belongs to what is cited. */
const isOfInstrument = (scope: Scope, named: readonly Draft[], span: { start: number; end: number }) =>
  /^(?:(?:عام|سنة) \d{4}|لل?(?:ا?عوام|سنوات|فترة) \d{4}.+)$/u.test(scope.text.slice(span.start, span.end)) &&
  startingIn(named, span.start - 300, span.start).some(
    (one) => one.end <= span.start && /^ ?ل?$/u.test(scope.text.slice(one.end, span.start)),
  )

const made = (
  span: { start: number; end: number },
  rule: string,
  { from, to = null }: { from: string | null; to?: string | null },
) => {
  const impossible = isImpossible(from) || isImpossible(to)
  const fields = impossible ? { from: null, to: null } : { from, to }
  return draft('date', { kind: 'date', ...span, rule, fields, problems: impossible ? ['no-such-day'] : [] })
}
