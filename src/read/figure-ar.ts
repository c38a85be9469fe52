import quantities from '../language/lexicons/ar/quantities.json' with { type: 'json' }
import { isArabicNumberWord, parseArabicNumber, parseDigits } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { remember } from '../language/remember.ts'
import { foldWords } from '../language/view.ts'
import { counted, DIGITS, qualifierReader, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

const QUALIFIER = anyOf(Object.values(quantities.qualifiers).flat())
const PERCENT = anyOf(quantities.percent)
const scales = new Map(Object.entries(quantities.scales).map(([word, value]) => [foldWords(word), value]))
const FIGURE = new RegExp(
  String.raw`(?<![\p{N}/.:,(-])(?<![ء-ي][ء-ي])(?:[وبل]?(${QUALIFIER}) +)?(?:بين +)?(?:/ ?)?(${DIGITS})(?: ?/)?(?:(?: ?- ?| الي | و(?=\d+ +(?:${PERCENT}|%))|(?<=بين [\d,.]{1,12}) و(?=\d))(${DIGITS}))?(?: *(${anyOf(scales.keys())})ا?(?![ء-ي]))?(?: ?(%|${PERCENT}))?(?![\d/:(]|\.\d|[.)-] ?[ء-ي]| [-/] *[ء-ي])`,
  'gu',
)
const BEFORE_WORDS = new RegExp(String.raw`(?:^|[ \n])[بوفل]?(${QUALIFIER}) +$`, 'u')

const TIME = new RegExp(String.raw`^ *(?:${anyOf(quantities.times)})(?![ء-ي])`, 'u')
const NUMBERED = new RegExp(
  String.raw`(?<![ء-ي])[وفب]?(?:لل|ل)?(?:${anyOf(quantities.numbered)}) *(?:\(|/)? *(?:\d+ *(?:،|و|-) *)*$`,
  'u',
)
// «وعددهم 193»: what is counted stands before.
const NUMBER_OF = /(?:([ء-ي]+(?: ال[ء-ي]+)?) و)?عدد(?:هم|ها|هن)(?: الي)? *$/u
const L = String.raw`[\u0621-\u064a]`
const SMALL = 'في|من|الي|علي|عن|ان|كما|التي|الذي|الذين|او|حتي|خلال|منذ|بين|مع|قد|لا|ما|لم|هذا|هذه|كل|بعد|قبل|ثم|و'
const NOUN = String.raw`(?!(?:${SMALL}|عام|سنة|مقابل|تقريبا|فقط|تم|يتم|ممن|مما|لدي|قيد)(?![ء-ي]))(?!ي(?!ورو|مني|هودي|زيدي|اباني|ونان)${L}{3})${L}{2,}`
// An adjective that goes with a counted noun has no article: «خبير متخصص», «مقاتل أجنبي», «منظمة دولية».
const ADJECTIVE = String.raw`(?: (?!(?:${SMALL}|سنويا|شهريا|يوميا|حاليا|حوالي|تقريبا|معظم)(?![ء-ي]))(?<!ا (?=م${L}{3,}ين(?!${L})))(?:م${L}{3,}(?:ا|ين)?|${L}{2,}(?:ي|يا|ية))(?!${L}))?`
const THING = new RegExp(String.raw`^ (${NOUN}${ADJECTIVE})`, 'u')
const THING_AFTER_OF = new RegExp(
  String.raw`^ من ((?:(?:هذه|هذا|هؤلاء|تلك) (?=ال)|)${NOUN}(?: (?!الذي|التي)و?ال${L}+){0,3})`,
  'u',
)

const qualifierOf = qualifierReader(quantities)

const thingAfter = (text: string, end: number) => {
  const after = text.slice(end, end + 90)
  const match = THING_AFTER_OF.exec(after) ?? THING.exec(after)
  if (!match || isArabicNumberWord(match[1]!.split(' ')[0]!)) return null
  const to = end + match[0].length
  return { start: to - match[1]!.length, end: to }
}

// «المؤتمر العربي الـ 28»
const ORDINAL_SIGN = /(?:^|[ \n])[وب]?ال ?$/u

function* withThing(scope: Scope, quantity: Quantity, percent: boolean): Generator<Draft> {
  const { start, end } = quantity
  const before = scope.text.slice(Math.max(0, start - 40), start)
  const after = scope.text.slice(end, end + 40)
  if (!percent && (TIME.test(after) || NUMBERED.test(before) || ORDINAL_SIGN.test(before))) return
  const owner = NUMBER_OF.exec(before)
  const thing = thingAfter(scope.text, end)
  if (thing || percent || owner || (quantity.qualifier !== 'exactly' && quantity.low >= 1000))
    yield counted(scope, quantity, thing ?? (owner?.[1] ? countedBefore(start - owner[0].length, owner[1]) : null))
}

const countedBefore = (start: number, words: string) => ({ start, end: start + words.length })

/** «أكثر من / 48 / من وزراء الخارجية», «63 في المئة», «نحو 12 ألف مقاتل». */
function* inDigits(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(FIGURE)) {
    const [whole, qualifier, first, second, scale, percent] = match
    const value = parseDigits(first!)
    if (value === null || (/^(?:19|20)\d{2}$/.test(first!) && !qualifier)) continue
    const times = scales.get(scale ?? '') ?? 1
    const lead = qualifier ? whole.indexOf(qualifier) : whole.length - whole.trimStart().length
    const quantity: Quantity = {
      start: match.index + lead,
      end: match.index + whole.length,
      low: value * times,
      high: second ? (parseDigits(second) ?? 0) * times : null,
      qualifier: qualifierOf(qualifier),
      rule: percent ? 'نسبة' : 'أرقام',
    }
    yield* withThing(scope, quantity, Boolean(percent))
  }
}

// «الرابع عشر», «الحادي والعشرون»: the second word of an ordinal is no number.
const ORDINAL = /^(?:ال|لل)(?:حادي|حادية|ثاني|ثانية|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ة?$/u

const isDefiniteNumber = remember((word) => word.startsWith('ال') && isArabicNumberWord(word.slice(2)))

// «مليونين ونصف المليون»: half of the scale that was said last.
const HALF = /^ ونصف(?: ال(?:مليون|مليار|الف))?/u
const SCALE_OF: [RegExp, number][] = [
  [/^و?مليار|^و?مليارين/u, 1_000_000_000],
  [/^و?ملايين|^و?مليون/u, 1_000_000],
  [/^و?(?:الف|الاف|الفين)/u, 1000],
]

const withHalf = (value: number | null, last: string, half: boolean) =>
  value !== null && half ? value + (SCALE_OF.find(([pattern]) => pattern.test(last))?.[1] ?? 1) / 2 : value

/** How many letters of a word come before a number: «بثلاث» → 1; -1 where there is no number. */
const cliticOf = remember((word) =>
  isArabicNumberWord(word) ? 0 : /^[بل]/u.test(word) && word.length > 3 && isArabicNumberWord(word.slice(1)) ? 1 : -1,
)

/** «نحو خمسة عشر ألفا», «خمس وثمانين دولة»: runs of number words. */
function* inWords(scope: Scope): Generator<Draft> {
  const { tokens, text } = scope
  for (let at = 0; at < tokens.length; at++) {
    const clitic = cliticOf(tokens[at]!.text, tokens[at]!.memory)
    if (clitic < 0) continue
    let to = at + 1
    while (
      to < tokens.length &&
      isArabicNumberWord(tokens[to]!.text, tokens[to]!.memory) &&
      text.slice(tokens[to - 1]!.end, tokens[to]!.start) === ' '
    )
      to++
    const first = at
    at = to - 1
    if (first > 0 && (ORDINAL.test(tokens[first - 1]!.text) || isDefiniteNumber(tokens[first - 1]!.text))) continue
    const words = tokens.slice(first, to).map((token, index) => (index ? token.text : token.text.slice(clitic)))
    const half = HALF.exec(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 24))
    const value = withHalf(parseArabicNumber(words), words.at(-1)!, half !== null)
    const start = tokens[first]!.start + clitic
    const before = BEFORE_WORDS.exec(text.slice(Math.max(0, start - 20), start))
    if (value === null || value < 3) continue
    const from = before ? start - before[0].length + before[0].indexOf(before[1]!) : start
    const quantity: Quantity = {
      start: from,
      end: tokens[to - 1]!.end + (half?.[0].length ?? 0),
      low: value,
      high: null,
      qualifier: qualifierOf(before?.[1]),
      rule: 'عدد بالكلمات',
    }
    yield* withThing(scope, quantity, false)
  }
}

const plurals = new Set(quantities.plurals.map((word) => `ال${foldWords(word)}`))
const isPlural = (word: string) => plurals.has(word) || /^ال[ء-ي]{3,}(?:ون|ين|ات)$/u.test(word)

/** «الأعضاء الخمسة عشر»: a definite plural with its number after it. */
function* afterPlural(scope: Scope): Generator<Draft> {
  const { tokens, text } = scope
  for (let at = 1; at < tokens.length; at++) {
    const { text: word, memory } = tokens[at]!
    const noun = tokens[at - 1]!
    if (!isDefiniteNumber(word, memory) || !isPlural(noun.text)) continue
    let to = at + 1
    while (to < tokens.length && isArabicNumberWord(tokens[to]!.text.replace(/^وال/u, 'و'))) to++
    const words = [word.slice(2), ...tokens.slice(at + 1, to).map((token) => token.text.replace(/^وال/u, 'و'))]
    const low = parseArabicNumber(words)
    if (low === null || low < 2 || text.slice(noun.end, tokens[at]!.start) !== ' ') continue
    const { end } = tokens[to - 1]!
    const quantity: Quantity = { start: noun.start, end, low, high: null, qualifier: 'exactly', rule: 'عدد بعد معدوده' }
    yield counted(scope, quantity, { start: noun.start, end: noun.end })
  }
}

const IN_BRACKETS = /(?<=[ \n])\( ?(\d{1,7}) ?\)(?= [ء-ي]{3})/gu

/** «بمشاركة (27) دولة», as official agencies write a number. */
function* inBrackets(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(IN_BRACKETS)) {
    const end = match.index + match[0].length
    const before = scope.text.slice(Math.max(0, match.index - 40), match.index)
    const thing = THING.exec(scope.text.slice(end, end + 90))
    if (!thing || TIME.test(scope.text.slice(end, end + 40)) || NUMBERED.test(before) || /^ ال/u.test(thing[0]))
      continue
    const qualifier = BEFORE_WORDS.exec(before.slice(-20))
    const start = qualifier ? match.index - qualifier[0].length + qualifier[0].indexOf(qualifier[1]!) : match.index
    const low = Number(match[1])
    const quantity = { start, end, low, high: null, qualifier: qualifierOf(qualifier?.[1]), rule: 'أرقام بين قوسين' }
    yield counted(scope, quantity, { start: end + 1, end: end + thing[0].length })
  }
}

const PART_OF = new RegExp(
  String.raw`(?<![ء-ي])[وبفل]?(?:(${QUALIFIER}) +)?((?:نصف|ثلث|ثلثا|ثلثي|ربع|ثلاثة ارباع|خمس|خمسا|خمسي|سدس|عشر|اربعة اخماس|ثلاثة اخماس)(?:هم|هن|ها)?)(?: (ال${L}+)(?: ال${L}+(?:ي|ية|ين|ون|ة)(?!${L}))?)?(?!${L})`,
  'gu',
)
const OF_TIME = new RegExp(
  String.raw`^ال(?:${anyOf(quantities.times)}|نهائي|ساعه|اول|ثاني|اخير|سنوي|فصل|مليون|مليار|الف|قادم[ةه]?|مقبل[ةه]?|ماضي[ةه]?)(?!${L})`,
  'u',
)

/** «نحو ثلث المستجيبين», «ثلاثة أرباعهم»: a part of a whole, which no number of units says. «خمس الدول» needs its people. */
function* partsOf(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(PART_OF)) {
    const [whole, qualifier, part, thing] = match
    const isTheirs = /(?:هم|هن|ها)$/u.test(part!)
    if (isTheirs === Boolean(thing) || (thing && OF_TIME.test(thing))) continue
    if (/^(?:خمس|عشر)$/u.test(part!) && !/(?:ين|ون|ات)$/u.test(thing ?? '')) continue
    const end = match.index + whole.length
    const start = match.index + whole.indexOf(qualifier ?? part!)
    const of = thing ? { start: match.index + whole.lastIndexOf(` ${thing}`) + 1, end } : null
    const quantity = { start, end, low: null, high: null, qualifier: qualifierOf(qualifier), rule: 'جزء من كل' }
    yield counted(scope, quantity, of)
  }
}

/** Figures in Arabic, in digits of either kind and in words. */
export function* figuresInArabic(scope: Scope): Generator<Draft> {
  yield* inBrackets(scope)
  yield* partsOf(scope)
  yield* inDigits(scope)
  yield* inWords(scope)
  yield* afterPlural(scope)
}
