import type { Glyph } from './pdf-glyphs.ts'
import { isMarkGlyph, mendGlyphs } from './pdf-mended-glyphs.ts'
import { kindOf } from './pdf-order.ts'

export type Box = [left: number, top: number, right: number, bottom: number]

/** Glyphs on one baseline without a wide gap between them, from left to right as seen; marks apart. */
export type Segment = { glyphs: Glyph[]; marks: Glyph[]; box: Box; base: number; size: number; isBold: boolean }

/** What stands on one baseline across the page. */
export type Row = { segments: Segment[]; base: number; size: number }

/** Wider than any space between words; narrower than the space between columns. Unit: the size of the letters. */
const WIDE_GAP = 1.2

/** Groups the glyphs of a page that run in the same direction into rows, from top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const kept = mendGlyphs(glyphs)
  const letters = kept.filter((glyph) => !isMarkGlyph(glyph))
  const rows = joinRaised(byBaseline(letters)).map((group) => rowOf(group))
  const home = new Map(
    rows.flatMap(({ segments }) =>
      segments.flatMap((segment) => segment.glyphs.map((glyph) => [glyph.at, { segment, glyph }] as const)),
    ),
  )
  for (const mark of kept.filter(isMarkGlyph))
    (besideInFile(home, mark) ?? nearestSegment(rows, mark))?.marks.push(mark)
  return rows.filter(({ segments }) => segments.length > 0)
}

function byBaseline(letters: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = []
  let before: Glyph | null = null
  for (const glyph of letters.toSorted((a, b) => a.base - b.base)) {
    if (before && glyph.base - before.base <= 0.12 * Math.min(glyph.size, before.size)) groups.at(-1)!.push(glyph)
    else groups.push([glyph])
    before = glyph
  }
  return groups
}

const sizeOf = (glyphs: readonly Glyph[]): number => {
  const sizes = glyphs.filter(({ text }) => text !== ' ').map(({ size }) => size)
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? glyphs[0]?.size ?? 12
}

/** Letters that stand a little above or below a line (raised marks of notes, stacked Arabic letters) belong to it. */
function joinRaised(groups: Glyph[][]): Glyph[][] {
  const rows = groups.map((glyphs) => ({
    glyphs,
    base: glyphs[Math.floor(glyphs.length / 2)]!.base,
    size: sizeOf(glyphs),
    taken: takenBy(glyphs, sizeOf(glyphs) / 2),
    gone: false,
  }))
  for (const [index, row] of rows.entries()) {
    const hosts = [index - 2, index - 1, index + 1, index + 2]
      .map((at) => rows[at])
      .filter(
        (host) =>
          host !== undefined &&
          !host.gone &&
          host.glyphs.length > row.glyphs.length &&
          Math.abs(host.base - row.base) < 0.55 * host.size,
      )
      .sort((a, b) => Math.abs(a!.base - row.base) - Math.abs(b!.base - row.base))
    const host = hosts.find((other) => row.glyphs.every((glyph) => touches(glyph, other!.taken, other!.size / 2)))
    if (!host) continue
    host.glyphs.push(...row.glyphs)
    row.gone = true
  }
  return rows.filter(({ gone }) => !gone).map(({ glyphs }) => glyphs)
}

/** Which stretches of a row are taken, so that whether a glyph stands near any other is known at once. */
function takenBy(glyphs: readonly Glyph[], size: number): Set<number> {
  const taken = new Set<number>()
  for (const { left, right } of glyphs)
    for (let at = Math.floor(left / size); at <= Math.min(right / size, left / size + 50); at++) taken.add(at)
  return taken
}

const touches = ({ left, right }: Glyph, taken: ReadonlySet<number>, size: number): boolean => {
  for (let at = Math.floor(left / size - 1); at <= Math.min(right / size + 1, left / size + 50); at++)
    if (taken.has(at)) return true
  return false
}

/** From left to right; of two at one place the Arabic one that is read first is the right one. */
const asSeen = (a: Glyph, b: Glyph) => a.left - b.left || (kindOf(a.text) === 'R' ? b.at - a.at : a.at - b.at)

function rowOf(glyphs: Glyph[]): Row {
  const size = sizeOf(glyphs)
  const ordered = glyphs.toSorted(asSeen)
  const groups: Glyph[][] = []
  let right = -Infinity
  for (const glyph of ordered) {
    if (glyph.text === ' ') {
      groups.at(-1)?.push(glyph)
      continue
    }
    if (glyph.left - right > WIDE_GAP * size) groups.push([])
    groups.at(-1)!.push(glyph)
    right = Math.max(right, glyph.right)
  }
  const segments = groups.map((group) => segmentOf(group)).filter((segment) => segment !== null)
  return { segments, base: segments[0]?.base ?? 0, size }
}

export function segmentOf(glyphs: readonly Glyph[], marks: readonly Glyph[] = []): Segment | null {
  const shown = glyphs.filter(({ text }) => text !== ' ')
  if (!shown.length) return null
  const size = sizeOf(shown)
  const bases = shown.map(({ base }) => base).sort((a, b) => a - b)
  const base = bases[Math.floor(bases.length / 2)]!
  let [left, top, right, bottom] = [Infinity, base - 0.7 * size, -Infinity, base + 0.2 * size]
  for (const glyph of shown) {
    left = Math.min(left, glyph.left, glyph.inkRight > glyph.inkLeft ? glyph.inkLeft : glyph.left)
    right = Math.max(right, glyph.right)
    top = Math.min(top, glyph.bottom > glyph.top ? glyph.top : top)
    bottom = Math.max(bottom, glyph.bottom > glyph.top ? glyph.bottom : bottom)
  }
  return {
    glyphs: [...glyphs],
    marks: [...marks],
    box: [left, top, right, bottom],
    base,
    size,
    isBold: shown.filter(({ isBold }) => isBold).length > shown.length / 2,
  }
}

/** One segment of several, as when a wide space was no column. */
export function joinSegments(segments: readonly Segment[]): Segment {
  if (segments.length === 1) return segments[0]!
  const glyphs = segments.flatMap((segment) => segment.glyphs).sort(asSeen)
  return segmentOf(
    glyphs,
    segments.flatMap(({ marks }) => marks),
  )!
}

/** The segment of a letter that comes just before or after a mark in the file, if the mark shows near it. */
function besideInFile(home: ReadonlyMap<number, { segment: Segment; glyph: Glyph }>, mark: Glyph): Segment | null {
  for (const at of [mark.at - 1, mark.at + 1, mark.at - 2, mark.at + 2]) {
    const found = home.get(at)
    if (found && away(found.glyph, mark) < 0.7 * mark.size && Math.abs(found.glyph.base - mark.base) < 1.2 * mark.size)
      return found.segment
  }
  return null
}

/** Kasra, its doubling, the hamza and the alef that stand below. */
const BELOW: ReadonlySet<string> = new Set(['\u0650', '\u064d', '\u0655', '\u0656'])

/** The segment under which or over which a mark shows. */
function nearestSegment(rows: readonly Row[], mark: Glyph): Segment | null {
  const middle = (mark.inkLeft + mark.inkRight) / 2
  let best: Segment | null = null
  let least = Infinity
  for (const row of rows) {
    const lift = BELOW.has(mark.text[0]!) ? mark.top - row.base : row.base - mark.bottom
    if (lift < -0.4 * row.size || lift > 1.3 * row.size) continue
    for (const segment of row.segments) {
      const apart = Math.max(0, segment.box[0] - middle, middle - segment.box[2])
      if (apart < 2 * row.size && apart + Math.abs(lift) < least) [best, least] = [segment, apart + Math.abs(lift)]
    }
  }
  return best
}

/** How far from a letter's room the middle of a mark shows. */
export const away = (letter: Glyph, mark: Glyph): number => {
  const middle = mark.inkRight > mark.inkLeft ? (mark.inkLeft + mark.inkRight) / 2 : mark.left
  return Math.max(0, letter.left - middle, middle - letter.right)
}
