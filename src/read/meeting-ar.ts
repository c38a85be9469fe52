import lexicon from '../language/lexicons/ar/meetings.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { isRegion } from './region.ts'
import { meetingDraft } from './meeting-draft.ts'
import { type Draft, foundOf, type Scope } from './scope.ts'

const HEAD = anyOf(lexicon.heads)
const TOPIC = anyOf(lexicon.topics)
const NOUN = new RegExp(
  String.raw`(?<![ء-ي])[وفبلك]{0,2}((?:ال|لل)?(?:${HEAD})(?:ا|ها|ه|ات)?|(?:دورت|جلست)(?:ه|ها)|(?:اعمال )ال(?:منتدي|ملتقي|قمة))(?![ء-ي])`,
  'gu',
)
const qualities = new Set(lexicon.qualities.map(foldWords))
const plainQualities = new Set(lexicon.plainQualities.map(foldWords))
const TITLE = new RegExp(String.raw`^(?:(?: [ء-ي]+){0,12}? (?:${TOPIC}))? ?"[^"\n]{3,220}"`, 'u')
const TITLE_AT_ONCE = new RegExp(String.raw`^(?: (?:${TOPIC}))? ?"[^"\n]{3,220}"`, 'u')
const TOPIC_HERE = new RegExp(String.raw`^ (?:${TOPIC})(?![ء-ي])`, 'u')
// Words at which the noun phrase that names a gathering ends.
const END = new RegExp(
  String.raw` (?:${anyOf(lexicon.stops)}|[وفس]?(?:${anyOf(lexicon.verbs)}))(?![ء-ي])|[\n.،؛:()]| - `,
  'u',
)

/** What follows the head noun: how many words of quality, and whether anything names the gathering. */
function qualityLength(rest: string, isDefinite: boolean): number {
  let at = 0
  for (;;) {
    const word = /^ ([ء-ي]+)/u.exec(rest.slice(at))
    if (!word || !(isDefinite ? qualities : plainQualities).has(word[1]!)) return at
    at += word[0].length
  }
}

const OWNER =
  /^ (?:ل|لل)[ء-ي]{3,}|^ (?:مجلس|لجنة|وزراء|قادة|الجمعية|اللجنة|المجلس|المنظمة|خبراء|رؤساء|كبار|القمة|مجموعة|الفريق|المنتدي|العمل) ?/u

function isNamed(noun: string, rest: string): boolean {
  const head = noun.replace(/^(?:اعمال )?(?:ال|لل)?/u, '')
  const quality = qualityLength(rest, /^(?:اعمال )?(?:ال|لل)|(?:ه|ها)$/u.test(noun))
  const next = rest.slice(quality)
  const isLoose = quality > 0 || !/^(?:ال|لل)/u.test(noun)
  const titled = (isLoose ? TITLE : TITLE_AT_ONCE).test(next) || TOPIC_HERE.test(next)
  if (/^(?:مجلس)/u.test(head)) return false
  if (/^(?:جلسة)/u.test(head))
    return (
      /^ (?:عقد|لمجلس|مجلس|الجمعية|مشتركة|خاصة|طارئة)/u.test(rest) || (/ه$/u.test(noun) && /^ ال[ء-ي]+ة/u.test(rest))
    )
  if (/^(?:منتدي|ملتقي|حوار|لقاء|اسبوع|معرض|فعالية|مهرجان|مناظرة|مائدة|حلقة)/u.test(head))
    return (
      noun.startsWith('اعمال ') ||
      titled ||
      (/^اسبوعا?$/u.test(head) && /^ من (?:ال)?(?:ورش|نشاطات|فعاليات|ندوات|برامج)/u.test(rest)) ||
      (head === 'اسبوع' && /^ ال[ء-ي]+/u.test(rest) && !/^ ال(?:ماضي|مقبل|جاري|قادم|اول)/u.test(rest)) ||
      (head === 'ملتقي' && quality > 0)
    )
  if (/^ورش$/u.test(head)) return titled
  if (/^دورت?/u.test(head)) return quality > 0 || titled || /^ (?:ل?مجلس|المجلس|الجمعية)/u.test(rest)
  return quality > 0 || titled || OWNER.test(rest)
}

// «انطلقت … أعمال المنتدى»: the forum as a gathering, and not as a body.
const OPENS = /(?:انطلق|اختتم|افتتح|انعقد|ختام|انته|بدا|تواصل|استضاف|احتضن)[ء-ي]*(?: |$)/u

const TOPIC_AT_END = new RegExp(String.raw`(?:${TOPIC}) ?$`, 'u')

/** How far the noun phrase goes: to the first word that ends it, its quoted title included. */
function lengthOf(rest: string): number {
  const quoted = /^[^"\n.؛]{0,150}"[^"\n]{3,220}"/u.exec(rest)
  const stop = END.exec(rest)
  const plain = Math.min(stop ? stop.index : rest.length, wordsLength(rest, 24))
  if (!quoted) return plain
  const beforeQuote = rest.slice(0, rest.indexOf('"'))
  const titled = TOPIC_AT_END.test(beforeQuote) || beforeQuote.trim() === ''
  return plain >= beforeQuote.length - 1 || titled ? quoted[0].length : plain
}

const wordsLength = (rest: string, count: number) =>
  new RegExp(String.raw`^(?: ?\S+){0,${count}}`, 'u').exec(rest)?.[0].length ?? 0

const IS_TOPIC = new RegExp(String.raw` (?:${TOPIC}|ل[ء-ي]+|مكافحة|منع)(?: |$)`, 'u')

/** «المؤتمر … في تونس في سبتمبر»: where and when it is held ends its name, unless a topic follows or what it is about has begun. */
function withoutPlace(scope: Scope, start: number, said: string): string {
  const around = foundOf(scope, 'place', 'state', 'date').filter(
    (one) => one.start > start && one.end <= start + said.length,
  )
  for (const one of around.sort((a, b) => a.start - b.start)) {
    const before = said.slice(0, one.start - start)
    const link = / (?:في|ب|يوم|يومي)(?: ?(?:مدينة|العاصمة))? ?$/u.exec(before)
    const after = said.slice(one.end - start)
    const name = link ? before.slice(0, link.index) : ''
    const isLast = one.kind === 'place' && after.trim() === '' && !isRegion(said.slice(one.start - start))
    if (link && name.split(' ').length > 2 && (isLast || !IS_TOPIC.test(name)) && !IS_TOPIC.test(after)) return name
  }
  return said
}

/** Gatherings in Arabic: a noun that names one, what qualifies it, and its title in quotes. */
export function* meetingsInArabic(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(NOUN)) {
    const head = match.index + match[0].length
    const start = head - match[1]!.length
    const rest = text.slice(head, head + 320)
    if (!isNamed(match[1]!, rest)) continue
    const said = withoutPlace(scope, start, text.slice(start, head + lengthOf(rest)))
    if (said.length - match[1]!.length < 4 && !/^ عقد/u.test(rest)) continue
    if (match[1]!.startsWith('اعمال ') && !OPENS.test(text.slice(Math.max(0, start - 60), start))) continue
    yield meetingDraft(scope, { start, end: start + said.length }, 'رأس الاسم')
  }
}
