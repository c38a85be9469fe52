import lexicon from '../language/lexicons/ar/places.json' with { type: 'json' }
import organisations from '../language/lexicons/ar/organisations.json' with { type: 'json' }
import { endsNameAr, isAdjectiveAr, needsGenitive } from '../language/nouns-ar.ts'
import { foldWords } from '../language/view.ts'
import type { Draft, Scope } from './scope.ts'
import { lastBefore, sortedSpans } from './sorted-spans.ts'

type Span = { start: number; end: number }

const doubtful = new Set(lexicon.doubtful.map(foldWords))
const bodies = new Set([...organisations.masculineHeads, ...organisations.feminineHeads].map(foldWords))

const AT =
  /(?:^|[ \n])و?(?:في|من|الي|مدينة|بمدينة|لمدينة|محافظة|بمحافظة|ولاية|بولاية|امارة|العاصمة|شمال|جنوب|شرق|غرب) $|(?:^|[ \n])و?ب$|(?:^|\n)[^\n]{0,3}$|[،/(] ?و?$/u

/** Whether a word that is also a common noun («العين», «حماة») stands where a place would. */
export const isMeantAsPlace = (scope: Scope, { start, end }: Span): boolean =>
  !doubtful.has(scope.text.slice(start, end)) || AT.test(scope.text.slice(Math.max(0, start - 10), start))

const VENUE =
  /(?<![ء-ي])[وف]?[بل]?((?:مقر|فندق|قصر|قاعة|مبني|مسرح|مدرج|مركز|بيت|دار|نادي|متحف|مكتبة|سراي|خيمة|منتجع) )(?=[ء-ي])/gu
const OWN_NAME = /^(?:فندق|قصر|قاعة|مدرج|مسرح|منتجع)/u
const EVENT =
  /(?:عقد|انعقد|نظم|اقيم|افتتح|استضاف|احتضن|اختتم|انطلق|شهد|تستضيف|يستضيف|تحتضن|يحتضن|اجتماع|مؤتمر|موتمر|ورشة|ندوة|حفل|فعاليات|اطلق|المكان)/u
const HALLS =
  /^(?:مركز (?:ال)?[ء-ي]+ (?:الثقافي|للمؤتمرات|الدولي للمؤتمرات|للمعارض)|مكتبة|متحف|مسرح|قاعة|دار|نادي|بيت)/u

/** «مقر الأمانة العامة …», «فندق ميركيور جراند», «في مركز الحسين الثقافي»: where something is held. Offsets are the view's. */
export function* venuesInArabic(scope: Scope, bodiesFound: readonly Draft[]): Generator<Span & { rule: string }> {
  const sorted = sortedSpans(bodiesFound)
  for (const match of scope.text.matchAll(VENUE)) {
    const start = match.index + match[0].indexOf(match[1]!)
    const after = start + match[1]!.length
    if (match[1] === 'مقر ' || match[1] === 'مبني ') {
      const body = bodyAt(sorted, after)
      if (body) yield { start, end: body.end, rule: 'venue-of-body' }
      continue
    }
    const own = bodyAt(sorted, start)
    if (own) {
      const before = scope.text.slice(Math.max(0, start - 160), start)
      if (
        HALLS.test(scope.text.slice(start, own.end + 1)) &&
        /(?:^|[ \n])(?:في|داخل|رحاب|بمقر|ب) ?$/u.test(before) &&
        EVENT.test(before)
      )
        yield { start, end: own.end, rule: 'venue-of-body' }
    } else if (OWN_NAME.test(match[1]!)) {
      const end = venueEnd(scope, after)
      if (end > after) yield { start, end, rule: 'venue' }
    }
  }
}

const bodyAt = (sorted: readonly Draft[], at: number) =>
  lastBefore(sorted, at + 2, (one) => one.start === at || one.start === at + 1, 6)

/** A venue's own name: up to four words, to a particle, a verb, «بمدينة …» or a mark. */
function venueEnd({ tokens, text, tokenAt }: Scope, after: number): number {
  let end = after
  const first = tokenAt(after)
  for (let at = first; at < tokens.length && at - first < 4; at++) {
    const token = tokens[at]!
    if (at > first && text.slice(end, token.start) !== ' ') break
    if (endsNameAr(token.text) || /^(?:ب|ل)(?:ال|مدينة|العاصمة|[ء-ي]{4})/u.test(token.text) || /^و/u.test(token.text))
      break
    if (at === first && (isAdjectiveAr(token.text) || needsGenitive(token.text))) break
    if (at > first && /^(?:ال(?:مؤتمر|اجتماع|ورشة)|مساء|صباح|ظهر)/u.test(token.text)) break
    end = token.end
  }
  return end
}

const SORTED =
  /(?<![ء-ي])[وف]?[بل]?(مدينة|بلدة|محافظة|ولاية|جزيرة|اقليم|امارة|مخيم|قضاء|حي|ضاحية|ناحية|معبر) ([ء-ي]{3,})(?: (ال[ء-ي]+|[ء-ي]{3,}))?/gu
const COMMON =
  /^(?:على|علي|ان|التي|الذي|هذه|كل|اي|لل|لجنة|مكتب|بعثة|قانونية|قضائية|رئاسية|جديدة|اخري|واحدة|كبيرة|صغيرة|عربية|مصرية|ثانية|اولي|الله|الفقيه|الامر|اللجنة|المكتب|البعثة|الجهاز|الدولة|المديرية|المحكمة|المقرر|المجلس|الامم|العهد|كردي|لاجئ|نازح)/u

/** Places by a word for their sort: «مدينة الصخيرات», «محافظة نينوى»; «محافظة على الأمن» and «ولاية اللجنة» are none. */
export function* sortedInArabic(scope: Scope): Generator<Span & { rule: string }> {
  for (const match of scope.text.matchAll(SORTED)) {
    const [whole, sort, name] = match
    if (COMMON.test(name!) || endsNameAr(name!) || needsGenitive(name!)) continue
    const bare = name!.replace(/^ال/u, '')
    if (bodies.has(bare) || (isAdjectiveAr(name!) && !/^ال/u.test(name!))) continue
    if (
      /^(?:محافظة|ولاية|قضاء|حي|اقليم|معبر|ناحية)$/u.test(sort!) &&
      /(?:ات|ين|ون|ة)$/u.test(name!) &&
      !/^(?:ال)?(?:انبار|رقة|جيزة|حسيمة)$/u.test(name!)
    )
      continue
    const start = match.index + whole.indexOf(` ${name!}`, whole.indexOf(sort!)) + 1
    yield { start, end: start + name!.length, rule: 'مدينة' }
  }
}
