import { bodyKeyOf } from './bodies.ts'
import type { Fields } from './instrument-number.ts'

/** A citation by number in Arabic: where it stands and whose resolution it is. Offsets are the view's. */
export type Cited = { start: number; end: number; rule: string; fields: Fields }

const YEARS = String.raw`(?:19|20)\d{2}`
const NUMBER = String.raw`(\d{1,4}(?:/\d{1,4}|/ ?د(?:\.ع)?\.? ?\d{1,3})?(?:-[ء-ي]{1,3})?(?:\s\((?:S-|ES-)?[IVXL]+\))?)`
const NUMBERED =
  '(?:رقم|رقمي|ارقام|ذي الرقم|ذا الرقم|ذو الرقم|ذات الرقم|ذوي الرقمين|ذوا الرقمين|ذات الارقام|ذوات الارقام|المرقم|المرقمين|المرقمة)'
const HEAD = String.raw`(?:ال|لل)?(?:قرار(?:ات)?(?:ها|ه|هم)?|قراري|قرارين|قراريه|قراريها)`
const MAKER = String.raw`مجلس الامن(?: الدولي)?|الجمعية العامة(?: للامم المتحدة)?|مجلس حقوق الانسان|المجلس الاقتصادي والاجتماعي|مجلس وزراء [ء-ي]+ العرب|مجلس (?:السلم والامن|الجامعة|وزراء الخارجية)|جامعة الدول العربية|القمة(?: العربية)?|المجلس|الجامعة`
const QUALITY =
  'الدولي|الدوليين|الاممي|الامميين|الدولية|الاممية|السابقة|السابق|السابقين|المذكورة|المتعاقبة|(?:ذات|ذوي|ذي) الصلة'
const YEAR = String.raw`\s*(?:\(\s*(${YEARS})\s*\)|/ ?(${YEARS}) ?/|(?:لعام|لسنة|عام|سنة|الصادر (?:في )?(?:عام|سنة))\s+(${YEARS})\s?م?(?![ء-ي]))?`
const RESOLUTION = new RegExp(
  String.raw`(?<![ء-ي])[وفبلك]{0,2}${HEAD}(?:\s+(${MAKER}))?(?:\s+(?:${QUALITY}))?\s*${NUMBERED}?\s*[/(]?\s*${NUMBER}(?!\d)\s*[/)]?${YEAR}`,
  'gu',
)
// … و 1624 (2005)، و(2253) لسنة 2015: the rest of a list, each with the day that it bears.
const BEARS_DAY = String.raw`\s*(?:،?\s?(?:المؤرخ|الصادر|المتخذ)ة?(?: في| بتاريخ)? \d{1,2} [^\n،؛()]{3,30}? ${YEARS}\s?م?(?![ء-ي]))?`
const LISTED = new RegExp(
  String.raw`^${BEARS_DAY}\s*(?:،\s?و|،|و)\s*(?:رقم )?(\(?\s*(\d{1,4}(?:/\d{1,3})?)\s*\)?\s*(?:\(\s*(${YEARS})\s*\)|/ ?(${YEARS}) ?/|(?:لعام|لسنة|عام|سنة)\s+(${YEARS})\s?م?(?![ء-ي])))`,
  'u',
)
const LISTED_WITHOUT_YEAR = /^(?:، ?و ?|، ?| و ?)(\(?(?!(?:19|20)\d{2}(?!\d))(\d{4})\)?)(?![\d/(]| \()/u
const LONGEST_STEP = 90
const MOST_LISTED = 40

// «قراره رقم 1093/د36 الصادر في 26 نوفمبر 2020»
const ISSUED = /^ ?\)?،? (?:الصادر|المؤرخ|المتخذ)(?: في| بتاريخ| يوم)? [^\n.،]{0,24}?((?:19|20)\d{2})(?!\d)/u
// «القرار، الذي حمل الرقم (2322)»
const BEARS =
  /(?<![ء-ي])[وفبلك]?((?:ال|لل)قرار،? (?:(?:الجديد|الاممي|الدولي|الاخير)،? )?(?:الذي )?(?:حمل|يحمل) (?:ال)?رقم \(?(\d{4})\)?)(?!\d)/gu
const OF_OTHER = /^ ?(?:لمنظمة|لجامعة|لمجلس|لمجمع|ل?مؤتمر|الصادر عن (?!مجلس الامن|الجمعية العامة))/u

const resolution = (number: string, year: string | undefined, body: string | null): Fields => ({
  type: 'resolution',
  body,
  number,
  year: year ? Number(year) : null,
  title: null,
})

/** A number with a year is the Security Council's way; one with a stroke or a Roman session is the General Assembly's. */
function defaultBody(number: string, hasYear: boolean, after: string): string | null {
  if (/[ء-ي]/u.test(number) || OF_OTHER.test(after)) return null
  if (/[/(]/.test(number)) return 'general-assembly'
  return hasYear || /^\d{4}$/.test(number) ? 'security-council' : null
}

function* restOfList(text: string, from: number, body: string | null, withYear: boolean): Generator<Cited> {
  let at = from
  for (let count = 0; count < MOST_LISTED; count++) {
    const rest = text.slice(at, at + LONGEST_STEP)
    const match = (withYear ? LISTED : LISTED_WITHOUT_YEAR).exec(rest)
    if (!match) return
    at += match[0].length
    const [, said = '', number = ''] = match
    const year = match[3] ?? match[4] ?? match[5]
    const owner = year ? body : (defaultBody(number, false, '') ?? body)
    yield {
      start: at - said.length,
      end: at,
      rule: 'numbered-in-list',
      fields: resolution(number, year, owner),
    }
  }
}

/** Resolutions by their numbers, alone and in lists: «قرار مجلس الأمن رقم / 2178 / لعام 2014», «وقراريه (2178) لسنة 2014 و(2396) لسنة 2017». */
export function* resolutionsInArabic(text: string): Generator<Cited> {
  for (const match of text.matchAll(RESOLUTION)) {
    const end = match.index + match[0].trimEnd().length
    if (/[\d/]/.test(text[end] ?? '')) continue
    const lead = /^(?:و|ف)?[بلك]?(?=قرار|ال)/u.exec(match[0])?.[0].length ?? 0
    const number = match[2]!
    const after = text.slice(end, end + 60)
    const year = match[3] ?? match[4] ?? match[5] ?? ISSUED.exec(after)?.[1]
    const body = match[1] ? bodyKeyOf(match[1]) : defaultBody(number, Boolean(year), after)
    yield {
      start: match.index + lead,
      end,
      rule: 'numbered-resolution',
      fields: resolution(number, year, body),
    }
    yield* restOfList(text, end, body, Boolean(year))
  }
  for (const match of text.matchAll(BEARS)) {
    const end = match.index + match[0].length
    yield {
      start: end - match[1]!.length,
      end,
      rule: 'numbered-resolution',
      fields: resolution(match[2]!, undefined, 'security-council'),
    }
  }
}
