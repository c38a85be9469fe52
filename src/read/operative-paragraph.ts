import ar from '../language/lexicons/ar/operative.json' with { type: 'json' }
import en from '../language/lexicons/en/operative.json' with { type: 'json' }
import type { Force } from '../domain/finding.ts'
import { anyOf } from '../language/pattern.ts'
import { isVerbAr } from '../language/verbs-ar.ts'
import { taskOf } from './addressee-ar.ts'
import { addresseesAfter } from './addressee-en.ts'
import { endOf, findOperativeParagraphs, forceOfParagraph, openerLength } from './operative-en.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

// A paragraph number at the start of a line: "5.", "5 .", «٥ -». Page numbers have nothing after them.
const NUMBERED_EN = new RegExp(String.raw`(?<=^|\n) *(\d{1,3}) ?[.)] +(?=(?:${anyOf(en.openers)})(?!\p{L}))`, 'gu')
const CALLS_ITSELF =
  /(?:^|\n| )[SA]\/(?:HRC\/)?RES\/|(?:^|\n) *(?:(?:Resolution|RESOLUTION) \d|(?:ال)?قرار (?:رقم )?[(/]?\d|\d{1,4} \((?:19|20)\d{2}\)\.? Resolution of )/u
const OPENING = 320

/** Whether a text's first lines say that it is a resolution. */
export const callsItselfResolution = (scope: Scope): boolean => CALLS_ITSELF.test(scope.text.slice(0, OPENING))

const NUMBERED_AR = new RegExp(String.raw`(?<=^|\n) *(\d{1,3}) ?[.)-] *-? *(?=(?:${anyOf(ar.openers)})(?!\p{L}))`, 'gu')

// In a council's resolution any verb, or the noun in its stead, opens a paragraph: «يعهد إلى …», «الطلب من …».
const NUMBERED_IN_RESOLUTION_AR = /(?<=^|\n) *(\d{1,3}) ?[.)-] *-? *(?=([ء-ي]{3,}))/gu

const FORCE_OF: [RegExp, Force][] = [
  [
    /\b(?:Decides|decides)\b|(?<![ء-ي])(?:(?:ت|ي)(?:قرر|عتمد|وافق|صادق|قر|لزم|نشئ|شكل)(?![ء-ي])|(?:الموافقة|المصادقة) علي)/u,
    'decides',
  ],
  [/\b[Dd]emands\b|(?:ت|ي)طالب|^(?:ال)?مطالبة/u, 'demands'],
  [/\b[Cc]alls (?:up)?on\b|\b[Cc]alls for\b|(?:ت|ي)(?:دعو|هيب)|^(?:ال)?دعوة/u, 'calls-upon'],
  [/\b[Uu]rges\b|(?:ت|ي)حث|^حث|(?:ت|ي)ناشد|^مناشدة/u, 'urges'],
  [
    /\b(?:[Rr]equests|[Dd]irects|[Ii]nstructs|[Tt]asks)\b|(?:ت|ي)(?:طلب|كلف|عهد|وعز|فوض|رجو)(?![ء-ي])|^(?:ال)?(?:طلب|تكليف)(?![ء-ي])/u,
    'requests',
  ],
  [/\b[Rr]ecommends\b|(?:ت|ي)وصي|^(?:ال)?توصية/u, 'recommends'],
  [/\b[Ee]ncourages\b|(?:ت|ي)شجع|^(?:ال)?تشجيع/u, 'encourages'],
  [/\b[Ii]nvites\b/u, 'invites'],
  [
    /\b(?:[Ss]tresses|[Uu]nderscores|[Uu]nderlines|[Ee]mphasi[sz]es)\b|(?:ت|ي)(?:شدد|ؤكد)(?! من جديد| مجددا)|^(?:ال)?(?:تاكيد|تشديد)(?! مجددا| من جديد)/u,
    'stresses',
  ],
  [
    /\b(?:[Rr]eaffirms|[Rr]eiterates|[Aa]ffirms)\b|من جديد|(?:ت|ي)(?:كرر|جدد)|^(?:ال)?تجديد|(?:تاكيد|يؤكد|تؤكد) مجددا/u,
    'reaffirms',
  ],
  [/\b[Ee]xpresses its determination\b|\b[Rr]esolves\b/u, 'commits'],
  [
    /\b[Ww]elcomes\b|(?:ت|ي)(?:رحب|ثمن|شيد|نوه|شكر)(?![ء-ي])|^(?:ال)?(?:ترحيب|اشادة|تثمين|تنويه)|(?:عن|خالص) (?:شكر|تقدير|امتنان)/u,
    'welcomes',
  ],
  [
    /\b(?:[Nn]otes|[Tt]akes note|[Rr]ecognizes|[Aa]cknowledges)\b|(?:ت|ي)(?:حيط|لاحظ|سجل)|^الاحاطة علما|^اخذ العلم/u,
    'notes',
  ],
  [/\b(?:[Cc]ondemns|[Dd]eplores)\b|(?:ت|ي)(?:دين|ستنكر|شجب|ندد)|^(?:ادانة|استنكار|التنديد|شجب)/u, 'condemns'],
]

/** The force of the verb that comes first; "Recalls …" carries none, the next verb counts. */
function forceOf(said: string): Force {
  const head = said.slice(0, 600)
  const hits = FORCE_OF.map(([pattern, force]) => ({ force, at: head.search(pattern) })).filter(({ at }) => at >= 0)
  return hits.sort((a, b) => a.at - b.at)[0]?.force ?? 'other'
}

const ADDRESSEE =
  /\b(?:upon|on|that|requests?|urges|encourages|invites|directs|Requests|Urges|Encourages|Invites|Directs|Demands that|to)\s+((?:all\s+|the\s+)?(?:Member\s+)?(?:States|States parties|airlines|INTERPOL|Member States|Secretary-General|(?:Analytical Support and Sanctions )?Monitoring Team|(?:Counter-Terrorism )?Committee(?: Executive Directorate)?|Committee pursuant to resolutions? [\d ()and]+))\b/u

const ADDRESSEE_AR =
  /^\p{L}+ (?:(?:الي|من|علي|بان|ان) )?(?:ب(?=ال)|تقوم )?((?:جميع |كافة )?(?:ال(?:دول|حكومات|اطراف|لجنة|امين|مديرية|منظمات|انتربول)|لجنة|فريق|منظمة|مكتب)(?: (?:الاعضاء|العام|المعنية|الدولية|الاقليمية|الرصد|مكافحة الارهاب|التنفيذية))*)(?!\p{L})/u

const addresseesOf = (scope: Scope, { body: start, end }: { body: number; end: number }, said: string) => {
  const arabic = ADDRESSEE_AR.exec(said)
  if (arabic) return [wordsOf(scope, start + arabic[0].length - arabic[1]!.length, start + arabic[0].length)]
  const spoken =
    scope.writes.latin && /^[A-Z"]/u.test(said) ? addresseesAfter(scope, start + openerLength(said), end) : []
  if (spoken.length) return spoken
  const match = ADDRESSEE.exec(said.slice(0, 300))
  return match ? [match[1]!.replace(/^the (?=Counter|Monitoring|Analytical|Secretary)/u, '').replace(/\s+/g, ' ')] : []
}

const OPENS_AR = new RegExp(
  String.raw`^(?:${anyOf(ar.openers)})$|^(?:ال(?:موافقة|طلب|تاكيد|دعوة|اعراب|ترحيب|اشادة|احاطة|تنديد|مصادقة|تنويه|توصية|تشديد|تكليف|مطالبة)|دعوة|حث|تكليف|تشجيع|مطالبة|ادانة|مناشدة|تثمين|اعتماد|توجيه|تجديد|احالة|استمرار|ادراج|ابقاء|عقد|تشكيل|انشاء|تفويض|متابعة)$`,
  'u',
)

/** Whether a word opens an operative paragraph of an Arabic resolution. */
const opensParagraph = (word: string) => OPENS_AR.test(word) || (/^[يت]/u.test(word) && isVerbAr(word))

const OPENER = /^(?:[A-Z]\p{L}+(?: upon| on| that)?|[\u0621-\u064a]+)\s+/u

const VERB_AR = /^[ء-ي]+(?: من جديد| مجددا| بشدة| بقوة| علما(?= ب)| مع التقدير)*/u

/** What an Arabic paragraph asks, and of whom, its verb being over. */
function taskInArabic(scope: Scope, start: number, end: number, force: Force) {
  const verb = VERB_AR.exec(scope.text.slice(start, end))?.[0].length ?? 0
  const { action, addressees } = taskOf(scope, { start: start + verb, end }, force)
  return { action: wordsOf(scope, Math.min(action, end - 1), end).replace(/[.؛،\s]+$/u, ''), addressees }
}

type Mark = { number: number; start: number; body: number }

/** Marks whose numbers count up from one: a stray number in the text does not open a paragraph. */
function inOrder(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const wanted = (kept.at(-1)?.number ?? 0) + 1
    if (mark.number === wanted || (kept.length > 0 && mark.number > wanted && mark.number <= wanted + 2))
      kept.push(mark)
  }
  return kept
}

/**
 * Proposes the operative paragraphs of a resolution, each with its number, force and addressees; lettered sub-paragraphs belong
 * to their paragraph. Preambular paragraphs are none.
 * Gives    an empty list when the text has none.
 */
export function operativeParagraphs(scope: Scope): Draft[] {
  const isResolution = callsItselfResolution(scope)
  if (isResolution && !scope.writes.arabic) return ofEnglishResolution(scope)
  const marks: Mark[] = [
    ...scope.text.matchAll(NUMBERED_EN),
    ...(isResolution
      ? [...scope.text.matchAll(NUMBERED_IN_RESOLUTION_AR)].filter((match) => opensParagraph(match[2]!))
      : scope.text.matchAll(NUMBERED_AR)),
  ]
    .map((match) => ({ number: Number(match[1]), start: match.index, body: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
  const ordered = inOrder(marks)
  if (ordered.length < (isResolution ? 1 : 2)) return []
  return ordered.map((mark, index) => {
    const limit = ordered[index + 1]?.start ?? endOfLast(scope.text, mark.body)
    const said = scope.text.slice(mark.body, limit)
    const end = endOf(scope.text, mark.body, limit)
    const isEnglish = /^[A-Z]/u.test(said)
    return paragraph(
      scope,
      { ...mark, number: String(mark.number), end },
      isEnglish ? forceOfParagraph(said) : forceOf(said),
    )
  })
}

type Whole = { number: string | null; start: number; body: number; end: number }

/** The paragraphs of a resolution in English, numbered or not. */
function ofEnglishResolution(scope: Scope): Draft[] {
  const { original, map } = scope.view
  const inView = (offset: number) => firstAtLeast(map, offset)
  return findOperativeParagraphs(original).map((mark) => {
    const said = original.slice(mark.body, mark.end)
    const whole = { number: mark.number, start: inView(mark.start), body: inView(mark.body), end: inView(mark.end) }
    return paragraph(scope, whole, forceOfParagraph(mark.lead ?? said))
  })
}

/** Which character of a view is the first that stands at or after an offset of the original. */
function firstAtLeast(map: Int32Array, offset: number): number {
  let [low, high] = [0, map.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (map[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function paragraph(scope: Scope, { number, start, body, end }: Whole, force: Force): Draft {
  const said = scope.text.slice(body, end)
  const arabic = /^[\u0621-\u064a]/u.test(said) ? taskInArabic(scope, body, end, force) : null
  const action = arabic?.action ?? wordsOf(scope, body, end).replace(OPENER, '')
  const addressees = arabic?.addressees.length ? arabic.addressees : addresseesOf(scope, { body, end }, said)
  return draft('recommendation', {
    kind: 'recommendation',
    start: body,
    end: Math.max(end, body + 1),
    rule: 'operative-paragraph',
    words: [{ start, end: body }],
    fields: { force, addressees, action, number },
  })
}

/** The last paragraph ends with its sentence: after it come signatures and notes. */
const endOfLast = (text: string, body: number) => {
  const stop = /\.\s*(?:\n|$)/u.exec(text.slice(body))
  return stop ? body + stop.index + 1 : text.length
}
