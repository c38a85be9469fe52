import calendar from '../language/lexicons/en/calendar.json' with { type: 'json' }
import { anyName, type DateRule, dateRule, dayOf, monthsOf, ofYear, rulesThatNeed } from './date-rule.ts'

const months = monthsOf(calendar.months)
export const isMonthEn = (word: string): boolean => months.has(word.toLowerCase())
const monthOf = (word: string) => months.get(word.toLowerCase())!

// A month is capitalised or in capitals: "may" and "march" are verbs.
const M = anyName(
  [...months.keys()].flatMap((name) => [name.replace(/^./, (first) => first.toUpperCase()), name.toUpperCase()]),
)
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const DAY = String.raw`(\d{1,2})(?: ?(?:st|nd|rd|th))?`
const TO = String.raw`(?: ?- ?| (?:to|until|through) (?:the )?)${WEEKDAY}`
const TO_OR_AND = String.raw`(?: ?- ?|,? (?:to|until|through|and) (?:the )?)${WEEKDAY}`
// "23 May", "the 23rd of May", "this 23rd day of May".
const IN_MONTH = String.raw`,? (?:(?:day )?of )?`
const YEAR = String.raw`(?:,? (?:of )?(\d{4}))?(?![\d/])`
const EDGE = String.raw`(?<![\p{L}\p{N}/])`
const A_YEAR = '((?:19|20)\\d{2})'
const SAME_YEAR = String.raw`(?: of (?:that|the same|this) year)?`
const BEFORE_MONTH = String.raw`(?<=\b(?:in|last|since|during|by|this|next|until|from|to|early|mid|late|end|of|late-|mid-|early-|starting|through)[ -])`
const BEFORE_YEAR = String.raw`(?<=\b(?:in|since|during|by|until|till|from|of|late|early|mid|before|after|year|through|than|for|to|between|to date|around|summer|spring|autumn|winter)[ -])`
const NO_YEAR = String.raw`(?![\d/(-])(?! (?:[a-z]+ (?:programme|program)|of them|people|participants|delegates|experts|officials|persons|cases|per cent))`
// "in 2018, 2019 and 2022": each year of the list.
const LISTED_YEAR = String.raw`(?<=\b(?:in|since|during|by|for|of) (?:(?:19|20)\d{2}(?:, and |, | and | or )){1,9})`
const QUARTERS = ['01-03', '04-06', '07-09', '10-12']
const PARTS: Record<string, string> = {
  'first quarter': '01-03',
  'second quarter': '04-06',
  'third quarter': '07-09',
  'fourth quarter': '10-12',
  'last quarter': '10-12',
  'final quarter': '10-12',
  'first half': '01-06',
  'second half': '07-12',
  'last half': '07-12',
}
const monthsOfYear = (months: string, year: string) => {
  const [first, last] = months.split('-')
  return { from: `${year}-${first}`, to: `${year}-${last}` }
}
// "a December briefing": a month before what took place in it.
const TAKES_PLACE =
  'meetings?|briefings?|reports?|summits?|conferences?|sessions?|attacks?|bombings?|coup|elections?|visits?|deadline|statement|announcement|agreement|declaration|decision|vote|study|survey|raids?|workshop|forum|talks|round|review'

const ofMonth = rulesThatNeed(new RegExp(M, 'u'))
const withDots = rulesThatNeed(/\d\.\d/u)

/** The ways of writing a date in English, longest first: what an earlier rule has taken, a later one leaves. */
export const datesInEnglish: DateRule[] = [
  ofMonth(
    'two-days-of-two-months',
    `${EDGE}${DAY}${IN_MONTH}(${M})\\.?${YEAR}${TO}${DAY}${IN_MONTH}(${M})\\.?${YEAR}`,
    (m) => ({
      from: dayOf(m[3] ?? m[6], monthOf(m[2]!), m[1]),
      to: dayOf(m[6] ?? m[3], monthOf(m[5]!), m[4]),
    }),
  ),
  ofMonth(
    'between-two-days',
    `(?<=\\b[Bb]etween (?:the )?)${DAY}${IN_MONTH}(${M})\\.?${YEAR} and (?:the )?${DAY}${IN_MONTH}(${M})\\.?${YEAR}`,
    (m) => ({ from: dayOf(m[3] ?? m[6], monthOf(m[2]!), m[1]), to: dayOf(m[6] ?? m[3], monthOf(m[5]!), m[4]) }),
  ),
  ofMonth('month-day-to-month-day', `${EDGE}(${M})\\.? ${DAY}${YEAR}${TO}(${M})\\.? ${DAY}(?!\\d)${YEAR}`, (m) => ({
    from: dayOf(m[3] ?? m[6], monthOf(m[1]!), m[2]),
    to: dayOf(m[6] ?? m[3], monthOf(m[4]!), m[5]),
  })),
  ofMonth('days-of-a-month', `${EDGE}${DAY}(?:, \\d{1,2}){0,4}${TO_OR_AND}${DAY}${IN_MONTH}(${M})\\.?${YEAR}`, (m) => ({
    from: dayOf(m[4], monthOf(m[3]!), m[1]),
    to: dayOf(m[4], monthOf(m[3]!), m[2]),
  })),
  ofMonth('month-days', `${EDGE}(${M})\\.? ${DAY}(?:, \\d{1,2})*${TO_OR_AND}${DAY}(?!\\d)${YEAR}`, (m) => ({
    from: dayOf(m[4], monthOf(m[1]!), m[2]),
    to: dayOf(m[4], monthOf(m[1]!), m[3]),
  })),
  ofMonth('day-month', `${EDGE}${DAY}${IN_MONTH}(${M})\\.?${YEAR}(?!\\p{L})`, (m) => ({
    from: dayOf(m[3], monthOf(m[2]!), m[1]),
  })),
  ofMonth('month-day', `${EDGE}(${M})\\.? ${DAY}(?!\\d)${YEAR}`, (m) => ({ from: dayOf(m[3], monthOf(m[1]!), m[2]) })),
  ofMonth('months', `${EDGE}(${M})(?: (\\d{4}))?(?: ?- ?| to | and )(${M}) (\\d{4})(?![\\d/])`, (m) => ({
    from: dayOf(m[2] ?? m[4], monthOf(m[1]!)),
    to: dayOf(m[4], monthOf(m[3]!)),
  })),
  ofMonth('month-year', `${EDGE}(${M})\\.?,? (?:of )?(\\d{4})(?![\\d/])`, (m) => ({
    from: dayOf(m[2], monthOf(m[1]!)),
  })),
  ofMonth('month-alone', `${BEFORE_MONTH}(${M})(?![\\p{L}\\p{N}'-])(?! \\p{Lu})${SAME_YEAR}`, (m) => ({
    from: dayOf(undefined, monthOf(m[1]!)),
  })),
  ofMonth(
    'between-months',
    `(?<=\\b(?:[Bb]etween|[Ff]rom) )(${M}) (?:and|to|until) (${M})(?! \\d)(?![\\p{L}\\d'-])`,
    (m) => ({
      from: dayOf(undefined, monthOf(m[1]!)),
      to: dayOf(undefined, monthOf(m[2]!)),
    }),
  ),
  ofMonth(
    'month-of-event',
    `(?<=\\b(?:an?|the|its|their|this|last|his|her|that) )(${M})(?= (?:${TAKES_PLACE})(?!\\p{L}))`,
    (m) => ({
      from: dayOf(undefined, monthOf(m[1]!)),
    }),
  ),
  dateRule('quarter', `${EDGE}Q([1-4]) (\\d{4})(?!\\d)`, (m) => monthsOfYear(QUARTERS[Number(m[1]) - 1]!, m[2]!)),
  dateRule('part-of-year', `${EDGE}(${Object.keys(PARTS).join('|')}) of (?:the year )?(\\d{4})(?![\\d/])`, (m) =>
    monthsOfYear(PARTS[m[1]!]!, m[2]!),
  ),
  withDots('days.month.year', `${EDGE}(\\d{1,2})-(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)`, (m) =>
    Number(m[3]) <= 12 ? { from: dayOf(m[4], Number(m[3]), m[1]), to: dayOf(m[4], Number(m[3]), m[2]) } : null,
  ),
  withDots('day.month.year', `(?<![\\p{L}\\p{N}/.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)`, (m) =>
    Number(m[2]) <= 12 ? { from: dayOf(m[3], Number(m[2]), m[1]) } : null,
  ),
  ofYear(
    'years',
    `(?<=\\b(?:from|between|during|period|for|in|years)(?: the)? )${A_YEAR}(?: ?- ?| to |(?<=between \\d{4}) and )${A_YEAR}(?![\\d/(])(?! \\p{Lu})`,
    (m) => (Number(m[1]) < Number(m[2]) ? { from: m[1]!, to: m[2]! } : null),
  ),
  ofYear('year-alone', `${BEFORE_YEAR}(?<!\\p{Lu}[\\p{L}-]+ of )${A_YEAR}${NO_YEAR}`, (m) => ({ from: m[1]! })),
  ofYear('year-in-list', `${LISTED_YEAR}${A_YEAR}${NO_YEAR}`, (m) => ({ from: m[1]! })),
]
