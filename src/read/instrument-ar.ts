import lexicon from '../language/lexicons/ar/instruments.json' with { type: 'json' }
import { bodyNameEnd } from '../language/body-name-ar.ts'
import { demonymIso3 } from './demonym.ts'
import { endsNameAr, isAdjectiveAr, needsGenitive, type NounForm, nounForms } from '../language/nouns-ar.ts'
import { remember } from '../language/remember.ts'
import { phraseAt } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { bodyBook } from './bodies.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import { placeBook } from './places.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'
import { stateBook } from './states.ts'

const types = Object.entries(lexicon.types).flatMap(([type, heads]) =>
  heads.map((head) => [foldWords(head), type as InstrumentType] as const),
)
const typeOf = new Map(types)
const generic = new Set(lexicon.generic.map(foldWords))
const qualities = new Set(lexicon.qualities.map(foldWords))
const stops = new Set(lexicon.stops.map(foldWords))
const plurals = new Set(['مبادئ', 'توصيات', 'قواعد', 'اتفاقيات', 'بروتوكولات'])

const ABOUT = /^ (?:بشان|حول|المتعلق[ةه]? ب|الخاص[ةه]? ب|المعني[ةه]? ب|من اجل|في مجال|في شان)/u
const LONGEST_TOPIC = 12

const isKnown = (scope: Scope, at: number) =>
  [placeBook, stateBook, bodyBook].some((book) => phraseAt(scope.tokens, scope.text, book, at) !== null)

const isQuoted = ({ text }: Scope, end: number) => /^ "[^"\n]{2,60}"/u.test(text.slice(end, end + 64))

/** Whether what follows a head noun makes it the name of one text. */
function names(scope: Scope, form: NounForm, at: number): boolean {
  const next = scope.tokens[at + 1]
  const { end } = scope.tokens[at]!
  if (!next) return false
  const { bare, article } = form
  if (isQuoted(scope, end)) return !article && bare !== 'دليل' && bare !== 'خطة'
  const word = next.text
  if (scope.text.slice(end, next.start) !== ' ' || generic.has(word) || (endsNameAr(word) && word !== 'غير'))
    return false
  if (article) {
    if (/^بيان$|^وثيقة$/u.test(bare)) return /^ال(?:ختامي|مشترك|رئاسي|وزاري)ة?$/u.test(word)
    if (bare === 'نظام') return word === 'الداخلي' || word === 'الاساسي'
    if (bare === 'دليل') return /^ال(?:استرشادي|ارشادي|توجيهي|تشريعي)$/u.test(word)
    if (bare === 'قانون')
      return (
        /^ال(?:جنائي|جزائي|اساسي|مدني|نموذجي|موحد|عضوي|عربي)$/u.test(word) ||
        (demonymIso3(word) !== null && word.startsWith('ال'))
      )
    if (/^(?:مذكرة|توصيات|قواعد|نداء|صك|مدونة|مرسوم|دستور)$/u.test(bare))
      return bare === 'مدونة' ? word === 'السلوك' : false
    const agrees = plurals.has(bare) || bare.endsWith('ة') ? /ة$/u.test(word) || word === 'غير' : !word.endsWith('ة')
    return (
      (agrees && (isAdjectiveAr(word.replace(/^ال/u, '')) || /^ال(?:ملزمة|توجيهية|اساسية)$/u.test(word))) ||
      word === 'غير'
    )
  }
  if (/^(?:بيان|وثيقة|نداء)$/u.test(bare))
    return (
      /^(?:ختامي|مشترك|رئاسي)$/u.test(word) ||
      (!/^لا/u.test(word) && phraseAt(scope.tokens, scope.text, placeBook, at + 1)?.start === next.start) ||
      (bare === 'وثيقة' && /^الاخوة$/u.test(word))
    )
  if (bare === 'توصيات')
    return /^مجموعة$/u.test(word) && /^ العمل المالي/u.test(scope.text.slice(next.end, next.end + 14))
  if (bare === 'قواعد') return /^(?:نيلسون|مانديلا|بانكوك|طوكيو|بكين|الرياض)$/u.test(word)
  if (bare === 'دليل') return /^(?:استرشادي|ارشادي|توجيهي)ا?$/u.test(word)
  if (bare === 'عهد') return false
  if (bare === 'نظام') return word === 'روما'
  if (bare === 'خارطة' || bare === 'خريطة')
    return word === 'طريق' && /^ (?:[ء-ي]+ )?(?:ل|حول|بشان|لل)/u.test(scope.text.slice(next.end, next.end + 24))
  if (bare === 'مذكرة') return !/^(?:ايقاف|توقيف|اعتقال|جلب|مفاهيمية|شفوية)$/u.test(word)
  if (bare === 'خطة' && /^(?:ال)?عمل$/u.test(word)) return true
  if (bare === 'مدونة') return /^(?:ال)?(?:سلوك|قواعد)$/u.test(word)
  if (qualities.has(word))
    return /^ (?:[ء-ي]+ ){0,2}?(?:ل[ء-ي]{3}|بشان|حول|في مجال|ال[ء-ي])/u.test(scope.text.slice(next.end, next.end + 40))
  if (bare === 'خطة')
    return word.startsWith('ل') ? /^لتنفيذ/u.test(word) : word.startsWith('ال') && isKnown(scope, at + 1)
  if (/^ل[^ل]|^و/u.test(word)) return false
  return (
    word.startsWith('ال') ||
    needsGenitive(word) ||
    isKnown(scope, at + 1) ||
    (/^(?:اعلان|ميثاق|اتفاقية|معاهدة|بروتوكول|مبادئ)$/u.test(bare) && !isAdjectiveAr(word))
  )
}

const beginsAnother = ({ tokens }: Scope, at: number, skip: number) =>
  typeOf.has(tokens[at]!.text.slice(skip).replace(/^(?:ال|لل)/u, ''))

const TWIN = /^ ?- ?[ء-ي]+/u

/** Where the name of an instrument ends, what it is about included: «… بشأن الممارسات الجيدة لإعادة التأهيل». */
function endOf(scope: Scope, at: number, article: boolean): number {
  const { tokens, text } = scope
  const next = tokens[at + 1]!
  // «خطة وطنية لمكافحة …», «المبادئ غير الملزمة»: words that describe do not close the name.
  const isDescribed =
    qualities.has(next.text) || next.text === 'غير' || /^(?:تفاهم|ختامي|مشترك|رئاسي|سلوك|استرشادي)$/u.test(next.text)
  let end = isQuoted(scope, tokens[at]!.end)
    ? tokens[at]!.end + /^ "[^"\n]{2,60}"/u.exec(text.slice(tokens[at]!.end, tokens[at]!.end + 64))![0].length
    : bodyNameEnd(
        scope,
        isDescribed ? at + 1 : at,
        article || isDescribed,
        (index, skip) => beginsAnother(scope, index, skip),
        { afterProper: true },
      )
  if (isDescribed && text.slice(next.end, next.end + 1) === ' ' && next.text === 'غير')
    end = Math.max(end, tokens[at + 2]?.end ?? end)
  // «مذكرة لاهاي - مراكش»: two cities.
  const twin = TWIN.exec(text.slice(end, end + 24))
  if (twin && isKnown(scope, at + 1) && isKnown(scope, scope.tokenAt(end))) end += twin[0].length
  if (!ABOUT.test(text.slice(end, end + 18))) return end
  let first = scope.tokenAt(end)
  for (let count = 0; count < LONGEST_TOPIC && first < tokens.length; count++, first++) {
    const token = tokens[first]!
    if (!/^ "?$|^" $/u.test(text.slice(end, token.start)) || stops.has(token.text)) break
    if (count > 1 && endsNameAr(token.text) && !/^(?:في|من|غير|عن|الي|ضد)$/u.test(token.text)) break
    end = token.end
  }
  return /^"/u.test(text.slice(end)) && (text.slice(tokens[at]!.start, end).match(/"/gu)?.length ?? 0) % 2 === 1
    ? end + 1
    : end
}

const SET =
  /(?<![ء-ي])[وفبلك]{0,2}((?:ال)?عهد الدولي (?:ال[ء-ي]+ )?ب[ء-ي]+(?: [ء-ي]+){1,3}|نظام روما الاساسي|بيان رئيسه|بيان(?= اصدر| صدر)|مشروع (?:ال)?قرار(?![ء-ي])|(?<=(?:اقر|اقرت|اعتمد|اعتمدت|تبني|تبنت|اصدر|اصدرت) [^\n.،]{0,60})قرارا(?![ء-ي]))/gu
const LAW =
  /(?<![ء-ي])[وفبلك]{0,2}((?:ال)?(?:قانون|مرسوم|ظهير|امر)(?: (?:الاساسي|اساسي|الاتحادي|اتحادي|العضوي|ملكي|سلطاني|اميري|رئاسي|بقانون|قانون|تشريعي))* (?:رقم|عدد) ?\(?(\d{1,4}(?:[./-]\d{1,3})?)\)?(?: ?(?:لسنة|لعام|سنة) ?((?:19|20)\d{2}))?)/gu

const DRAFT = /(?:^|[ \n])[وفبل]?(مشروع (?:ال)?)$/u

/** Instruments by their names in Arabic. */
export function* instrumentsInArabic(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(LAW)) {
    const end = match.index + match[0].length
    const start = end - match[1]!.length
    const fields = {
      type: 'regulation' as const,
      body: null,
      number: match[2]!,
      year: match[3] ? Number(match[3]) : null,
      title: wordsOf(scope, start, end),
    }
    yield draft('instrument', { kind: 'instrument', start, end, rule: 'numbered-law', fields })
  }
  for (const match of text.matchAll(SET)) {
    const end = match.index + match[0].length
    const said = match[1]!
    yield named(scope, end - said.length, end, said)
  }
  // The shorter first: «خطة لتنفيذ الاستراتيجية …» names the strategy too.
  yield* byHeads(scope).sort((a, b) => a.end - a.start - (b.end - b.start))
}

const headIn = remember((word) => nounForms(word).find(({ bare }) => typeOf.has(bare)) ?? null)

function byHeads(scope: Scope): Draft[] {
  const { text, tokens } = scope
  const drafts: Draft[] = []
  let last = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.start < last) continue
    const form = headIn(token.text, token.memory)
    if (!form || !names(scope, form, at)) continue
    const bare = token.start + form.skip
    const end = endOf(scope, at, form.article)
    if (end <= token.end) continue
    const before = DRAFT.exec(text.slice(Math.max(0, bare - 14), bare))
    if (form.bare !== 'خطة') last = end
    drafts.push(named(scope, bare - (before?.[1]?.length ?? 0), end, text.slice(bare, end)))
  }
  return drafts
}

function named(scope: Scope, start: number, end: number, said: string): Draft {
  const bare = said.replace(/^(?:ال|لل)/u, '')
  const type =
    types
      .filter(([head]) => said.startsWith(head) || bare.startsWith(head))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? 'other'
  return namedInstrument(scope, { start, end }, 'named', type)
}
