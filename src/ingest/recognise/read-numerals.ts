import { type Glyph, glyphsIn } from './glyphs.ts'
import { featuresOf, likelihoods, loadNetwork, type Network, SHAPES, type Shape } from './numeral-shapes.ts'
import type { Picture } from './picture.ts'
import type { Sign } from './sentence-signs.ts'
import type { Box } from './tesseract.ts'

/**
 * An Arabic-Indic number on a picture. `lies` is what is seen from left to right; `letters` how many glyphs to the right of it are
 * Arabic letters written onto it («و٢٣»); `sign` the stop or comma that follows, at its left.
 */
export type Numerals = { lies: string; letters: number; sign: Sign | ''; confidence: number }

type Taken = { glyph: Glyph; shape: Shape; likely: number }

/** What a glyph must at least be worth as part of a number; and all of them together. A bare stroke may well be a letter. */
const LEAST_ONE = 0.12
const LEAST_MEAN = 0.7
const MOST_GLYPHS = 24
const MOST_LETTERS = 3
/** A gap this wide, against the height of the number, parts two words; a bracket stands closer. */
const SPACE = 0.9
const SPACE_AT_BRACKET = 0.4

let network: Network | undefined

/** The Arabic-Indic number that fills a box; null when anything in it is something else. */
export function readNumerals(picture: Picture, box: Box): Numerals | null {
  const glyphs = glyphsIn(picture, box)
  if (glyphs.length > MOST_GLYPHS) return null
  let to = glyphs.length
  while (to > 0 && takenFor(glyphs[to - 1]!, glyphs).likely < LEAST_ONE) to--
  const letters = glyphs.length - to
  const from = to > 1 && (isSign(glyphs[0]!, glyphs.slice(1, to)) || isStop(glyphs.slice(0, to))) ? 1 : 0
  const number = glyphs.slice(from, to)
  if (!number.length || letters > MOST_LETTERS) return null
  // Seen by itself, so that letters beside it do not change how tall it seems.
  const taken = number.map((glyph, at) => takenWithin(glyph, number, at))
  const confidence = taken.reduce((sum, { likely }) => sum + likely, 0) / taken.length
  if (taken.some(({ likely }) => likely < LEAST_ONE) || confidence < LEAST_MEAN) return null
  if (!taken.some(({ shape, likely }) => /[١-٩]/.test(shape) && likely > 0.5)) return null
  return { lies: said(taken), letters, sign: from ? signOf(glyphs[0]!) : '', confidence }
}

/** Whether the zero that a number seems to begin with is the stop after it: no year or count begins with one. */
function isStop(number: readonly Glyph[]): boolean {
  if (number.length < 4 || signOf(number[0]!) !== '.') return false
  const shapes = number.map((glyph) => takenFor(glyph, number).shape)
  return shapes[0] === '٠' && shapes.every((shape) => /[٠-٩]/.test(shape))
}

/** What a glyph is, if it is part of a number. */
function takenFor(glyph: Glyph, among: readonly Glyph[]): Taken {
  network ??= loadNetwork()
  const all = likelihoods(featuresOf(glyph, among), network).subarray(0, SHAPES.length - 1)
  const likely = Math.max(...all)
  return { glyph, shape: SHAPES[all.indexOf(likely)]!, likely }
}

/** The same between the other glyphs of its number: a comma between digits is the decimal sign. */
function takenWithin(glyph: Glyph, number: readonly Glyph[], at: number): Taken {
  const taken = takenFor(glyph, number)
  const isInside = at > 0 && at < number.length - 1
  const isComma = taken.likely < 0.5 && isInside && isSign(glyph, [number[at - 1]!, number[at + 1]!])
  return isComma ? { glyph, shape: '٫', likely: 0.8 } : taken
}

function said(taken: readonly Taken[]): string {
  const tall = Math.max(...taken.map(({ glyph }) => glyph.box.y1 - glyph.box.y0))
  let lies = ''
  for (let at = 0; at < taken.length; at++) {
    const { glyph, shape } = taken[at]!
    const before = taken[at - 1]?.glyph
    const space = shape === '(' || lies.endsWith(')') ? SPACE_AT_BRACKET : SPACE
    if (before && glyph.box.x0 - before.box.x1 > tall * space) lies += ' '
    if (isPercent(taken.slice(at, at + 3))) {
      lies += '٪'
      at += 2
    } else lies += shape
  }
  return lies
}

/** The per cent sign in fonts that set its dots well apart: high on the left of the stroke, low on the right. */
const isPercent = ([left, stroke, right]: readonly Taken[]) =>
  left?.shape === '٠' && stroke?.shape === '/' && right?.shape === '٠' && left.glyph.box.y1 < right.glyph.box.y0

const signOf = ({ box }: Glyph): Sign => (box.y1 - box.y0 > 1.42 * (box.x1 - box.x0) ? '،' : '.')

/** A stop or a comma beside digits: narrow, well short of them, and not in the middle of their height as a zero is. */
function isSign({ box }: Glyph, beside: readonly Glyph[]): boolean {
  const top = Math.min(...beside.map((one) => one.box.y0))
  const bottom = Math.max(...beside.map((one) => one.box.y1))
  const tall = bottom - top
  const isSmall = box.y1 - box.y0 < tall * 0.75 && box.x1 - box.x0 < tall * 0.45
  return isSmall && (box.y0 + box.y1) / 2 > top + tall * (box.y1 - box.y0 > tall * 0.4 ? 0.5 : 0.68)
}
