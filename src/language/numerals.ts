import { type Memory, remember } from './remember.ts'

const UNITS_EN: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES_EN: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 }

/** The value of an English number in words; null when it is none. `forty-eight` → 48, `two hundred and five` → 205. */
export function parseEnglishNumber(words: string): number | null {
  let total = 0
  let part = 0
  let any = false
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue
    const unit = UNITS_EN[word]
    const scale = SCALES_EN[word]
    if (unit !== undefined) part += unit
    else if (scale === 100) part = Math.max(part, 1) * 100
    else if (scale !== undefined) {
      total += Math.max(part, 1) * scale
      part = 0
    } else return null
    any = true
  }
  return any ? total + part : null
}

// As views fold them: hamza gone, ى as ي. Feminine and masculine, nominative and oblique.
const UNITS_AR: [number, string][] = [
  [1, 'واحد واحدة احد احدي'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاث ثلاثة'],
  [4, 'اربع اربعة'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية'],
  [9, 'تسع تسعة'],
  [10, 'عشر عشرة'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'اربعون اربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مائة مئة'],
  [200, 'مائتان مائتين مئتان مئتين مائتا مائتي مئتا مئتي'],
]
const SCALES_AR: [number, string][] = [
  [1000, 'الف الفا الاف'],
  [2000, 'الفان الفين الفا الفي'],
  [1_000_000, 'مليون مليونا ملايين'],
  [1_000_000_000, 'مليار مليارا مليارات'],
  [2_000_000, 'مليونان مليونين مليوني'],
  [2_000_000_000, 'ملياران مليارين'],
]
// «ألفان», «مليونين»: a scale that counts itself.
const DUALS = [2000, 2_000_000, 2_000_000_000]

const table = (rows: [number, string][]) =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))
const unitsAr = table(UNITS_AR)
const scalesAr = new Map([...table(SCALES_AR), ['الفا', 1000] as const])

/** The value of an Arabic word in a number, without its «و»; null when it is none. Scales are negative. */
const wordOf = remember((word: string): { unit?: number; scale?: number } | null => {
  const bare = word.startsWith('و') && word.length > 3 ? word.slice(1) : word
  for (const form of [word, bare]) {
    const unit = unitsAr.get(form)
    if (unit !== undefined) return { unit }
    const scale = scalesAr.get(form)
    if (scale !== undefined) return { scale }
    const hundreds = /^(.+?)(?:مائة|مئة)$/.exec(form)
    const count = hundreds ? unitsAr.get(hundreds[1]!) : undefined
    if (count !== undefined) return { unit: count * 100 }
  }
  return null
})

export const isArabicNumberWord = (word: string, memory?: Memory): boolean => wordOf(word, memory) !== null

/** The value of an Arabic number in words as views have them; null when it is none. «خمسة عشر ألفا» → 15000. */
export function parseArabicNumber(words: readonly string[]): number | null {
  let total = 0
  let part = 0
  for (const word of words) {
    const said = wordOf(word)
    if (!said) return null
    if (said.unit !== undefined) part += said.unit
    else if (DUALS.includes(said.scale!)) total += said.scale!
    else {
      total += Math.max(part, 1) * said.scale!
      part = 0
    }
  }
  return words.length ? total + part : null
}

/** The value of digits with their separators: `1,250`, `12.5`, `4,5`. Null when they make no number. */
export function parseDigits(digits: string): number | null {
  const grouped = /^\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$/.test(digits)
  const value = Number(grouped ? digits.replace(/[,٬]/g, '').replace('٫', '.') : digits.replace(/[,٫]/, '.'))
  return Number.isFinite(value) ? value : null
}
