/** The letters of lists, in the order that each kind of list counts them. */
const ALPHABETS = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  arabic: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  abjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  hebrew: 'אבגדהוזחטיכלמנסעפצקרשת',
  russian: 'абвгдежзиклмнопрстуфхцчшщыэюя',
  hindiVowels: 'अआइईउऊऋऌऍऎएऐऑऒओऔ',
  hindiConsonants: 'कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसह',
  thai: 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
} as const

/** Past its end, a list of letters goes on with each letter doubled, then trebled: z, aa, bb. */
const repeated = (value: number, letters: string) => {
  const times = Math.ceil(value / letters.length)
  return times > 20 ? String(value) : letters[(value - 1) % letters.length]!.repeat(times)
}

/** As web pages count past the end: z, aa, ab. */
export function formatLetters(value: number): string {
  let said = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) said = ALPHABETS.latin[(left - 1) % 26]! + said
  return said
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

export function formatRoman(value: number): string {
  let left = value
  let said = ''
  for (const [worth, letters] of ROMAN)
    while (left >= worth) {
      said += letters
      left -= worth
    }
  return said
}

const HEBREW_VALUES: [number, string][] = [...'תשרקצפעסנמלכיטחזוהדגבא'].map((letter, index) => [
  index < 4 ? 400 - index * 100 : index < 13 ? 90 - (index - 4) * 10 : 22 - index,
  letter,
])

/** Letters by their worth; 15 and 16 are not written with the letters of the Name. */
const formatHebrew = (value: number) => {
  let left = value
  let said = ''
  for (const [worth, letter] of HEBREW_VALUES)
    while (left >= worth) {
      if (left === 15 || left === 16) {
        said += left === 15 ? 'טו' : 'טז'
        left = 0
        break
      }
      said += letter
      left -= worth
    }
  return said
}

const inDigits = (value: number, zero: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

const formatOrdinal = (value: number) => {
  const ends = value % 100
  const suffix = ends > 10 && ends < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

const cardinal = (value: number) =>
  value < 20 ? CARDINALS[value]! : TENS[Math.floor(value / 10)]! + (value % 10 ? `-${CARDINALS[value % 10]}` : '')
const ordinal = (value: number) =>
  cardinal(value).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? last.replace(/y$/, 'ie') + 'th')
const capital = (said: string) => said[0]!.toUpperCase() + said.slice(1)

const enclosed = (first: number) => (value: number) =>
  value <= 20 ? String.fromCodePoint(first + value - 1) : String(value)

/** Each format of a numbered list that a Word document names, for values from 1. */
const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => repeated(value, ALPHABETS.latin),
  upperLetter: (value) => repeated(value, ALPHABETS.latin).toUpperCase(),
  lowerRoman: formatRoman,
  upperRoman: (value) => formatRoman(value).toUpperCase(),
  arabicAlpha: (value) => repeated(value, ALPHABETS.arabic),
  arabicAbjad: (value) => repeated(value, ALPHABETS.abjad),
  hebrew1: formatHebrew,
  hebrew2: (value) => repeated(value, ALPHABETS.hebrew),
  russianLower: (value) => repeated(value, ALPHABETS.russian),
  russianUpper: (value) => repeated(value, ALPHABETS.russian).toUpperCase(),
  hindiVowels: (value) => repeated(value, ALPHABETS.hindiVowels),
  hindiConsonants: (value) => repeated(value, ALPHABETS.hindiConsonants),
  hindiNumbers: (value) => inDigits(value, 0x966),
  thaiLetters: (value) => repeated(value, ALPHABETS.thai),
  thaiNumbers: (value) => inDigits(value, 0xe50),
  decimalFullWidth: (value) => inDigits(value, 0xff10),
  decimalFullWidth2: (value) => inDigits(value, 0xff10),
  decimalHalfWidth: String,
  decimalEnclosedCircle: enclosed(0x2460),
  decimalEnclosedParen: enclosed(0x2474),
  decimalEnclosedFullstop: enclosed(0x2488),
  numberInDash: (value) => `- ${value} -`,
  ordinal: formatOrdinal,
  cardinalText: (value) => (value < 100 ? capital(cardinal(value)) : String(value)),
  ordinalText: (value) => (value < 100 ? capital(ordinal(value)) : formatOrdinal(value)),
  chicago: (value) => repeated(value, '*†‡§'),
  hex: (value) => value.toString(16).toUpperCase(),
}

/** Formats that count from nothing: letters and Roman numerals have no sign for it. */
const HAS_ZERO = /^(?:decimal(?!Enclosed)|numberInDash|ordinal$|cardinalText|hindiNumbers|thaiNumbers|hex)/

/** Signs that add up grow with their value; no list is this long. */
const ADDED_UP_AT_MOST = 32_767

/**
 * Writes a list's number as Word shows it.
 *
 *     formatListNumber(5, 'arabicAbjad') === 'ه'
 *
 * Gives    null for a format that is not known, which is then best shown as decimal.
 * Source   ECMA-376 part 1, 17.18.59 ST_NumberFormat
 */
export function formatListNumber(value: number, format: string): string | null {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format]! : null
  if (!known) return null
  if (value > ADDED_UP_AT_MOST) return String(value)
  return value > 0 || (value === 0 && HAS_ZERO.test(format)) ? known(value) : String(value)
}

/** Writes a number in a format shown by its first example: `001, 002, 003, ...` or `٠١، ٠٢`. Null when it shows no digits. */
export function formatByExample(value: number, example: string): string | null {
  const [digits] = /^(?:\d{1,9}|[\u0660-\u0669]{1,9}|[\u06f0-\u06f9]{1,9})/.exec(example.trim()) ?? []
  if (!digits) return null
  const code = digits.charCodeAt(0)
  const zero = code >= 0x6f0 ? 0x6f0 : code >= 0x660 ? 0x660 : 0x30
  return inDigits(value, zero).padStart(digits.length, String.fromCharCode(zero))
}
