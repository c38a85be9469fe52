import lexicon from '../language/lexicons/ar/instruments.json' with { type: 'json' }
import { demonymIso3 } from './demonym.ts'
import { endsNameAr, isAdjectiveAr, needsGenitive, type NounForm, nounForms } from '../language/nouns-ar.ts'
import { remember } from '../language/remember.ts'
import { phraseAt } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import {
  ABOUT,
  endOfInstrument,
  isKnown,
  isQuoted,
  nameEnd,
  type NumberBehind,
  numberBehind,
  topicEnd,
} from './instrument-end-ar.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import { placeBook } from './places.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

const types = Object.entries(lexicon.types).flatMap(([type, heads]) =>
  heads.map((head) => [foldWords(head), type as InstrumentType] as const),
)
const typeOf = new Map(types)
const generic = new Set(lexicon.generic.map(foldWords))
const qualities = new Set(lexicon.qualities.map(foldWords))
const agreed = new Set(lexicon.agreed.map(foldWords))
const plans = new Set(lexicon.plans.map(foldWords))
const plurals = new Set(['مبادئ', 'توصيات', 'قواعد', 'اتفاقيات', 'بروتوكولات'])

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
    if (bare === 'مخطط') return plans.has(word)
    if (bare === 'قانون')
      return (
        /^ال(?:جنائي|جزائي|اساسي|مدني|نموذجي|موحد|عضوي|عربي)$/u.test(word) ||
        (demonymIso3(word) !== null && word.startsWith('ال'))
      )
    if (/^(?:مذكرة|توصيات|توصية|قواعد|نداء|صك|مدونة|مرسوم|دستور|اتفاق)$/u.test(bare))
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
  if (bare === 'توصية') return isKnown(scope, at + 1) && ABOUT.test(scope.text.slice(next.end, next.end + 40))
  if (bare === 'مخطط') return false
  if (bare === 'اتفاق') return agreed.has(word) || isKnown(scope, at + 1)
  if (isInTheMaking(scope, at) && /^(?:توجيهية|تنفيذية|استرشادية)$/u.test(word)) return true
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

const SET =
  /(?<![ء-ي])[وفبلك]{0,2}((?:ال)?عهد الدولي (?:ال[ء-ي]+ )?ب[ء-ي]+(?: [ء-ي]+){1,3}|نظام روما الاساسي|بيان رئيسه|(?:بيان|اعلان)(?:ه|ها|هم|هما|نا) ال(?:ختامي|مشترك|وزاري)|(?:ال)?(?:اضافة|ضميمة) (?:عام|سنة|لعام) \d{4}(?: الي(?:ها|ه|هما))?|بيان(?= اصدر| صدر)|مشروع (?:ال)?قرار(?![ء-ي])|(?<=(?:اقر|اقرت|اعتمد|اعتمدت|تبني|تبنت|اصدر|اصدرت) [^\n.،]{0,60})قرارا(?![ء-ي]))/gu
const LAW =
  /(?<![ء-ي])[وفبلك]{0,2}((?:ال|لل)?(?:قانون|مرسوم|ظهير|امر|نظام)(?: (?:الاساسي|اساسي|الاتحادي|اتحادي|العضوي|التنظيمي|تنظيمي|الشريف|شريف|ملكي|الملكي|سلطاني|اميري|رئاسي|بقانون|قانون|بمثابة قانون|تشريعي|ال?تنفيذي))* (?:رقم|عدد) ?\(?(\d{1,4}(?:[./-]\d{1,4}){0,2})\)?(?: ?(?:لسنة|لعام|سنة) ?((?:19|20)\d{2}))?)/gu
const GLOSSED =
  /(?<![ء-ي])[وفبلك]{0,2}((?:ال|لل)(?:نظام|قانون|لائحة|دليل) \(ال[ء-ي]+\) ال(?:موحد|نموذجي|استرشادي|خليجي|عربي)ة?)(?![ء-ي])/gu

const DRAFT = /(?:^|[ \n])[وفبل]?(مشروع (?:ال)?)$/u

/** Instruments by their names in Arabic. */
export function* instrumentsInArabic(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(LAW)) {
    const whole = match.index + match[0].length
    const start = whole - match[1]!.length
    const end = topicEnd(scope, whole)
    const fields = {
      type: 'regulation' as const,
      body: null,
      number: match[2]!,
      year: match[3] ? Number(match[3]) : null,
      title: wordsOf(scope, start, end),
    }
    yield draft('instrument', { kind: 'instrument', start, end, rule: 'numbered-law', fields })
  }
  for (const match of text.matchAll(GLOSSED)) {
    const whole = match.index + match[0].length
    const end = nameEnd(scope, scope.tokenAt(whole) - 1, true)
    yield named(scope, whole - match[1]!.length, Math.max(whole, end), match[1]!)
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

// «بوضع خطة تنفيذية», «اعتماد مبادئ توجيهية»: a text that is to be made.
const MAKING = /(?:^|[ \n])[وف]?[بل]?(?:ال)?(?:وضع|اعداد|اعتماد|صياغة|اصدار|اقرار|بلورة|تبني|سن|اعد|وضعت?|اصدرت?) $/u
const isInTheMaking = ({ tokens, text }: Scope, at: number) =>
  MAKING.test(text.slice(Math.max(0, tokens[at]!.start - 14), tokens[at]!.start))

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
    const name = endOfInstrument(scope, at, form.article)
    if (name <= token.end) continue
    const number = numberBehind(text, name)
    const end = number ? topicEnd(scope, number.end) : name
    const before = DRAFT.exec(text.slice(Math.max(0, bare - 14), bare))
    if (form.bare !== 'خطة') last = end
    const made = named(scope, bare - (before?.[1]?.length ?? 0), end, text.slice(bare, name))
    drafts.push(number ? withNumber(scope, made, number, name) : made)
  }
  return drafts
}

function named(scope: Scope, start: number, end: number, said: string): Draft {
  const bare = said.replace(/^(?:ال|لل)/u, '')
  const type =
    types
      .filter(([head]) => said.startsWith(head) || bare.startsWith(head))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? 'other'
  return ADDS.test(bare)
    ? namedInstrument(scope, { start, end }, 'named-numbered', typeBefore(scope, start))
    : namedInstrument(scope, { start, end }, 'named', type)
}

/** An instrument by its name with its number behind: «قانون مكافحة الإرهاب رقم (13) لسنة 2005». */
function withNumber(scope: Scope, one: Draft, { number, year, isEuropean }: NumberBehind, name: number): Draft {
  if (one.kind !== 'instrument') return one
  const body = isEuropean && /الاوروبي/u.test(scope.text.slice(one.start, name)) ? 'european-union' : one.fields.body
  return {
    ...one,
    rule: 'named-numbered',
    fields: { ...one.fields, body, number, year, title: wordsOf(scope, one.start, name) },
  }
}

// «إضافة عام 2018 إليها»: an addendum is of the sort that it adds to.
const ADDS = /^(?:اضافة|ضميمة) /u
const NEAR = 240

const typeBefore = (scope: Scope, start: number): InstrumentType => {
  const before = scope.text.slice(Math.max(0, start - NEAR), start).split(/[^ء-ي]+/u)
  for (const word of before.reverse()) {
    const type = headIn(word)?.bare
    if (type && typeOf.has(type)) return typeOf.get(type)!
  }
  return 'other'
}
