import { isArabicNumberWord, parseArabicNumber, parseDigits, parseEnglishNumber } from '../language/numerals.ts'
import type { FieldsOf } from '../domain/finding.ts'
import { type Draft, draft, foundOf, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

type Qualifier = FieldsOf<'figure'>['qualifier']

const QUALIFIERS_EN: [string, Qualifier][] = [
  ['more than|over|above|in excess of|upwards of', 'more-than'],
  ['at least|no fewer than|no less than|a minimum of', 'at-least'],
  ['less than|fewer than|under|below', 'less-than'],
  ['up to|as many as|no more than|a maximum of', 'up-to'],
  ['about|around|approximately|some|nearly|almost|roughly|an estimated|estimated', 'about'],
]
const QUALIFIERS_AR: [string, Qualifier][] = [
  ['اكثر من|ما يزيد علي|ما يزيد عن|ما يفوق|ما ينيف علي|ازيد من|تجاوز|يتجاوز|يفوق|ما يربو علي', 'more-than'],
  ['ما لا يقل عن|علي الاقل|لا يقل عن', 'at-least'],
  ['اقل من|دون', 'less-than'],
  ['ما يصل الي|حتي|لا يزيد علي|كحد اقصي', 'up-to'],
  ['نحو|بنحو|حوالي|قرابة|زهاء|ما يقارب|تقريبا|ما يناهز', 'about'],
]
const alternatives = (list: [string, Qualifier][]) => list.map(([words]) => words).join('|')

const DIGITS = String.raw`\d{1,3}(?:[,٬]\d{3})+|\d+(?:[.٫]\d+)?`
const WORD_EN =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion'
const NUMBER_EN = String.raw`(?:${WORD_EN})(?:(?:[ -]|\sand\s)(?:${WORD_EN}))*`
const FIGURE_EN = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.(-])(?:(${alternatives(QUALIFIERS_EN)})\s+)?(?:(${DIGITS})(?:\s*(?:-|to)\s*(${DIGITS}))?|(${NUMBER_EN}))(?:\s+(thousand|million|billion))?\s*(%|per cent|percent)?(?![\d/])`,
  'giu',
)
const FIGURE_AR = new RegExp(
  String.raw`(?<![\p{N}/.])(?<!\p{L}\p{L})(?:[وبل]?(${alternatives(QUALIFIERS_AR)})\s+)?\/?\s?(${DIGITS})(?:\s*(?:-|الي)\s*(${DIGITS}))?\s?\/?(?:\s*(الف|مليون|مليار)(?:ا|اً)?)?\s*(%|في المائة|في المئة|بالمئة|بالمائة)?(?![\d/])`,
  'gu',
)

// What is counted is neither time nor money of a document's own numbering.
const TIME =
  /^\s*-?\s*(?:days?|weeks?|months?|years?|hours?|minutes?|century|decades?|o'clock|times?|a\.m|p\.m|يوما|ايام|يوم|اشهر|شهرا|شهر|سنوات|سنة|عاما|اعوام|عام|ساعة|ساعات|دقيقة|اسبوعا|اسابيع|مرة|مرات|ه(?!\p{L})|م(?!\p{L}))/u
const NUMBERED =
  /(?:Article|Articles|article|Chapter|paragraphs?|Paragraphs?|para\.?|principles?|Principle|resolutions?|No\.?|Annex|Page|page|Phase|Session|Rule|Group|Part|رقم|المادة|مادة|الفقرة|الفقرات|فقرة|المبدا|الصفحة|القرار|قرار|البند|الجلسة|الفصل|المرحلة)\s*\/?\s*$/u
const ENGLISH_OF =
  /^\s+(?:of\s+(?:the\s+|all\s+|these\s+|its\s+)?)?((?!(?:and|or|of|in|to|the|for|from|by|on|at|with|is|are|was|were|have|has|had|that|which|who|will|per|a|an)\b)[\p{L}'-]+(?:\s+(?:of\s+(?:the\s+)?)?(?!(?:and|or|of|in|to|the|for|from|by|on|at|with|is|are|was|were|have|has|had|that|which|who|will|took|attended|gathered|dealt|met|so|drafted|mention)\b)[\p{L}'-]+){0,2})/u
const ARABIC_OF =
  /^\s+(?:من\s+)?((?!(?:في|من|الي|علي|عن|ان|و|كما|التي|الذي|او)(?!\p{L}))\p{L}+(?:\s+(?:و?ال\p{L}+|متخصص\p{L}*|ارهابي\p{L}*|اجنبي\p{L}*|مشارك\p{L}*)){0,3})/u

const qualifierOf = (said: string | undefined, table: [string, Qualifier][]): Qualifier =>
  said ? (table.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(said))?.[1] ?? 'exactly') : 'exactly'

const SCALE: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, الف: 1e3, مليون: 1e6, مليار: 1e9 }

const fieldsOf = (low: number, high: number | null, qualifier: Qualifier, of: string | null): FieldsOf<'figure'> => ({
  value: high === null ? low : null,
  lower: high !== null ? low : qualifier === 'more-than' || qualifier === 'at-least' ? low : null,
  upper: high !== null ? high : qualifier === 'less-than' || qualifier === 'up-to' ? low : null,
  qualifier: high === null ? qualifier : 'range',
  of,
})

function* inEnglish(scope: Scope) {
  for (const match of scope.text.matchAll(FIGURE_EN)) {
    const [whole, qualifier, first, second, words, scale, percent] = match
    const value = first ? parseDigits(first) : parseEnglishNumber(words!)
    if (value === null || (words && !qualifier && value < 2)) continue
    const times = SCALE[scale?.toLowerCase() ?? ''] ?? 1
    yield* counted(scope, match.index, whole.trimEnd(), {
      low: value * times,
      high: second ? (parseDigits(second) ?? 0) * times : null,
      qualifier: qualifierOf(qualifier?.toLowerCase(), QUALIFIERS_EN),
      percent: Boolean(percent),
      of: ENGLISH_OF,
      rule: words ? 'number-in-words' : 'digits',
    })
  }
}

function* inArabicDigits(scope: Scope) {
  for (const match of scope.text.matchAll(FIGURE_AR)) {
    const [whole, qualifier, first, second, scale, percent] = match
    const value = parseDigits(first!)
    if (value === null) continue
    const times = SCALE[scale ?? ''] ?? 1
    const lead = whole.length - whole.trimStart().length
    const clitic = qualifier ? whole.indexOf(qualifier) : lead
    yield* counted(scope, match.index + clitic, whole.slice(clitic).trimEnd(), {
      low: value * times,
      high: second ? (parseDigits(second) ?? 0) * times : null,
      qualifier: qualifierOf(qualifier, QUALIFIERS_AR),
      percent: Boolean(percent),
      of: ARABIC_OF,
      rule: 'أرقام',
    })
  }
}

/** «نحو خمسة عشر ألفا», «خمس وثمانين دولة»: runs of number words. */
function* inArabicWords(scope: Scope) {
  const { tokens, text } = scope
  for (let at = 0; at < tokens.length; at++) {
    if (!isArabicNumberWord(tokens[at]!.text)) continue
    let to = at + 1
    while (
      to < tokens.length &&
      isArabicNumberWord(tokens[to]!.text) &&
      text.slice(tokens[to - 1]!.end, tokens[to]!.start) === ' '
    )
      to++
    const value = parseArabicNumber(tokens.slice(at, to).map((token) => token.text))
    const start = tokens[at]!.start
    const end = tokens[to - 1]!.end
    const before = new RegExp(String.raw`(?:^|[\s])[بوفل]?(${alternatives(QUALIFIERS_AR)})\s+$`, 'u').exec(
      text.slice(Math.max(0, start - 20), start),
    )
    const from = before ? start - before[0].length + before[0].indexOf(before[1]!) : start
    at = to - 1
    if (value === null || (value < 3 && !before)) continue
    yield* counted(scope, from, text.slice(from, end), {
      low: value,
      high: null,
      qualifier: qualifierOf(before?.[1], QUALIFIERS_AR),
      percent: false,
      of: ARABIC_OF,
      rule: 'عدد بالكلمات',
    })
  }
}

type Counted = { low: number; high: number | null; qualifier: Qualifier; percent: boolean; of: RegExp; rule: string }

/** A figure counts something: a number that nothing follows, or that numbers a document or a time, is none. */
function* counted(scope: Scope, start: number, said: string, { low, high, qualifier, percent, of, rule }: Counted) {
  const end = start + said.length
  const after = scope.text.slice(end, end + 90)
  if (TIME.test(after) || NUMBERED.test(scope.text.slice(Math.max(0, start - 16), start))) return
  const thing = of.exec(after)
  if (!thing && !percent) return
  if (
    !percent &&
    thing &&
    /^\p{Lu}/u.test(thing[1]!) &&
    !/^(?:Ministers?|Member|States|Governments?|Heads)/u.test(thing[1]!)
  )
    return
  const thingEnd = thing ? end + thing[0].length : end
  const ofWords = thing ? wordsOf(scope, end + thing[0].length - thing[1]!.length, thingEnd) : null
  yield draft('figure', { kind: 'figure', start, end: thingEnd, rule, fields: fieldsOf(low, high, qualifier, ofWords) })
}

/**
 * Proposes counts of people, States, bodies and things, and percentages, with their bounds.
 *
 *     … بحضور أكثر من / 400 / خبير متخصص من كل أرجاء العالم …
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    `lower` for *more than* and *at least*, `upper` for *less than* and *up to*, both for a range.
 */
export const figure: Reader = {
  name: 'figure',
  read(scope) {
    const taken = foundOf(scope, 'date', 'instrument')
    const drafts: Draft[] = []
    for (const one of [...inArabicDigits(scope), ...inEnglish(scope), ...inArabicWords(scope)]) {
      const free = ![...taken, ...drafts].some((other) => overlaps(other, one))
      if (free) drafts.push(one)
    }
    return drafts
  },
}
