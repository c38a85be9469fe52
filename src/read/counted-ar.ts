import quantities from '../language/lexicons/ar/quantities.json' with { type: 'json' }
import { isArabicNumberWord } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { isVerbAr } from '../language/verbs-ar.ts'
import { counted, type Qualifier, qualifierReader, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

type Span = { start: number; end: number }

const L = String.raw`[\u0621-\u064a]`
const SMALL = 'في|من|الي|علي|عن|ان|كما|التي|الذي|الذين|او|حتي|خلال|منذ|بين|مع|قد|لا|ما|لم|هذا|هذه|كل|بعد|قبل|ثم|و'
const NOUN = String.raw`(?!(?:${SMALL}|عام|سنة|مقابل|تقريبا|فقط|تم|يتم|ممن|مما|لدي|قيد)(?![ء-ي]))(?!ي(?!ورو|مني|هودي|زيدي|اباني|ونان)${L}{3})${L}{2,}`
// An adjective that goes with a counted noun has no article: «خبير متخصص», «مقاتل أجنبي», «منظمة إقليمية ودولية».
const ADJECTIVE = String.raw`(?: (?!(?:${SMALL}|سنويا|شهريا|يوميا|حاليا|حوالي|تقريبا|معظم)(?![ء-ي]))(?<!ا (?=م${L}{3,}ين(?!${L})))(?:م${L}{3,}(?:ا|ين)?|${L}{2,}(?:ي|يا|ية))(?!${L}))?`
const THING = new RegExp(String.raw`^ (${NOUN}${ADJECTIVE})`, 'u')
// «خبيرا وباحثا», «ضابطا وضابطة»: what «و» joins to an indefinite noun is counted with it.
const JOINED = new RegExp(
  String.raw`^ و((?!ال|لل|${L}*وا(?!${L}))${L}{2,}(?:ا|اة|ة|ين|ات))(?!${L})(?: ${L}{2,}(?:يا|ية)(?!${L})| عاما)?`,
  'u',
)
const THING_AFTER_OF = new RegExp(
  String.raw`^ من ((?:(?:هذه|هذا|هؤلاء|تلك) (?=ال)|)${NOUN}(?: (?!الذي|التي)و?ال${L}+){0,3})`,
  'u',
)
// «40 في المائة ممن شملهم المسح», «60% لدى النساء»: whom a share is of.
const WHOM = new RegExp(
  String.raw`^ (ممن ${L}{3,}(?: (?:الي|علي|في|عن|من|ب|ل)${L}{1,3}(?!${L}))?)|^ (?:لدي|بين|في صفوف|في اوساط|من بين) ((?:ال)${L}{3,})`,
  'u',
)
// «45% منهم من النساء»: of those spoken of, these.
const OF_THEM = new RegExp(String.raw`^ من(?:هم|ها|هن|هما) (?:هم |هن )?من (ال${L}{3,})`, 'u')
const NO_THING =
  /^(?:ب(?:ال)?[ء-ي]{4,}|مقارنة|مقابل|نتيجة|وفق|وفقا|سنويا|شهريا|يوميا|عبر|ضمن|لدي|اضافة|فضلا|حسب|بحسب|علما|حاليا|بموجب|فيما|بينما|كما|حيث|لكن|غير|اي|وهي|وهو)(?: |$)/u

/** What a number counts by the words behind it; a share is of something, and never counts the word that merely follows. */
export function thingAfter(text: string, end: number, share: boolean): Span | null {
  const after = text.slice(end, end + 110)
  const whom = share ? (OF_THEM.exec(after) ?? WHOM.exec(after)) : null
  const match = whom ?? THING_AFTER_OF.exec(after) ?? THING.exec(after)
  const said = match?.[1] ?? match?.[2]
  if (!match || !said || isArabicNumberWord(said.split(' ')[0]!) || (share && !whom && NO_THING.test(said))) return null
  const to = end + match[0].length
  return { start: to - said.length, end: to + (match[0] === ` ${said}` ? joinedLength(after, said) : 0) }
}

const INDEFINITE = /(?:ا|ة|اة)(?: |$)/u
const MOST_JOINED = 2

function joinedLength(after: string, said: string): number {
  if (!INDEFINITE.test(said)) return 0
  let length = 0
  for (let count = 0; count < MOST_JOINED; count++) {
    const next = JOINED.exec(after.slice(said.length + 1 + length))
    if (!next || isVerbAr(next[1]!) || isArabicNumberWord(next[1]!)) break
    length += next[0].length
  }
  return length
}

const TIME = new RegExp(String.raw`^ *(?:${anyOf(quantities.times)})(?![ء-ي])`, 'u')
const NUMBERED = new RegExp(
  String.raw`(?<!هذا )(?<!هذه )(?<![ء-ي])[وفب]?(?:لل|ل)?(?:${anyOf(quantities.numbered)}) *(?:\(|/)? *(?:\d+ *(?:،|و|-) *)*$`,
  'u',
)
// «وعددهم 193»: what is counted stands before.
const NUMBER_OF = /(?:([ء-ي]+(?: ال[ء-ي]+)?) و)?عدد(?:هم|ها|هن)(?: الاجمالي| الكلي)?(?: الي)? *$/u
// «المؤتمر العربي الـ 28»
const ORDINAL_SIGN = /(?:^|[ \n])[وب]?ال ?$/u

const MEASURES = anyOf(Object.values(quantities.measures).flat())
// «لم تتجاوز نسبة النساء 20 بالمائة», «بلغ عدد المشاركين نحو 900»: the measure, and whose it is.
const MEASURED = new RegExp(
  String.raw`(?:(?<![ء-ي])[وف]?(${MEASURES}) )?(?<![ء-ي])[وفب]?(?:نسبة|حصة|عدد|معدل) ((?:(?:ال|بين|في |عن |من )${L}+|${L}{4,})(?: (?!(?:${MEASURES})(?!${L}))${L}+){0,5}?)(?: (?:${MEASURES}))?(?: (?:الي|علي|عن|بنسبة|نسبة))?(?: ب)? *$`,
  'u',
)
const measureOf = qualifierReader({ qualifiers: quantities.measures })

type Measure = { of: Span; qualifier: Qualifier; start: number }

/** The measure that a number gives the value of, where it stands before the number in the same clause. */
function measureBefore(text: string, start: number): Measure | null {
  const from = Math.max(0, start - 110)
  const before = text.slice(from, start)
  const clause = before.slice(Math.max(before.lastIndexOf('،'), before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1)
  const match = MEASURED.exec(clause)
  if (!match) return null
  const at = start - clause.length + match.index
  const of = at + match[0].indexOf(match[2]!, match[0].search(/نسبة|حصة|عدد|معدل/u))
  const verb = match[1]
  return {
    of: { start: of, end: of + match[2]!.length },
    qualifier: measureOf(verb),
    start: verb ? at + match[0].indexOf(verb) : start,
  }
}

const AFTER = Object.entries(quantities.after).map(
  ([qualifier, words]) =>
    [qualifier as Qualifier, new RegExp(String.raw`^،? (?:${anyOf(words)})(?![ء-ي])`, 'u')] as const,
)

/** «ثلاث دول على الأقل», «خمسة أعضاء فأكثر»: the qualifier behind what is counted. */
function qualifiedBehind(text: string, end: number): { qualifier: Qualifier; length: number } | null {
  const said = text.slice(end, end + 24)
  for (const [qualifier, pattern] of AFTER) {
    const match = pattern.exec(said)
    if (match) return { qualifier, length: match[0].length }
  }
  return null
}

/** The figure of a number, with what it counts before or behind it; none where the number counts nothing. */
export function* withThing(scope: Scope, quantity: Quantity, share: boolean): Generator<Draft> {
  const { text } = scope
  const { start, end } = quantity
  const before = text.slice(Math.max(0, start - 40), start)
  if (!share && (TIME.test(text.slice(end, end + 40)) || NUMBERED.test(before) || ORDINAL_SIGN.test(before))) return
  const owner = NUMBER_OF.exec(before)
  const thing = thingAfter(text, end, share)
  const measure = share || (!thing && !owner) ? measureBefore(text, start) : null
  if (!thing && !share && !owner && !measure && (quantity.qualifier === 'exactly' || quantity.low < 1000)) return
  const behind = qualifiedBehind(text, Math.max(end, thing?.end ?? 0))
  const bound =
    quantity.qualifier === 'exactly' ? (behind?.qualifier ?? measure?.qualifier ?? 'exactly') : quantity.qualifier
  const said: Quantity = { ...quantity, qualifier: quantity.high === null ? bound : quantity.qualifier }
  const isBounded = quantity.qualifier === 'exactly' && measure && measure.qualifier !== 'exactly' && !behind
  if (isBounded && quantity.high === null) said.start = measure.start
  const holder = owner?.[1] ? { start: start - owner[0].length, end: start - owner[0].length + owner[1].length } : null
  const made = counted(scope, said, thing ?? holder ?? measure?.of ?? null)
  yield { ...made, start: holder ? made.start : said.start, end: made.end + (behind?.length ?? 0) }
}
