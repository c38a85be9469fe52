import type { Picture } from './picture.ts'
import type { Box } from './tesseract.ts'

/**
 * A stretch of ink that belongs together: a letter, a digit, a sign with its dots. `ink` is 1 where it is, within `box`;
 * `parts` of it are connected. */
export type Glyph = { box: Box; ink: Uint8Array; parts: number }

/** The glyphs within a box of a picture, from left to right. What lies over another along the line is one with it. */
export function glyphsIn(picture: Picture, box: Box): Glyph[] {
  const { ink, left, top, width, height } = inkIn(picture, box)
  const parts = partsOf(ink, width, height).sort((a, b) => a.box.x0 - b.box.x0)
  const joined: Glyph[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && overlaps(last.box, part.box)) joined[joined.length - 1] = joinedOf(last, part)
    else joined.push(part)
  }
  return joined.map(({ box: { x0, y0, x1, y1 }, ...glyph }) => ({
    ...glyph,
    box: { x0: x0 + left, y0: y0 + top, x1: x1 + left, y1: y1 + top },
  }))
}

/** The ink of a box: what is darker than the threshold that parts its dark from its light best (Otsu). */
function inkIn({ pixels, width: wide, height: high }: Picture, { x0, y0, x1, y1 }: Box) {
  const [left, top] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))]
  const width = Math.max(0, Math.min(wide, Math.ceil(x1)) - left)
  const height = Math.max(0, Math.min(high, Math.ceil(y1)) - top)
  const counts = new Uint32Array(256)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) counts[pixels[(top + y) * wide + left + x]!]!++
  const threshold = thresholdOf(counts, width * height)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) ink[y * width + x] = pixels[(top + y) * wide + left + x]! <= threshold ? 1 : 0
  return { ink, left, top, width, height }
}

function thresholdOf(counts: Uint32Array, all: number): number {
  let total = 0
  for (let value = 0; value < 256; value++) total += value * counts[value]!
  let [below, sum, best, threshold] = [0, 0, -1, 128]
  for (let value = 0; value < 255; value++) {
    below += counts[value]!
    sum += value * counts[value]!
    if (!below || below === all) continue
    const apart = sum / below - (total - sum) / (all - below)
    const between = below * (all - below) * apart * apart
    if (between > best) [best, threshold] = [between, value]
  }
  return threshold
}

const LEAST_PIXELS = 5

/** The connected stretches of ink, corners counting as touching. */
function partsOf(ink: Uint8Array, width: number, height: number): Glyph[] {
  const seen = new Uint8Array(ink.length)
  const parts: Glyph[] = []
  const stack: number[] = []
  for (let from = 0; from < ink.length; from++) {
    if (!ink[from] || seen[from]) continue
    const pixels: number[] = []
    stack.push(from)
    seen[from] = 1
    while (stack.length) {
      const at = stack.pop()!
      pixels.push(at)
      const [x, y] = [at % width, Math.floor(at / width)]
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column
          if (!ink[next] || seen[next]) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    if (pixels.length >= LEAST_PIXELS) parts.push(glyphOf(pixels, width))
  }
  return parts
}

function glyphOf(pixels: readonly number[], width: number): Glyph {
  const box = { x0: Infinity, y0: Infinity, x1: 0, y1: 0 }
  for (const at of pixels) {
    const [x, y] = [at % width, Math.floor(at / width)]
    box.x0 = Math.min(box.x0, x)
    box.y0 = Math.min(box.y0, y)
    box.x1 = Math.max(box.x1, x + 1)
    box.y1 = Math.max(box.y1, y + 1)
  }
  const wide = box.x1 - box.x0
  const ink = new Uint8Array(wide * (box.y1 - box.y0))
  for (const at of pixels) ink[(Math.floor(at / width) - box.y0) * wide + (at % width) - box.x0] = 1
  return { box, ink, parts: 1 }
}

const overlaps = (a: Box, b: Box) => {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  return shared > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0)
}

function joinedOf(a: Glyph, b: Glyph): Glyph {
  const box = {
    x0: Math.min(a.box.x0, b.box.x0),
    y0: Math.min(a.box.y0, b.box.y0),
    x1: Math.max(a.box.x1, b.box.x1),
    y1: Math.max(a.box.y1, b.box.y1),
  }
  const width = box.x1 - box.x0
  const ink = new Uint8Array(width * (box.y1 - box.y0))
  for (const { box: own, ink: from } of [a, b]) {
    const wide = own.x1 - own.x0
    for (let at = 0; at < from.length; at++)
      if (from[at]) ink[(own.y0 - box.y0 + Math.floor(at / wide)) * width + own.x0 - box.x0 + (at % wide)] = 1
  }
  return { box, ink, parts: a.parts + b.parts }
}
