import { type Draft, draft, foundOf, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

const HEAD_EN = String.raw`(?:[Mm]eeting|[Ss]ummit|[Cc]onference|[Ww]orkshop|[Cc]ongress|[Ss]ymposium|[Ss]eminar|[Rr]oundtable|[Rr]ound table|[Bb]riefing|[Cc]onsultations?|[Rr]etreat|[Dd]ialogue|[Tt]raining [Cc]ourse|exchange with)`
const MODIFIER_EN = String.raw`(?:[A-Z][\p{L}-]+(?:'s)?|\([A-Z][\p{L}-]+\)|special|high-level|ministerial|annual|regional|international|open|first|second|third|fourth|fifth|sixth|expert|technical|joint|informal|preparatory|follow-up|consultation|\d{1,5}(?:st|nd|rd|th)|two-day|three-day|one-day|judicial|earlier)`
// The complement: where, about what, with whom; up to a verb or the end of the clause.
const WORD_EN = String.raw`(?!(?:was|were|is|are|has|have|had|took|will|which|who|that|said|ended|opened|closed|concluded|brought|gathered|presented|set|made|adopted|produced|heard|dealt|and (?:a|an|the|thanked|said|to)|whose|where|when|being)(?!\p{L}))[\p{L}\p{N}'()/-]+`
const MEETING_EN = new RegExp(
  String.raw`(?<![\p{L}-])((?:${MODIFIER_EN}\s+){0,9})(${HEAD_EN})(?!\p{L})((?:\s+\d{4}(?!\d))?(?::\s+(?=[A-Z])|\s+(?=(?:of|on|in|with|to|for|at|held|convened|organi[sz]ed|entitled|about)(?!\p{L})))(?:${WORD_EN}(?:\s+|,\s+(?=practitioners|experts|prosecution)|$)){1,26})?`,
  'gu',
)
const LEAD_EN = /^(?:The|This|That|An?|At|In|During|On|By|Its|After|Following|Participants|For)\s+/u

const HEAD_AR = String.raw`(?:اجتماعات|اجتماع|مؤتمر|قمة|ورشة|ورش|ندوة|دورة|ملتقي|لقاء|مشاورات|حوار|منتدي|جلسة)`
const NAMES_AR = String.raw`(?<!\p{L})[وفبلك]{0,2}((?:ال|لل)?${HEAD_AR}[اه]?)(?!\p{L})`
const MEETING_AR = new RegExp(NAMES_AR, 'gu')
// Words at which the noun phrase that names a gathering ends.
const END_AR =
  /\s(?:الذي|التي|والذي|والتي|حيث|وقد|قد|بحضور|بمشاركة|برئاسة|برعاية|الي جانب|اضافة|كما|وذلك|ان|انه|بان|وان|يوم|امس|اليوم|غدا|خلال|بعد|قبل|مع|من اجل|عقب|و(?:شارك|اكد|قال|اضاف|اوصي|دعا|حضر|يهدف|هي|هو|كان|تم|جاء|ناقش)\p{L}*|(?:اعماله|اعمالها|بتوصيات|سلسلة|ختام|بتنظيم|باستضافة|ويحضره|والذي|عقد|عقدت|يعقد|تعقد|عقده\p{L}?|انعقد\p{L}*|نظمته|استضافته)(?=\s))|[\n.،؛:()]/u
const QUALIFIED_AR =
  /^(?:\s+(?:ال|لل)\p{L}+|\s+(?:دولي|دولية|وزاري|وزارية|اقليمي|اقليمية|خاص|خاصة|خاصا|رفيع|رفيعة|عربي|عربية|تشاوري|تشاورية|عمل|تدريبية|تدريبي|تحضيري\p{L}*|تنسيقي\p{L}*|قضائية|علمي\p{L}*)|\s+ل\p{L}+|\s+(?:حول|بشان|بعنوان|"))/u
const GENERIC_AR = /^(?:\s+(?:الماضي|الماضية|المذكور|نفسه|ذاته|هذا|الحالي|اليوم|علي|في|من|الي|عن|ان|كل|المقبل\s)|$)/u
const QUOTED_AR = /^\s*(?:حول|بعنوان|تحت عنوان|عن|بشان)?\s*"[^"\n]{3,220}"/u

/** Gatherings in Arabic: a noun that names one, what qualifies it, and its title in quotes. */
function* inArabic(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(MEETING_AR)) {
    const start = match.index + match[0].length - match[1]!.length
    const head = start + match[1]!.length
    if (/جلسة/u.test(match[1]!) && !/^\s+(?:عقد|لمجلس|مجلس|الجمعية)/u.test(text.slice(head, head + 14))) continue
    if (/دورة/u.test(match[1]!) && !/^\s+(?:ال\p{L}+|تدريبية|لمجلس|مجلس|المجلس)/u.test(text.slice(head, head + 14)))
      continue
    if (/^(?:منتدي|حوار|المنتدي|الحوار)/u.test(match[1]!) && !/اعمال\s*$/u.test(text.slice(start - 7, start))) continue
    const rest = text.slice(head, head + 320)
    if (GENERIC_AR.test(rest) && !QUOTED_AR.test(rest)) continue
    if (!QUALIFIED_AR.test(rest)) continue
    const end = head + lengthOfName(rest)
    const from = /"\s?$/.test(text.slice(start - 2, start)) && text[end] === '"' ? start : start
    if (end - head < 4) continue
    const quote = /"\s*([^"]{3,220}?)\s*"/u.exec(text.slice(from, end))
    const title = wordsOf(scope, from, end)
    yield make(scope, from, end, 'رأس الاسم', quote && end - from < 60 + quote[0].length ? title : title)
  }
}

/** How far the noun phrase goes: to the first word that ends it, its quoted title included. */
function lengthOfName(rest: string): number {
  const quoted = /^[^"\n.؛]{0,150}"[^"\n]{3,220}"/u.exec(rest)
  const stop = END_AR.exec(rest)
  const plain = stop ? stop.index : rest.length
  if (!quoted) return Math.min(plain, lengthOfWords(rest, 22))
  const beforeQuote = rest.indexOf('"')
  return plain < beforeQuote && !/(?:حول|بعنوان|تحت عنوان)\s*$/u.test(rest.slice(0, beforeQuote))
    ? plain
    : quoted[0].length
}

const lengthOfWords = (rest: string, count: number) => {
  const words = new RegExp(String.raw`^(?:\s*\S+){0,${count}}`, 'u').exec(rest)
  return words?.[0].length ?? rest.length
}

/** Gatherings in English: modifiers, a noun that names one, and its complement. */
function* inEnglish(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(MEETING_EN)) {
    let start = match.index
    let before = match[1]!
    for (let lead = LEAD_EN.exec(before); lead; lead = LEAD_EN.exec(before)) {
      start += lead[0].length
      before = before.slice(lead[0].length)
    }
    const after = (match[3] ?? '').replace(/[\s,]+$/u, '').replace(/\s(?:and|of|on|in|with|to|the|a|at|for)$/u, '')
    if (!before.trim() && !/^\s+(?:of|on|with|to the|held|convened|entitled)/u.test(after)) continue
    if (/^(?:earlier)\s*$/u.test(before) || /'s\s*$/u.test(before) === undefined) continue
    const end = start + before.length + match[2]!.length + after.length
    yield make(scope, start, end, 'head-noun', wordsOf(scope, start, end))
  }
}

const make = (_scope: Scope, start: number, end: number, rule: string, title: string) =>
  draft('meeting', {
    kind: 'meeting',
    start,
    end,
    rule,
    fields: { title, from: null, to: null, place: null, organisers: [], hosts: [] },
  })

/**
 * Proposes gatherings that the document reports, announces or cites, by the noun phrase that names them.
 *
 *     … convened a ministerial summit on the same subject on 28 July 2015.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    a generic "the meeting" is none. Place, dates and organisers are filled in by a refiner.
 */
export const meeting: Reader = {
  name: 'meeting',
  read(scope) {
    const drafts: Draft[] = []
    const names = foundOf(scope, 'instrument').filter((one) => one.rule !== 'set-phrase')
    for (const one of [...inArabic(scope), ...inEnglish(scope)]) {
      const inside = names.some((other) => overlaps(other, one) && other.start <= one.start)
      if (!inside && !drafts.some((other) => overlaps(other, one))) drafts.push(one)
    }
    return drafts
  },
}
