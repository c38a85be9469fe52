import { type Glyph, glyphsIn } from './glyphs.ts'
import { featuresOf, likelihoods, loadNetwork, type Network, SHAPES } from './numeral-shapes.ts'
import type { Picture } from './picture.ts'
import type { Box } from './tesseract.ts'

/**
 * An Arabic-Indic number on a picture. `lies` is what is seen from left to right; `letters` how many glyphs to the right of it are
 * Arabic letters written onto it («و٢٣»); `sign` whether a stop or comma follows, at its left.
 */
export type Numerals = { lies: string; letters: number; sign: boolean; confidence: number }

const OTHER = SHAPES.length - 1
/** Every glyph must be more likely what it is taken for than not, and all together surer than that. */
const LEAST_ONE = 0.5
const LEAST_MEAN = 0.85
/** A gap this wide, against the height of the number, parts two words. */
const SPACE = 0.55

let network: Network | undefined

/** The Arabic-Indic number that fills a box; null when anything in it is something else. */
export function readNumerals(picture: Picture, box: Box): Numerals | null {
  const glyphs = glyphsIn(picture, box)
  if (!glyphs.length || glyphs.length > 24) return null
  const first = takenFor(glyphs)
  const from = first[0]!.shape === OTHER || SHAPES[first[0]!.shape] === '٫' ? (isSmall(glyphs[0]!, glyphs) ? 1 : 0) : 0
  let to = glyphs.length
  while (to > from && first[to - 1]!.shape === OTHER) to--
  const letters = glyphs.length - to
  const number = glyphs.slice(from, to)
  if (!number.length || letters > 3) return null
  // Seen once more by itself, so that letters beside it do not change how tall it seems.
  const taken = takenFor(number)
  const confidence = taken.reduce((sum, { likely }) => sum + likely, 0) / taken.length
  const isNumber = taken.every(({ shape, likely }) => shape !== OTHER && likely >= LEAST_ONE)
  if (!isNumber || confidence < LEAST_MEAN || !taken.some(({ shape }) => shape < 10)) return null
  return { lies: said(number, taken), letters, sign: from > 0, confidence }
}

function takenFor(glyphs: readonly Glyph[]): { shape: number; likely: number }[] {
  network ??= loadNetwork()
  return glyphs.map((glyph) => {
    const all = likelihoods(featuresOf(glyph, glyphs), network!)
    const likely = Math.max(...all)
    return { shape: all.indexOf(likely), likely }
  })
}

function said(glyphs: readonly Glyph[], taken: readonly { shape: number }[]): string {
  const tall = Math.max(...glyphs.map(({ box }) => box.y1 - box.y0))
  return glyphs
    .map(({ box }, at) => {
      const before = glyphs[at - 1]?.box
      const space = before && box.x0 - before.x1 > tall * SPACE ? ' ' : ''
      return `${space}${SHAPES[taken[at]!.shape]}`
    })
    .join('')
}

/** A stop or a comma: low, and no taller than half of what it stands beside. */
function isSmall({ box }: Glyph, among: readonly Glyph[]): boolean {
  const top = Math.min(...among.map((one) => one.box.y0))
  const bottom = Math.max(...among.map((one) => one.box.y1))
  return box.y1 - box.y0 < (bottom - top) * 0.5 && box.y0 > top + (bottom - top) * 0.5
}
