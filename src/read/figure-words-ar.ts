import quantities from '../language/lexicons/ar/quantities.json' with { type: 'json' }
import { isArabicNumberWord, parseArabicNumber } from '../language/numerals.ts'
import { isAdjectiveAr } from '../language/nouns-ar.ts'
import { anyOf } from '../language/pattern.ts'
import { remember } from '../language/remember.ts'
import { foldWords } from '../language/view.ts'
import { withThing } from './counted-ar.ts'
import { counted, qualifierReader, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

const QUALIFIER = anyOf(Object.values(quantities.qualifiers).flat())
const BEFORE_WORDS = new RegExp(String.raw`(?:^|[ \n])[بوفل]?(${QUALIFIER}) +$`, 'u')
const PERCENT = new RegExp(String.raw`^ (?:${anyOf(quantities.percent)})(?![ء-ي])`, 'u')
const LONGEST_QUALIFIER = 20

export const qualifierOf = qualifierReader(quantities)

/** The words of a qualifier that end where a number begins: «نحو », «ما لا يقل عن ». */
export function qualifierBefore(text: string, start: number): { said: string; start: number } | null {
  const from = Math.max(0, start - LONGEST_QUALIFIER)
  const match = BEFORE_WORDS.exec(text.slice(from, start))
  return match ? { said: match[1]!, start: from + match.index + match[0].indexOf(match[1]!) } : null
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
// «نصف مليون», «ربع مليون»: a part of the scale itself.
const PART_OF_SCALE = new Map([
  ['نصف', 0.5],
  ['ربع', 0.25],
  ['ثلث', 1 / 3],
])

const withHalf = (value: number | null, last: string, half: boolean) =>
  value !== null && half ? value + (SCALE_OF.find(([pattern]) => pattern.test(last))?.[1] ?? 1) / 2 : value

/** How many letters of a word come before a number: «بثلاث» → 1, «ومليون» → 1; -1 where there is no number. */
const cliticOf = remember((word) => {
  if (isArabicNumberWord(word)) return word.startsWith('و') && isArabicNumberWord(word.slice(1)) ? 1 : 0
  return /^[بل]/u.test(word) && word.length > 3 && isArabicNumberWord(word.slice(1)) ? 1 : -1
})

/** A run of number words: the token behind its last, and what it says. */
export type Run = { start: number; end: number; to: number; value: number | null }

/** The run of number words that begins with a token; null where there is none. */
export function runAt({ tokens, text }: Scope, at: number): Run | null {
  const clitic = at < tokens.length ? cliticOf(tokens[at]!.text, tokens[at]!.memory) : -1
  if (clitic < 0) return null
  let to = at + 1
  while (
    to < tokens.length &&
    isArabicNumberWord(tokens[to]!.text, tokens[to]!.memory) &&
    text.slice(tokens[to - 1]!.end, tokens[to]!.start) === ' '
  )
    to++
  const words = tokens.slice(at, to).map((token, index) => (index ? token.text : token.text.slice(clitic)))
  const last = tokens[to - 1]!
  const half = HALF.exec(text.slice(last.end, last.end + 24))
  const value = withHalf(parseArabicNumber(words), words.at(-1)!, half !== null)
  return { start: tokens[at]!.start + clitic, end: last.end + (half?.[0].length ?? 0), to, value }
}

/** «نحو خمسة عشر ألفا», «خمس وثمانين دولة», «ثلاثون بالمئة»: runs of number words. */
export function* inWords(scope: Scope): Generator<Draft> {
  const { tokens, text } = scope
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(scope, at)
    if (!run) continue
    const before = tokens[at - 1]
    const isOrdinal = before && (ORDINAL.test(before.text) || isDefiniteNumber(before.text))
    at = run.to - 1
    if (isOrdinal || run.value === null) continue
    const part = before && text.slice(before.end, run.start) === ' ' ? PART_OF_SCALE.get(before.text) : undefined
    const isPart = part !== undefined && run.value >= 1000
    const start = isPart ? before!.start : run.start
    const low = isPart ? run.value * part : run.value
    if (low < 3) continue
    const percent = PERCENT.exec(text.slice(run.end, run.end + 12))
    const said = qualifierBefore(text, start)
    const quantity: Quantity = {
      start: said?.start ?? start,
      end: run.end + (percent?.[0].length ?? 0),
      low,
      high: null,
      qualifier: qualifierOf(said?.said),
      rule: percent ? 'نسبة بالكلمات' : 'عدد بالكلمات',
    }
    yield* withThing(scope, quantity, percent !== null)
  }
}

const plurals = new Set(quantities.plurals.map((word) => `ال${foldWords(word)}`))
// «واللجان», «بالدول», «للمجموعات»: the letters before a definite noun.
const JOINED = /^[وف]?[بك]?(?=ال)|^[وف](?=لل)/u
const isPlural = (word: string) => {
  const noun = word.replace(JOINED, '').replace(/^لل/u, 'ال')
  return plurals.has(noun) || /^ال[ء-ي]{3,}(?:ون|ين|ات)$/u.test(noun)
}

/** Where a definite plural begins that ends with a token, an adjective behind it included: «المجموعات الإقليمية»; -1 where there is none. */
function pluralEndingAt({ tokens, text }: Scope, at: number): number {
  const last = tokens[at]
  if (!last) return -1
  const before = tokens[at - 1]
  if (isPlural(last.text)) {
    const isOne = before && isPlural(before.text) && text.slice(before.end, last.start) === ' '
    return isOne ? at - 1 : at
  }
  const isAdjective = last.text.startsWith('ال') && (isAdjectiveAr(last.text.slice(2)) || last.text.endsWith('ة'))
  if (!before || !isAdjective) return -1
  return isPlural(before.text) && text.slice(before.end, last.start) === ' ' ? at - 1 : -1
}

const byPlural = (scope: Scope, at: number, last: number, end: number, low: number): Draft => {
  const { start: from, text } = scope.tokens[at]!
  const start = from + (JOINED.exec(text)?.[0].length ?? 0)
  const quantity: Quantity = { start, end, low, high: null, qualifier: 'exactly', rule: 'عدد بعد معدوده' }
  return counted(scope, quantity, { start, end: scope.tokens[last]!.end })
}

const SIGN = /(?<=[ء-ي] )ال ?(\d{1,5})(?![\d/.]|\s*هـ)/gu

/** «الأعضاء الخمسة عشر», «الدول الأعضاء الـ193»: a definite plural with its number after it. */
export function* afterPlural(scope: Scope): Generator<Draft> {
  const { tokens, text } = scope
  for (let at = 1; at < tokens.length; at++) {
    const { text: word } = tokens[at]!
    if (!isDefiniteNumber(word, tokens[at]!.memory) || text.slice(tokens[at - 1]!.end, tokens[at]!.start) !== ' ')
      continue
    const noun = pluralEndingAt(scope, at - 1)
    if (noun < 0) continue
    let to = at + 1
    while (to < tokens.length && isArabicNumberWord(tokens[to]!.text.replace(/^وال/u, 'و'))) to++
    const words = [word.slice(2), ...tokens.slice(at + 1, to).map((token) => token.text.replace(/^وال/u, 'و'))]
    const low = parseArabicNumber(words)
    if (low !== null && low >= 2) yield byPlural(scope, noun, at - 1, tokens[to - 1]!.end, low)
  }
  for (const match of text.matchAll(SIGN)) {
    const last = scope.tokenAt(match.index) - 1
    const noun = pluralEndingAt(scope, last)
    if (noun >= 0) yield byPlural(scope, noun, last, match.index + match[0].length, Number(match[1]))
  }
}

const TWO = /(?<![ء-ي])([ء-ي]{2,}(?:ان|ين)) (?:اثنان|اثنين|اثنتان|اثنتين)(?![ء-ي])(?! و)/gu

/** «معلمان اثنان على الأقل»: the dual says two, and «اثنان» insists on it. */
export function* twoOf(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(TWO)) {
    const { index: start } = match
    const end = start + match[0].length
    const quantity: Quantity = { start, end, low: 2, high: null, qualifier: 'exactly', rule: 'مثنى' }
    const of = counted(scope, quantity, { start, end: start + match[1]!.length }) as Draft<'figure'>
    for (const made of withThing(scope, { ...quantity, start: end }, true) as Iterable<Draft<'figure'>>)
      yield { ...made, start, fields: { ...made.fields, of: of.fields.of } }
  }
}
