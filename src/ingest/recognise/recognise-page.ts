import type { Line as PageLine } from '../formats/pdf-layout.ts'
import { directionOf } from '../../language/direction.ts'
import { readOtherScript } from './choose-script.ts'
import { lineSizes } from './line-sizes.ts'
import { mendRecognised } from './mend-recognised.ts'
import { evenLight, hasInk, type Picture, quieted, resized } from './picture.ts'
import { readForeignWords } from './read-foreign-words.ts'
import { tellSigns } from './sentence-signs.ts'
import { aroundLine, type Box, type Line, type Tesseract, type Script } from './tesseract.ts'
import { makeUpright, type Upright } from './upright.ts'

/** What was recognised on a page; `ink: false` when it is an empty sheet; `height` in points. */
export type RecognisedPage = { lines: PageLine[]; ink: boolean; height: number }

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
  const upright = await makeUpright(even, tesseractOf)
  if (!upright) return { lines: [], ink: true, height }
  const { ready, script } = upright
  tesseractOf(script).look(ready)
  const lines = withoutDoubles(tesseractOf(script))
    .map((line) => readAgain(line, script, ready, tesseractOf))
    .filter(hasWords)
  return { lines: asPageLines(lines, page, upright), ink: true, height }
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
  return Math.abs(ground(a) - ground(b)) < 0.3 * a.rowAttributes.rowHeight && shared > 0.3 * least
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

function asPageLines(lines: readonly Line[], page: number, { ready, script, toPage }: Upright): PageLine[] {
  const usual = script === 'ara' ? 'rtl' : 'ltr'
  const sizes = lineSizes(lines)
  const boxes = lines.map(({ bbox }) => toPage(bbox))
  const column = { left: Math.min(...boxes.map(({ x0 }) => x0)), right: Math.max(...boxes.map(({ x1 }) => x1)) }
  return lines.flatMap((line, at): PageLine[] => {
    const text = mendRecognised(line.text, usual)
    if (!text) return []
    const { x0, y0, x1, y1 } = boxes[at]!
    const base = ((line.baseline.y0 + line.baseline.y1) / 2) * ready.points
    const size = rounded(sizes[at]! * ready.points)
    const box = [rounded(x0), rounded(y0), rounded(x1), rounded(y1)] as PageLine['box']
    const seen = { page, box, base, size, isBold: false, column, kind: 'text' } as const
    return [{ ...seen, text, direction: directionOf(text, usual), confidence: Math.round(line.confidence) / 100 }]
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10
