import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { isSayable, isSpace, unitOf } from './pdf-codes.ts'
import { lettersOfGlyph } from './pdf-letters.ts'
import { heapOf, type Raw, rawOf } from './pdfium.ts'

/**
 * One drawn glyph: what it stands for and where it lies.
 *
 * Units    points in the frame in which its text runs level: origin top left of the page as shown, turned back by `turn` degrees.
 *          `left` is where its advance begins, `right` where its advance or its ink ends, `base` its baseline; `inkLeft` and
 *          `inkRight` are where it shows.
 */
export type Glyph = {
  text: string
  /** Its place in the order that PDFium gives: logical within a run, mostly. */
  at: number
  left: number
  right: number
  base: number
  top: number
  bottom: number
  inkLeft: number
  inkRight: number
  size: number
  turn: number
  isBold: boolean
  /** Whether the file says what the glyph stands for. */
  isMapped: boolean
  /** Whether PDFium says how far it advances; else `right` is only where its ink ends. */
  knowsAdvance: boolean
  /** Whether PDFium certainly gave nothing but its ink: there would be room beside it. */
  hasInkOnly: boolean
  /** Whether PDFium supposes a space before or after it. */
  nearSpace: boolean
  /** Whether all of it shows above or below where letters stand. */
  isRaised: boolean
  /** Whether it is a mark that stands for its letter too; the letter's room is to its right. */
  isWhole: boolean
}

export type PageGlyphs = { width: number; height: number; glyphs: Glyph[] }

/** Pages with more characters than this are no text that a person reads; the rest of them is left. */
export const MAX_GLYPHS = 60_000

type Drawn = { size: number; turn: number; isBold: boolean }
type Frame = { width: number; height: number; place: (x: number, y: number) => [number, number] }

/** Takes the glyphs of one page, as PDFium found them, without its guesses of spaces, line ends and brackets. */
export function glyphsOfPage(pdfium: WrappedPdfiumModule, page: number): PageGlyphs {
  const text = pdfium.FPDFText_LoadPage(page)
  const at = pdfium.pdfium.wasmExports.malloc(96) as number
  try {
    const frame = frameOf(pdfium, page, at)
    return { width: frame.width, height: frame.height, glyphs: text ? read(pdfium, text, at, frame) : [] }
  } finally {
    pdfium.pdfium.wasmExports.free(at)
    if (text) pdfium.FPDFText_ClosePage(text)
  }
}

/** How a point of the page's own space is shown: within its crop box, turned as the page says. */
function frameOf(pdfium: WrappedPdfiumModule, page: number, at: number): Frame {
  pdfium.FPDF_GetPageBoundingBox(page, at)
  const [left, top, right, bottom] = new Float32Array(heapOf(pdfium).buffer, at, 4) as unknown as [
    number,
    number,
    number,
    number,
  ]
  const [width, height] = [right - left, top - bottom]
  switch (pdfium.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, place: (x, y) => [y - bottom, x - left] }
    case 2:
      return { width, height, place: (x, y) => [right - x, y - bottom] }
    case 3:
      return { width: height, height: width, place: (x, y) => [top - y, right - x] }
    default:
      return { width, height, place: (x, y) => [x - left, top - y] }
  }
}

/** Turns a point about the origin by so many degrees. */
export const turned = (x: number, y: number, degrees: number): [number, number] => {
  if (!degrees) return [x, y]
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}

function read(pdfium: WrappedPdfiumModule, text: number, at: number, frame: Frame): Glyph[] {
  const raw = rawOf(pdfium)
  const views = viewsOf(pdfium, at)
  const count = Math.min(pdfium.FPDFText_CountChars(text), MAX_GLYPHS)
  const drawn = new Map<number, Drawn>()
  const glyphs: Glyph[] = []
  let units: string[] = []
  let glyph: (Glyph & { object: number; x: number; y: number }) | null = null
  let before: Glyph | null = null
  let isNearSpace = false
  const supposeSpace = () => {
    close()
    isNearSpace = true
    if (before) before.nearSpace = true
  }
  const close = () => {
    if (!glyph) return
    glyph.isRaised = glyph.bottom < glyph.base - 0.22 * glyph.size || glyph.top > glyph.base - 0.03 * glyph.size
    const isWhole = glyph.isRaised && units.length > 1 && saysWholeSpan(pdfium, glyph.object)
    glyph.text = lettersOfGlyph(units, glyph.isRaised && !isWhole)
    // The mark stands for its letter too, which is left out: it is where the letter would be.
    if (isWhole && before && Math.abs(before.base - glyph.base) < 1.5 * glyph.size) glyph.base = before.base
    glyph.isWhole = isWhole
    const previous = before
    before = glyph
    const isInked = glyph.inkRight - glyph.inkLeft > 0.01 && glyph.bottom - glyph.top > 0.01
    // What says a whole line, and a space that shows, do not say what the glyph stands for.
    if (units.length > 12 || (glyph.text === ' ' && glyph.inkLeft - glyph.left > 0.02 * glyph.size))
      glyph.isMapped = false
    if (!glyph.isMapped && isHyphenAfter(previous, glyph)) [glyph.text, glyph.isMapped] = ['-', true]
    else if (!glyph.isMapped) glyph.text = isInked ? '\ufffd' : ' '
    if (glyph.text) glyphs.push(glyph)
    glyph = null
    units = []
  }
  for (let index = 0; index < count; index++) {
    const object = raw.FPDFText_GetTextObject!(text, index)
    const code = raw.FPDFText_GetUnicode!(text, index) >>> 0
    if (!object || raw.FPDFText_IsGenerated!(text, index) === 1) {
      if (isSpace(code)) supposeSpace()
      continue
    }
    if (code === 0 || code === 0x0a || code === 0x0d) continue
    if (!raw.FPDFText_GetCharOrigin!(text, index, at, at + 8)) continue
    let { doubles } = views()
    const [x, y] = [doubles[0]!, doubles[1]!]
    const isPiece: boolean =
      glyph !== null &&
      glyph.object === object &&
      Math.abs(glyph.x - x) < 0.01 &&
      Math.abs(glyph.y - y) < 0.01 &&
      !isSpace(code)
    if (!isPiece) close()
    let how = drawn.get(object)
    if (!how) drawn.set(object, (how = howDrawn(pdfium, raw, { text, index, object, at, frame })))
    raw.FPDFText_GetCharBox!(text, index, at, at + 8, at + 16, at + 24)
    doubles = views().doubles
    const ink = boxIn(frame, how.turn, doubles[0]!, doubles[2]!, doubles[1]!, doubles[3]!)
    raw.FPDFText_GetLooseCharBox!(text, index, at)
    const { floats } = views()
    const loose = boxIn(frame, how.turn, floats[0]!, floats[3]!, floats[2]!, floats[1]!)
    const [left, base] = turned(...frame.place(x, y), -how.turn)
    if (![left, base, ink[0], ink[3], loose[2]].every((value) => Math.abs(value) < 1e6)) continue
    // A space without width is a guess of PDFium's.
    if (isSpace(code) && loose[2] - loose[0] < 0.01) {
      supposeSpace()
      continue
    }
    units.push(unitOf(code))
    if (isPiece && glyph) {
      // PDFium shares the box of a ligature out among its letters.
      glyph.right = Math.max(glyph.right, loose[2])
      glyph.inkLeft = Math.min(glyph.inkLeft, ink[0])
      glyph.inkRight = Math.max(glyph.inkRight, ink[2])
      glyph.top = Math.min(glyph.top, ink[1])
      glyph.bottom = Math.max(glyph.bottom, ink[3])
      continue
    }
    glyph = {
      text: '',
      at: index,
      left,
      right: Math.max(left, loose[2]),
      base,
      top: ink[1],
      bottom: ink[3],
      inkLeft: ink[0],
      inkRight: ink[2],
      ...how,
      isMapped: raw.FPDFText_HasUnicodeMapError!(text, index) !== 1 && isSayable(code),
      knowsAdvance: Math.abs(loose[0] - ink[0]) > 0.001 || Math.abs(loose[2] - ink[2]) > 0.001,
      hasInkOnly:
        Math.abs(loose[0] - ink[0]) < 0.001 && Math.abs(loose[2] - ink[2]) < 0.001 && ink[0] > left + 0.02 * how.size,
      nearSpace: isNearSpace,
      isRaised: false,
      isWhole: false,
      object,
      x,
      y,
    }
    isNearSpace = false
  }
  close()
  return glyphs
}

/** Whether a glyph that the file does not explain shows as a hyphen after a Latin letter: some producers name their own hyphens so. */
const isHyphenAfter = (before: Glyph | null, { top, bottom, base, size, inkLeft, inkRight }: Glyph) =>
  before !== null &&
  /[A-Za-z]$/.test(before.text) &&
  bottom - top < 0.2 * size &&
  bottom < base - 0.1 * size &&
  top > base - 0.6 * size &&
  inkRight - inkLeft < 0.7 * size

/** What PDFium wrote to a place in its memory, as numbers; looked at anew when that memory has grown. */
function viewsOf(pdfium: WrappedPdfiumModule, at: number) {
  const look = () => {
    const { buffer } = heapOf(pdfium)
    return { buffer, doubles: new Float64Array(buffer, at, 4), floats: new Float32Array(buffer, at, 4) }
  }
  let views = look()
  return () => (views.buffer === heapOf(pdfium).buffer ? views : (views = look()))
}

/**
 * Whether the file says for a stretch of glyphs what all of it reads (`ActualText`). PDFium gives that text to the first of them
 * and leaves the others out.
 */
function saysWholeSpan(pdfium: WrappedPdfiumModule, object: number): boolean {
  for (let mark = 0; mark < pdfium.FPDFPageObj_CountMarks(object); mark++) {
    const found = pdfium.FPDFPageObj_GetMark(object, mark)
    if (found && pdfium.FPDFPageObjMark_GetParamValueType(found, 'ActualText') > 0) return true
  }
  return false
}

function boxIn(
  frame: Frame,
  turn: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): [number, number, number, number] {
  const [ax, ay] = turned(...frame.place(x1, y1), -turn)
  const [bx, by] = turned(...frame.place(x2, y2), -turn)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

type Asked = { text: number; index: number; object: number; at: number; frame: Frame }

/** What holds for all glyphs of one text object: how large as shown, turned by how much, how heavy. */
function howDrawn(pdfium: WrappedPdfiumModule, raw: Raw, { text, index, at, frame }: Asked): Drawn {
  const has = raw.FPDFText_GetMatrix!(text, index, at)
  const [a, b, c, d] = new Float32Array(heapOf(pdfium).buffer, at, 4) as unknown as [number, number, number, number]
  const said = pdfium.FPDFText_GetFontSize(text, index)
  const weight = raw.FPDFText_GetFontWeight!(text, index)
  if (!has) return { size: said || 12, turn: 0, isBold: weight >= 600 }
  const [ox, oy] = frame.place(0, 0)
  const [px, py] = frame.place(a, b)
  const degrees = Math.round((Math.atan2(py - oy, px - ox) * 180) / Math.PI)
  const size = Math.abs(said * (Math.hypot(c, d) || 1))
  // Text that is only mirrored from left to right is level all the same.
  const isMirrored = a * d - b * c < 0 && Math.abs(degrees) === 180
  return {
    size: size > 0.1 && size < 2000 ? size : 12,
    turn: isMirrored ? 0 : (degrees + 360) % 360,
    isBold: weight >= 600,
  }
}
