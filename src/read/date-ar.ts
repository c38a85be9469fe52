import calendar from '../language/lexicons/ar/calendar.json' with { type: 'json' }
import { withoutProclitics } from '../language/tokens.ts'
import { foldWords } from '../language/view.ts'
import { anyName, type DateRule, dayOf, monthsOf, ofYear, rulesThatNeed, withStrokes } from './date-rule.ts'

const monthsAr = monthsOf(calendar.months)
const hijri = monthsOf(calendar.hijriMonths)
const ordinalDays = new Map(calendar.ordinalDays.map((word, index) => [foldWords(word), index + 1]))
const ar = (word: string) => monthsAr.get(word)!

const MA = anyName(monthsAr.keys())
const MH = anyName(hijri.keys())
const ORD = anyName(ordinalDays.keys())
// An Arabic word may carry a proclitic, so its edge is before that.
const EDGE_AR = String.raw`(?<![\p{N}/])`
const DAY_AR = String.raw`(\d{1,2})`
const OF_AR = String.raw`\s+(?:من\s+)?(?:شهر\s+)?`
const TO_AR = String.raw`\s*(?:-|الي|وحتي|حتي|و)\s*`
const MONTH_AR = String.raw`(${MA})(?:\s*[/-]\s*(?:${MA}))?(?![\p{L}])`
const YEAR_AR = String.raw`(?:\s*[،,]?\s*(?:من\s+)?(?:لعام|عام|سنة|لسنة)?\s*(\d{4})(?!\d)\s?م?(?!\p{L}))?(?:\s+(?:الماضي|الجاري|الحالي|المقبل|القادم|المنصرم|الفائت))?`
const HIJRI_MARK = String.raw`\s?ه[ــ]?ـ?(?![ء-ي])`
const WHICH_IS = String.raw`\s*[،,(/]?\s*(?:(?:التي|الذي) (?:يوافقها|يوافقه|يوافق)|الموافقة?(?: ل)?(?: من)?)?\s*`
const RELATIVE = String.raw`(?:\s+(?:الماضي|الجاري|الحالي|المقبل|القادم|المنصرم|الفائت))?`
const NUMERIC = String.raw`(\d{1,2})(?:\s?-\s?(\d{1,2}))?[/](\d{1,2})[/](\d{4})`

const spanOf = (year: string | undefined, month: number, from: string | number, to: string | number | undefined) =>
  month >= 1 && month <= 12
    ? { from: dayOf(year, month, from), to: to === undefined ? null : dayOf(year, month, to) }
    : null

const ofMonth = rulesThatNeed(new RegExp(MA, 'u'))
const ofHijriMonth = rulesThatNeed(new RegExp(MH, 'u'))

/** How Arabic writes dates, the longest first. */
export const DATES_AR: DateRule[] = [
  withStrokes(
    'أرقام هجرية وموافقها',
    `${EDGE_AR}${NUMERIC}${HIJRI_MARK}(?:${WHICH_IS}${NUMERIC}\\s?م?(?![ء-ي]))?`,
    (m) => (m[8] ? spanOf(m[8], Number(m[7]), m[5]!, m[6]) : { from: null }),
  ),
  ofMonth(
    'يوم هجري وموافقه',
    `${EDGE_AR}\\d{1,2}(?:\\s?-\\s?\\d{1,2})?\\s+(?:من\\s+)?(?:${MH})\\s+\\d{4}${HIJRI_MARK}(?:${WHICH_IS}${DAY_AR}(?:\\s?-\\s?${DAY_AR})?${OF_AR}${MONTH_AR}${YEAR_AR})?`,
    (m) => (m[3] ? spanOf(m[4], ar(m[3]), m[1]!, m[2]) : { from: null }),
  ),
  withStrokes(
    'أيام بالأرقام',
    `${EDGE_AR}(\\d{1,2})\\s?-\\s?(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)\\s?م?(?!\\p{L})`,
    (m) => spanOf(m[4], Number(m[3]), m[1]!, m[2]),
  ),
  withStrokes('سنة/شهر/يوم', `${EDGE_AR}((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?![\\d/])\\s?م?(?!\\p{L})`, (m) =>
    Number(m[2]) <= 12 ? { from: dayOf(m[1], Number(m[2]), m[3]) } : null,
  ),
  ofMonth('شهر ويوم', `(?<![ء-ي])${MONTH_AR}\\s+${DAY_AR}\\s*[,،]\\s*(\\d{4})(?!\\d)`, (m) => ({
    from: dayOf(m[3], ar(m[1]!), m[2]),
  })),
  ofMonth(
    'أيام شهرين',
    `${EDGE_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}${TO_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`,
    (m) => ({
      from: dayOf(m[3] ?? m[6], ar(m[2]!), m[1]),
      to: dayOf(m[6] ?? m[3], ar(m[5]!), m[4]),
    }),
  ),
  ofMonth('أيام شهر', `${EDGE_AR}${DAY_AR}${TO_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[4], ar(m[3]!), m[1]),
    to: dayOf(m[4], ar(m[3]!), m[2]),
  })),
  ofMonth('يوم وشهر', `${EDGE_AR}${DAY_AR}${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[3], ar(m[2]!), m[1]),
  })),
  ofMonth('أيام بالكلمات', `(?:من\\s+)?(?<!\\p{L})(${ORD})${TO_AR}(${ORD})${OF_AR}${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[4], ar(m[3]!), ordinalDays.get(m[1]!)),
    to: dayOf(m[4], ar(m[3]!), ordinalDays.get(m[2]!)),
  })),
  ofMonth('يوم بالكلمات', `(?<!\\p{L})(${ORD})\\s+من\\s+(?:شهر\\s+)?${MONTH_AR}${YEAR_AR}`, (m) => ({
    from: dayOf(m[3], ar(m[2]!), ordinalDays.get(m[1]!)),
  })),
  ofMonth(
    'شهر وسنة',
    `(?<![\\p{L}\\p{N}])[وفبل]?${MONTH_AR}\\s*[،,]?\\s*(?:من\\s+)?(?:لعام|عام|سنة|لسنة|العام)?\\s*(\\d{4})(?!\\d)\\s?م?(?!\\p{L})`,
    (m) => ({ from: dayOf(m[2], ar(m[1]!)) }),
  ),
  ofMonth(
    'شهر وحده',
    `(?:(?<=شهر\\s)|(?<=(?:^|\\s)(?:في|منذ|خلال|حتي)\\s))(${MA})(?:\\s*/\\s*(?:${MA}))?(?:\\s+(?:الماضي|الجاري|الحالي|المقبل|القادم|المنصرم))?(?![\\p{L}\\p{N}])`,
    (m) => ({ from: dayOf(undefined, ar(m[1]!)) }),
  ),
  ofYear('سنة', `(?<!\\p{L})[وبل]?(?:عام|سنة|العام)\\s+((?:19|20)\\d{2})(?!\\d)\\s?م?(?!\\p{L})`, (m) => ({
    from: m[1]!,
  })),
  ofHijriMonth(
    'يوم هجري',
    `(?:(?<![ء-ي\\p{N}])(${ORD})|${EDGE_AR}${DAY_AR})\\s+(?:من\\s+)?(?:شهر\\s+)?(?:${MH})(?![ء-ي])${RELATIVE}`,
    () => ({
      from: null,
    }),
  ),
  ofYear(
    'عامان',
    `(?<!\\p{L})[وبل]?(?:عامي|سنتي|الاعوام|السنوات|للاعوام|للسنوات|عام|الفترة|الموسم)\\s+((?:19|20)\\d{2})\\s?(?:-|و|الي|/)\\s?((?:19|20)\\d{2})(?!\\d)`,
    (m) => ({
      from: m[1]!,
      to: m[2],
    }),
  ),
  ofYear(
    'سنة وحدها',
    `(?<=(?:^|\\s)(?:في|منذ|حتي|بحلول|نهاية|مطلع|اواخر|اوائل|بداية|اوساط)\\s)((?:19|20)\\d{2})(?=[،.؛)\\n]|$| (?:و|ال|في|من|الي|علي|عن|حتي))`,
    (m) => ({ from: m[1]! }),
  ),
]

// «ومارس 2015», «لعام 2014»: the date begins after what is joined to it.
const startsWithTime = (said: string) => [...monthsAr.keys(), 'عام', 'سنة'].some((word) => said.startsWith(word))
/** How many letters of a match belong to the word before the date. */
export const procliticOf = (said: string) => (/^[وفبل]/u.test(said) && startsWithTime(said.slice(1)) ? 1 : 0)

const monthWords = new Set([...monthsAr.keys(), ...hijri.keys()].flatMap((name) => name.split(' ')))

/** Whether a word, its proclitics set aside, is of the name of a month of either calendar. */
export const isMonthAr = (word: string): boolean => withoutProclitics(word).some(({ form }) => monthWords.has(form))
