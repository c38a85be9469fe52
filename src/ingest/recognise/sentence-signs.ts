import { type Glyph, glyphsIn } from './glyphs.ts'
import type { Picture } from './picture.ts'
import type { Line, Word } from './tesseract.ts'

export type Sign = '،' | '.'

/** What Tesseract's Arabic gives for a comma or a stop. */
const MISTAKEN = /[ء»؛,.،”“*؟'"]$/
const LETTER = /[\u0620-\u064a]$/
const DIGIT = /[0-9)]$/

/**
 * Tells the commas and stops of an Arabic line by their shape: Tesseract takes the comma for a hamza, a semicolon or a closing
 * mark, as the font has it, and loses stops after numbers. Where a sign is not plainly one of the two, what was read stays.
 */
export function tellSigns(line: Line, picture: Picture): Line {
  const visual = line.words.toSorted((a, b) => a.bbox.x0 - b.bbox.x0)
  let isChanged = false
  const words = line.words.map((word) => {
    const isMistaken = MISTAKEN.test(word.text)
    if (!isMistaken && !LETTER.test(word.text) && !DIGIT.test(word.text)) return word
    const sign = signAt(word, visual[visual.indexOf(word) - 1], line, picture)
    if (!sign || word.text.endsWith(sign)) return word
    // Some letters at the end of a word have the shape of a comma; none has that of a stop.
    if (sign === '،' && LETTER.test(word.text) && !isMistaken) return word
    isChanged = true
    return { ...word, text: isMistaken ? word.text.replace(MISTAKEN, sign) : `${word.text}${sign}` }
  })
  return isChanged ? { ...line, words, text: words.map(({ text }) => text).join(' ') } : line
}

/** The comma or stop that stands at the left end of a word; null when there is none, or it might be something else. */
export function signAt(word: Word, left: Word | undefined, line: Line, picture: Picture): Sign | null {
  const row = line.rowAttributes.rowHeight
  const x0 = Math.max(word.bbox.x0 - row / 3, left ? (left.bbox.x1 + word.bbox.x0) / 2 : 0)
  const [y0, y1] = [line.bbox.y0 - row / 8, line.bbox.y1 + row / 8]
  const glyphs = glyphsIn(picture, { x0, x1: word.bbox.x0 + row, y0, y1 })
  const [sign, next] = glyphs.filter(({ box }) => box.x0 > x0)
  if (!sign || sign.parts > 1 || (next && isAlike(sign, next))) return null
  // Both stand on the ground; what rises high above it is a letter or a mark of quotation.
  const { baseline } = line
  const share = (sign.box.x0 - baseline.x0) / Math.max(1, baseline.x1 - baseline.x0)
  const rise = baseline.y0 + share * (baseline.y1 - baseline.y0) - sign.box.y0
  const upright = heightOf(sign) / widthOf(sign)
  if (rise > row * 0.48 || widthOf(sign) > row * 0.28) return null
  if (upright > 1.42) return upright < 2.3 ? '،' : null
  return upright > 0.6 && widthOf(sign) < row * 0.18 && filled(sign) >= 0.65 ? '.' : null
}

const widthOf = ({ box }: Glyph) => box.x1 - box.x0
const heightOf = ({ box }: Glyph) => box.y1 - box.y0
const filled = ({ ink }: Glyph) => ink.reduce((sum, one) => sum + one, 0) / ink.length

/** The two halves of a mark of quotation. */
const isAlike = (a: Glyph, b: Glyph) =>
  b.box.x0 - a.box.x1 < widthOf(a) &&
  Math.abs(widthOf(a) - widthOf(b)) <= 0.25 * widthOf(a) &&
  Math.abs(heightOf(a) - heightOf(b)) <= 0.2 * heightOf(a)
