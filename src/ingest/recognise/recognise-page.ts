import type { Line as PageLine } from '../formats/pdf-layout.ts'
import { directionOf } from '../../language/direction.ts'
import { chooseScript, readOtherScript } from './choose-script.ts'
import { lineSizes, median } from './line-sizes.ts'
import { mendRecognised } from './mend-recognised.ts'
import { evenLight, hasInk, type Picture, quieted, resized, softened, turned } from './picture.ts'
import { readForeignWords } from './read-foreign-words.ts'
import { tellSigns } from './sentence-signs.ts'
import { aroundLine, type Box, type Line, type Tesseract, type Script } from './tesseract.ts'

/** What was recognised on a page; `ink: false` when it is an empty sheet; `height` in points. */
export type RecognisedPage = { lines: PageLine[]; ink: boolean; height: number }

/** The height of a row, in pixels, at which Tesseract reads best; and the lean (degrees) below which turning costs more than it mends. */
const ROW_HEIGHT = 39
const LEAN = 0.2
/** Below the first, Tesseract saw letters in a picture, a stamp or a stain; below the second, in marks that are no words. Units: 0 to 100. */
const LEAST_CONFIDENCE = 25
const LEAST_OF_SPECKS = 60

/**
 * Reads the words off the picture of a page, in the order in which they are read.
 * Gives    lines with rectangles in points of the page (origin top left) and `confidence` 0 to 1.
 */
export async function recognisePage(
  picture: Picture,
  page: number,
  tesseractOf: (script: Script) => Tesseract,
): Promise<RecognisedPage> {
  const even = await quieted(evenLight(await resized(picture, 1)))
  const height = picture.height * picture.points
  if (!hasInk(even)) return { lines: [], ink: false, height }
  const { ready, toPage } = await straighten(even, tesseractOf('ara'))
  const script = chooseScript(ready, tesseractOf)
  if (!script) return { lines: [], ink: true, height }
  tesseractOf(script).look(ready)
  const lines = withoutDoubles(tesseractOf(script))
    .map((line) => readAgain(line, script, ready, tesseractOf))
    .filter(hasWords)
  return {
    lines: asPageLines(lines, { page, direction: script === 'ara' ? 'rtl' : 'ltr', points: ready.points }, toPage),
    ink: true,
    height,
  }
}

/** The lines of a page; two that lie on the same row are one, which Tesseract took for two. */
function withoutDoubles(tesseract: Tesseract): Line[] {
  const lines: Line[] = []
  for (const line of tesseract.readPage()) {
    const before = lines.at(-1)
    if (before && isDouble(before, line)) lines[lines.length - 1] = readAsOne(before, line, tesseract)
    else lines.push(line)
  }
  return lines
}

/** Whether two lines stand on the same ground, one over the other. Their boxes may overlap where rows are close. */
function isDouble(a: Line, b: Line): boolean {
  const ground = ({ baseline }: Line) => (baseline.y0 + baseline.y1) / 2
  const shared = Math.min(a.bbox.x1, b.bbox.x1) - Math.max(a.bbox.x0, b.bbox.x0)
  const least = Math.min(a.bbox.x1 - a.bbox.x0, b.bbox.x1 - b.bbox.x0)
  return Math.abs(ground(a) - ground(b)) < 0.2 * a.rowAttributes.rowHeight && shared > 0.3 * least
}

/** The row of two lines read once more; where that is less sure, the longer of them. */
function readAsOne(a: Line, b: Line, tesseract: Tesseract): Line {
  const longer = b.text.length > a.text.length ? b : a
  const again = tesseract.readLine(aroundLine(around(a, b)))
  return again && again.confidence >= longer.confidence - 5 ? again : longer
}

const around = ({ bbox: a }: Line, { bbox: b }: Line): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})

/** A line as the other script reads it where that is surer; and an Arabic one with what is not Arabic in it. */
function readAgain(line: Line, script: Script, ready: Picture, tesseractOf: (script: Script) => Tesseract): Line {
  const other = readOtherScript(line, script, ready, tesseractOf)
  const isArabic = (script === 'ara') === (other === line)
  return isArabic ? readForeignWords(tellSigns(other, ready), ready, () => tesseractOf('eng')) : other
}

/** Whether a line says something: specks and dots read as a row of single letters do not. */
const hasWords = ({ text, confidence, words }: Line) =>
  confidence >= LEAST_CONFIDENCE &&
  (confidence >= LEAST_OF_SPECKS || words.some((word) => word.text.length > 2) || text.length < 3)

/** The picture at the size that is read best, its lines level; and how a box on it lies on the page. */
async function straighten(
  picture: Picture,
  tesseract: Tesseract,
): Promise<{ ready: Picture; toPage: (box: Box) => Box }> {
  tesseract.look(picture)
  const { lines, lean } = tesseract.findLines()
  const height = median(lines.map(({ rowAttributes }) => rowAttributes.rowHeight))
  const sized = await softened(height ? await resized(picture, clamped(ROW_HEIGHT / height)) : picture)
  if (Math.abs(lean) < LEAN || Math.abs(lean) > 30) return { ready: sized, toPage: (box) => scaled(box, sized.points) }
  const ready = await turned(sized, -lean)
  return { ready, toPage: (box) => scaled(turnedBack(box, lean, ready, sized), ready.points) }
}

const clamped = (factor: number) => Math.min(4, Math.max(0.25, factor))

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by })

/** Where a box of the turned picture lay before: turned round the middle of both. */
function turnedBack({ x0, y0, x1, y1 }: Box, degrees: number, from: Picture, to: Picture): Box {
  const angle = (degrees * Math.PI) / 180
  const [x, y] = [(x0 + x1) / 2 - from.width / 2, (y0 + y1) / 2 - from.height / 2]
  const middleX = x * Math.cos(angle) - y * Math.sin(angle) + to.width / 2
  const middleY = x * Math.sin(angle) + y * Math.cos(angle) + to.height / 2
  const [halfWide, halfHigh] = [(x1 - x0) / 2, (y1 - y0) / 2]
  const tilt = Math.abs(halfWide * Math.sin(angle))
  return {
    x0: Math.max(0, middleX - halfWide),
    y0: Math.max(0, middleY - halfHigh - tilt),
    x1: Math.min(to.width, middleX + halfWide),
    y1: Math.min(to.height, middleY + halfHigh + tilt),
  }
}

type Place = { page: number; direction: PageLine['direction']; points: number }

function asPageLines(
  lines: readonly Line[],
  { page, direction, points }: Place,
  toPage: (box: Box) => Box,
): PageLine[] {
  const sizes = lineSizes(lines)
  const boxes = lines.map(({ bbox }) => toPage(bbox))
  const column = { left: Math.min(...boxes.map(({ x0 }) => x0)), right: Math.max(...boxes.map(({ x1 }) => x1)) }
  return lines.flatMap((line, at): PageLine[] => {
    const text = mendRecognised(line.text, direction)
    if (!text) return []
    const { x0, y0, x1, y1 } = boxes[at]!
    const ground = toPage(line.baseline)
    const size = rounded(sizes[at]! * points)
    const box = [rounded(x0), rounded(y0), rounded(x1), rounded(y1)] as PageLine['box']
    const seen = { page, box, base: (ground.y0 + ground.y1) / 2, size, isBold: false, column, kind: 'text' } as const
    return [{ ...seen, text, direction: directionOf(text, direction), confidence: Math.round(line.confidence) / 100 }]
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10
