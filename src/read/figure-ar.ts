import quantities from '../language/lexicons/ar/quantities.json' with { type: 'json' }
import { parseDigits } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { thingAfter, withThing } from './counted-ar.ts'
import { afterPlural, inWords, qualifierBefore, qualifierOf, type Run, runAt, twoOf } from './figure-words-ar.ts'
import { counted, DIGITS, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

const L = String.raw`[\u0621-\u064a]`
const QUALIFIER = anyOf(Object.values(quantities.qualifiers).flat())
const PERCENT = anyOf(quantities.percent)
const scales = new Map(Object.entries(quantities.scales).map(([word, value]) => [foldWords(word), value]))
const SCALE = anyOf(scales.keys())
// «18.500», «12 300»: thousands parted by a dot or a space, as in Iraq and the Maghreb.
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?![\d.])|\d{1,3}(?: \d{3})+(?= ${L})|${DIGITS}`
const FIGURE = new RegExp(
  String.raw`(?<![\p{N}/.:,(-])(?<![ء-ي][ء-ي])(?:[وبل]?(${QUALIFIER}) +)?(?:بين +)?(?:/ ?)?(${NUMBER})(?: ?/)?(?:(?: ?- ?| الي | و(?=\d+ +(?:${PERCENT}|%))|(?<=بين [\d,.]{1,12}) و(?=\d))(${NUMBER}))?(?: *(${SCALE})ا?(?![ء-ي]))?(?: ?(%|${PERCENT}))?(?![\d/:(]|\.\d|[.)-] ?[ء-ي]| [-/] *[ء-ي])`,
  'gu',
)

/** The value of a number as Arabic writes it; a dot before three digits parts thousands, unless it is a share. */
const valueOf = (digits: string, share: boolean): number | null =>
  !share && /^[1-9]\d{0,2}(?:[. ]\d{3})+$/.test(digits) ? Number(digits.replace(/[. ]/g, '')) : parseDigits(digits)

const isYear = (digits: string) => /^(?:19|20)\d{2}$/.test(digits)

/** «أكثر من / 48 / من وزراء الخارجية», «63 في المئة», «نحو 12 ألف مقاتل». */
function* inDigits(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(FIGURE)) {
    const [whole, qualifier, first, second, scale, percent] = match
    const value = valueOf(first!, Boolean(percent))
    if (value === null || (isYear(first!) && !qualifier)) continue
    const times = scales.get(scale ?? '') ?? 1
    const lead = qualifier ? whole.indexOf(qualifier) : whole.length - whole.trimStart().length
    const quantity: Quantity = {
      start: match.index + lead,
      end: match.index + whole.length,
      low: value * times,
      high: second ? (valueOf(second, Boolean(percent)) ?? 0) * times : null,
      qualifier: qualifierOf(qualifier),
      rule: percent ? 'نسبة' : 'أرقام',
    }
    yield* withThing(scope, quantity, Boolean(percent))
  }
}

const BRACKETED = String.raw`\( ?(${NUMBER}) ?(%)? ?\)`
// A number in brackets that opens a line is its label.
const IN_BRACKETS = new RegExp(
  String.raw`(?<=[^\s•-] )${BRACKETED}(?: (?:و|الي |- ?)${BRACKETED})?(?: (${SCALE})ا?(?![ء-ي]))?(?: (${PERCENT})(?![ء-ي]))?(?=[ ،.؛\n]|$)`,
  'gu',
)

/** «بمشاركة (27) دولة», «نحو (60%) منهم», «ما بين (14) و(15) ألف شخص», as official agencies write a number. */
function* inBrackets(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(IN_BRACKETS)) {
    const [whole, first, sign, second, , scale, percent] = match
    const share = Boolean(sign ?? percent)
    const value = valueOf(first!, share)
    const said = wordsAround(scope, match.index, match.index + whole.length)
    const before = qualifierBefore(scope.text, said.start)
    if (value === null || (isYear(first!) && first !== '2000' && !before)) continue
    const times = scales.get(scale ?? '') ?? 1
    const after = thingAfter(scope.text, said.end, share)
    if (!share && (!after || /^ال/u.test(scope.text.slice(after.start, after.start + 2))) && !said.run) continue
    const quantity: Quantity = {
      start: before?.start ?? said.start,
      end: said.end,
      low: said.run?.value ?? value * times,
      high: second ? (valueOf(second, share) ?? 0) * times : null,
      qualifier: qualifierOf(before?.said),
      rule: 'أرقام بين قوسين',
    }
    yield* ofNounBefore(scope, quantity, withThing(scope, quantity, share), share && !after)
  }
}

const NOUN_BEFORE = /(?:^|[ \n،])(?:و)?(ال[ء-ي]{3,}) $/u

/** «والنساء (28%)»: a share in brackets is of the noun that it stands behind. */
function* ofNounBefore({ text }: Scope, quantity: Quantity, made: Iterable<Draft>, isAlone: boolean): Generator<Draft> {
  const said = isAlone ? NOUN_BEFORE.exec(text.slice(Math.max(0, quantity.start - 24), quantity.start))?.[1] : undefined
  for (const one of made)
    if (one.kind !== 'figure' || !said || one.fields.of) yield one
    else yield { ...one, start: quantity.start - said.length - 1, fields: { ...one.fields, of: said } }
}

/** The same number in words beside its digits: «(2.750) ألفين وسبعمئة وخمسين», «خمسة وعشرين (25)». */
function wordsAround(scope: Scope, start: number, end: number): { start: number; end: number; run: Run | null } {
  const behind = scope.text[end] === ' ' ? runAt(scope, scope.tokenAt(end)) : null
  if (behind?.start === end + 1) return { start, end: behind.end, run: behind }
  const digits = scope.tokenAt(start)
  for (let at = digits - 1; at >= 0 && digits - at < 8; at--) {
    const run = runAt(scope, at)
    if (!run || run.to !== digits) break
    if (!runAt(scope, at - 1) || runAt(scope, at - 1)!.to !== digits) return { start: run.start, end, run }
  }
  return { start, end, run: null }
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

const OF_THEM = /^من(?:هم|ها|هن|هما)$/u

/** «120 شابا، 40% منهم»: «منهم» are those counted last. */
function ofThose(figures: readonly Draft[]): Draft[] {
  let last: string | null = null
  return figures.map((one) => {
    if (one.kind !== 'figure') return one
    const { of } = one.fields
    if (of && OF_THEM.test(of)) return { ...one, fields: { ...one.fields, of: last ?? of } }
    if (of && !one.rule.startsWith('نسبة')) last = of
    return one
  })
}

/** Figures in Arabic, in digits of either kind and in words. */
export function figuresInArabic(scope: Scope): Draft[] {
  const found = [inBrackets, twoOf, partsOf, afterPlural, inDigits, inWords].map((read) => [...read(scope)])
  const inOrder = new Map(
    ofThose(found.flat().sort((a, b) => a.start - b.start)).map((one) => [`${one.rule} ${one.start} ${one.end}`, one]),
  )
  return found.flat().map((one) => inOrder.get(`${one.rule} ${one.start} ${one.end}`)!)
}
