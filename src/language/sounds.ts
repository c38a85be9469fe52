import { isArabicName } from './name-letters.ts'

/**
 * A word of a name as rough sounds, one character each, the same for both scripts. Vowels are a, i, u; `'` is ع. Signs for two letters
 * (sh, kh, dj, ou …) are one sound, a doubled sound is one.
 */
export const soundsOf = (letters: string): string =>
  (isArabicName(letters)
    ? [...letters].map((letter) => ARABIC[letter] ?? '').join('')
    : letters.replace(LATIN_SIGNS, (sign) => LATIN[sign] ?? sign)
  ).replace(/(.)\1+/g, '$1')

const pairs = (rows: string) => Object.fromEntries(rows.split(' ').map((row) => row.split(':') as [string, string]))

// Sounds: x خ, G غ, S ش, T ث, D ذ, Z ظ, q ق, C ch/tch; p and v are b and f, as Arabic writes them.
const ARABIC: Record<string, string> = pairs(
  "ا:a ب:b ت:t ث:T ج:j ح:h خ:x د:d ذ:D ر:r ز:z س:s ش:S ص:s ض:d ط:t ظ:Z ع:' غ:G ف:f ق:q ك:k ل:l م:m ن:n ه:h و:u ي:i",
)
const LATIN: Record<string, string> = pairs(
  'tsch:C tch:C sch:S sh:S ch:C kh:x th:T dh:D gh:G dj:j dzh:j zh:j ph:f ck:k qu:k ou:u oo:u ow:au ee:i ea:i ie:i ei:i ey:i ay:ai ce:se ci:si cy:si c:k x:ks p:b v:f w:u y:i e:i o:u',
)
const LATIN_SIGNS = new RegExp(
  Object.keys(LATIN)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

// How far two sounds are from each other where they are not the same; all others are 1 apart.
const NEAR = new Map(
  Object.entries({
    kq: 0.1,
    dD: 0.15,
    dZ: 0.2,
    zZ: 0.1,
    zD: 0.3,
    DZ: 0.2,
    tT: 0.15,
    sT: 0.4,
    sS: 0.5,
    sz: 0.3,
    SC: 0.15,
    sC: 0.4,
    tC: 0.5,
    kC: 0.4,
    gj: 0.25,
    gG: 0.1,
    jG: 0.3,
    gq: 0.25,
    Gq: 0.4,
    Gk: 0.5,
    jz: 0.5,
    jC: 0.4,
    jS: 0.5,
    kx: 0.25,
    hx: 0.4,
    Cx: 0.4,
    gk: 0.4,
    hk: 0.7,
    jx: 0.5,
    ji: 0.5,
    bf: 0.5,
    fu: 0.5,
    td: 0.5,
    ai: 0.15,
    au: 0.25,
    iu: 0.3,
    "'a": 0.05,
    "'i": 0.2,
    "'u": 0.2,
    mn: 0.6,
  }).flatMap(([two, cost]) => [[two, cost] as const, [`${two[1]}${two[0]}`, cost] as const]),
)
const far = (a: string, b: string) => (a === b ? 0 : (NEAR.get(a + b) ?? 1))

// What a sound weighs when the other spelling lacks it: short vowels are not written in Arabic, h and ع often not in Latin.
const LIGHT: Record<string, number> = { a: 0.3, i: 0.3, u: 0.3, "'": 0.1, h: 0.5 }
const weight = (sound: string) => LIGHT[sound] ?? 1

/**
 * How alike two words sound, whatever their scripts; both as `soundsOf` gives them.
 * Units    1 is the same, 0 and less is nothing in common.
 */
export function soundLikeness(a: string, b: string): number {
  if (!a || !b) return 0
  const width = b.length + 1
  const cells = new Float64Array((a.length + 1) * width)
  for (let j = 0; j < b.length; j++) cells[j + 1] = cells[j]! + weight(b[j]!)
  for (let i = 0; i < a.length; i++) {
    const [here, next] = [i * width, (i + 1) * width]
    const gone = weight(a[i]!)
    cells[next] = cells[here]! + gone
    for (let j = 0; j < b.length; j++) {
      cells[next + j + 1] = Math.min(
        cells[here + j + 1]! + gone,
        cells[next + j]! + weight(b[j]!),
        cells[here + j]! + far(a[i]!, b[j]!),
      )
    }
  }
  return 1 - cells[cells.length - 1]! / Math.max(cells[b.length]!, cells[a.length * width]!)
}
