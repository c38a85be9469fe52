import calendarAr from '../language/lexicons/ar/calendar.json' with { type: 'json' }
import calendarEn from '../language/lexicons/en/calendar.json' with { type: 'json' }
import { foldWords } from '../language/view.ts'
import { type Draft, draft, foundOf, overlaps, type Reader, type Scope } from './scope.ts'

const monthsOf = (names: Record<string, string[]>) =>
  new Map(
    Object.entries(names).flatMap(([number, list]) =>
      list.map((name) => [foldWords(name).toLowerCase(), Number(number)] as const),
    ),
  )

const monthsEn = monthsOf(calendarEn.months)
const monthsAr = monthsOf(calendarAr.months)
const hijri = monthsOf(calendarAr.hijriMonths)
const ordinalDays = new Map(calendarAr.ordinalDays.map((word, index) => [foldWords(word), index + 1]))

const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')

const M = anyOf([...monthsEn.keys()].map((name) => name.replace(/^./, (first) => `[${first}${first.toUpperCase()}]`)))
const MA = anyOf(monthsAr.keys())
const MH = anyOf(hijri.keys())
const ORD = anyOf(ordinalDays.keys())
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const TO = String.raw`\s*(?:-|to|and|until|through)\s*`
const YEAR = String.raw`(?:,?\s+(?:of\s+)?(\d{4}))?(?![\d/])`
const EDGE = String.raw`(?<![\p{L}\p{N}/])`
// An Arabic word may carry a proclitic, so its edge is before that.
const EDGE_AR = String.raw`(?<![\p{N}/])`
const DAY_AR = String.raw`(\d{1,2})`
const OF_AR = String.raw`\s+(?:من\s+)?(?:شهر\s+)?`
const TO_AR = String.raw`\s*(?:-|الي|وحتي|حتي|و)\s*`
const MONTH_AR = String.raw`(${MA})(?:\s*[/-]\s*(?:${MA}))?(?![\p{L}])`
const YEAR_AR = String.raw`(?:\s*[،,]?\s*(?:من\s+)?(?:لعام|عام|سنة|لسنة)?\s*(\d{4})(?!\d)\s?م?(?!\p{L}))?(?:\s+(?:الماضي|الجاري|الحالي|المقبل|القادم|المنصرم|الفائت))?`

type Rule = {
  rule: string
  pattern: RegExp
  read(match: RegExpExecArray): { from: string | null; to?: string | null } | null
}

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (year: string | undefined, month: number, day?: string | number) =>
  `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`

const en = (word: string) => monthsEn.get(word.toLowerCase())!
const ar = (word: string) => monthsAr.get(word)!
const rule = (name: string, pattern: string, read: Rule['read']): Rule => ({
  rule: name,
  pattern: new RegExp(pattern, 'gu'),
  read,
})

/** Longest first: what an earlier rule has taken, a later one leaves. */
const RULES: Rule[] = [
  rule('two-days-of-two-months', `${EDGE}${DAY}\\s+(${M})\\.?${YEAR}${TO}${DAY}\\s+(${M})\\.?${YEAR}`, (m) => ({
    from: dayOf(m[3] ?? m[6], en(m[2]!), m[1]),
    to: dayOf(m[6] ?? m[3], en(m[5]!), m[4]),
  })),
  rule('days-of-a-month', `${EDGE}${DAY}${TO}${DAY}\\s+(?:of\\s+)?(${M})\\.?${YEAR}`, (m) => ({
    from: dayOf(m[4], en(m[3]!), m[1]),
    to: dayOf(m[4], en(m[3]!), m[2]),
  })),
  rule('month-days', `${EDGE}(${M})\\.?\\s+${DAY}${TO}${DAY}${YEAR}`, (m) => ({
    from: dayOf(m[4], en(m[1]!), m[2]),
    to: dayOf(m[4], en(m[1]!), m[3]),
  })),
  rule('day-month', `${EDGE}${DAY}\\s+(?:of\\s+)?(${M})\\.?${YEAR}(?!\\p{L})`, (m) => ({
    from: dayOf(m[3], en(m[2]!), m[1]),
  })),
  rule('month-day', `${EDGE}(${M})\\.?\\s+${DAY}(?!\\d)${YEAR}`, (m) => ({ from: dayOf(m[3], en(m[1]!), m[2]) })),
  rule('month-year', `${EDGE}(${M})\\.?,?\\s+(?:of\\s+)?(\\d{4})(?![\\d/])`, (m) => ({ from: dayOf(m[2], en(m[1]!)) })),
  rule('month-alone', `(?<=\\b(?:in|last|since|during|by|this|until)\\s)(${M})(?![\\p{L}\\p{N}'])`, (m) => ({
    from: dayOf(undefined, en(m[1]!)),
  })),
  rule('iso', `${EDGE}(\\d{4}-\\d{2}-\\d{2})(?!\\d)`, (m) => ({ from: m[1]! })),
  rule('day/month/year', `${EDGE}(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)\\s?م?(?!\\p{L})`, (m) =>
    Number(m[2]) <= 12 ? { from: dayOf(m[3], Number(m[2]), m[1]) } : null,
  ),
  rule(
    'year-alone',
    `(?<=\\b(?:in|since|during|by|until|from|of|late|early|mid|before|after|year)\\s)((?:19|20)\\d{2})(?![\\d/(-])(?! [a-z]+ (?:programme|program))`,
    (m) => ({ from: m[1]! }),
  ),
  rule(
    'أيام شهرين',
    `${EDGE_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}${TO_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`,
    (m) => ({
      from: dayOf(m[3] ?? m[6], ar(m[2]!), m[1]),
      to: dayOf(m[6] ?? m[3], ar(m[5]!), m[4]),
    }),
  ),
  rule('أيام شهر', `${EDGE_AR}${DAY_AR}${TO_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[4], ar(m[3]!), m[1]),
    to: dayOf(m[4], ar(m[3]!), m[2]),
  })),
  rule(
    'يوم هجري وموافقه',
    `${EDGE_AR}(\\d{1,2})\\s+(?:من\\s+)?(${MH})\\s+(\\d{4})\\s?ه[ــ]?ـ?\\s*[،,(]?\\s*(?:الموافق|الموافقة)?\\s*(?:ل)?(?:${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR})?`,
    (m) => (m[5] ? { from: dayOf(m[6], ar(m[5]), m[4]) } : { from: null }),
  ),
  rule('يوم وشهر', `${EDGE_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({ from: dayOf(m[3], ar(m[2]!), m[1]) })),
  rule('أيام بالكلمات', `(?:من\\s+)?(?<!\\p{L})(${ORD})${TO_AR}(${ORD})${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[4], ar(m[3]!), ordinalDays.get(m[1]!)),
    to: dayOf(m[4], ar(m[3]!), ordinalDays.get(m[2]!)),
  })),
  rule('يوم بالكلمات', `(?<!\\p{L})(${ORD})\\s+من\\s+(?:شهر\\s+)?${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[3], ar(m[2]!), ordinalDays.get(m[1]!)),
  })),
  rule(
    'شهر وسنة',
    `(?<![\\p{L}\\p{N}])[وفبل]?${MONTH_AR}\\s*[،,]?\\s*(?:من\\s+)?(?:لعام|عام|سنة|لسنة|العام)?\\s*(\\d{4})(?!\\d)\\s?م?(?!\\p{L})`,
    (m) => ({ from: dayOf(m[2], ar(m[1]!)) }),
  ),
  rule(
    'شهر وحده',
    `(?:(?<=شهر\\s)|(?<=(?:^|\\s)(?:في|منذ|خلال|حتي)\\s))(${MA})(?:\\s*/\\s*(?:${MA}))?(?:\\s+(?:الماضي|الجاري|الحالي|المقبل|القادم|المنصرم))?(?![\\p{L}\\p{N}])`,
    (m) => ({ from: dayOf(undefined, ar(m[1]!)) }),
  ),
  rule('سنة', `(?<!\\p{L})[وبل]?(?:عام|سنة|العام)\\s+((?:19|20)\\d{2})(?!\\d)\\s?م?(?!\\p{L})`, (m) => ({
    from: m[1]!,
  })),
]

/** A rule is named in the script of the texts it is for; two are for digits alone. */
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name)
const isNumeric = (name: string) => name === 'iso' || name === 'day/month/year'

// «ومارس 2015», «لعام 2014»: the date begins after what is joined to it.
const startsWithTime = (said: string) => [...monthsAr.keys(), 'عام', 'سنة'].some((word) => said.startsWith(word))
const procliticOf = (said: string) => (/^[وفبل]/u.test(said) && startsWithTime(said.slice(1)) ? 1 : 0)

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
    const taken: { start: number; end: number }[] = foundOf(scope, 'instrument').filter((one) =>
      one.rule.includes('numbered'),
    )
    const drafts: Draft[] = []
    for (const { rule: name, pattern, read } of RULES) {
      if (!(isArabic(name) ? scope.writes.arabic : scope.writes.latin || isNumeric(name))) continue
      for (const match of scope.text.matchAll(pattern)) {
        const clitic = procliticOf(match[0])
        const span = { start: match.index + clitic, end: match.index + match[0].length }
        if (taken.some((other) => overlaps(span, other))) continue
        const value = read(match as RegExpExecArray)
        if (!value) continue
        taken.push(span)
        drafts.push(made(span, name, value))
      }
    }
    return drafts
  },
}

const made = (
  span: { start: number; end: number },
  rule: string,
  { from, to = null }: { from: string | null; to?: string | null },
) => {
  const impossible = isImpossible(from) || isImpossible(to)
  const fields = impossible ? { from: null, to: null } : { from, to }
  return draft('date', { kind: 'date', ...span, rule, fields, problems: impossible ? ['no-such-day'] : [] })
}
