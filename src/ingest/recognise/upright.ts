import { chooseScript } from './choose-script.ts'
import { median } from './line-sizes.ts'
import { type Picture, resized, softened, turned } from './picture.ts'
import type { Box, Line, Script, Tesseract } from './tesseract.ts'

/** A picture with its lines level and the right way up, at the size that is read best; `toPage` gives points of the page as it came. */
export type Upright = { ready: Picture; script: Script; toPage: (box: Box) => Box }

/** The height of a row, in pixels, at which Tesseract reads best; and the lean (degrees) below which turning costs more than it mends. */
const ROW_HEIGHT = 39
const LEAN = 0.2
/** Letters that are the right way up are read at least this surely. Units: 0 to 100. */
const SURE = 60

/** By how many quarters a page is turned, clockwise, until it can be read; most pages need none. */
const QUARTERS = [0, 2, 1, 3] as const
type Quarters = (typeof QUARTERS)[number]

/**
 * Turns the picture of a page so that it can be read: a page that came upside down or on its side is set up, lines that lean are
 * made level.
 * Gives    null when there are no lines on it.
 */
export async function makeUpright(
  picture: Picture,
  tesseractOf: (script: Script) => Tesseract,
): Promise<Upright | null> {
  let best: (Upright & { sure: number }) | null = null
  for (const quarters of QUARTERS) {
    const { ready, toPage, isOnSide } = await straighten(await quarterTurned(picture, quarters), tesseractOf('ara'))
    const chosen = isOnSide ? { script: 'ara' as const, sure: 0 } : chooseScript(ready, tesseractOf)
    if (!chosen && !best) return null
    if (chosen && chosen.sure >= (best?.sure ?? 0))
      best = { ready, ...chosen, toPage: (box) => quarterBack(toPage(box), quarters, picture) }
    if (best && best.sure >= SURE) break
  }
  return best
}

const quarterTurned = async (picture: Picture, quarters: Quarters): Promise<Picture> =>
  quarters ? turned(picture, quarters * 90) : picture

/** Where a box of the turned picture, in points, lay before. */
function quarterBack({ x0, y0, x1, y1 }: Box, quarters: Quarters, { width, height, points }: Picture): Box {
  const [wide, high] = [width * points, height * points]
  if (quarters === 1) return { x0: y0, y0: high - x1, x1: y1, y1: high - x0 }
  if (quarters === 2) return { x0: wide - x1, y0: high - y1, x1: wide - x0, y1: high - y0 }
  if (quarters === 3) return { x0: wide - y1, y0: x0, x1: wide - y0, y1: x1 }
  return { x0, y0, x1, y1 }
}

/** Whether the lines of a picture run up or down. */
const isSideways = (lines: readonly Line[]) =>
  lines.filter(({ bbox }) => bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0).length > lines.length / 2

type Straight = Omit<Upright, 'script'> & { isOnSide: boolean }

/** The picture at the size that is read best, its lines level. */
async function straighten(picture: Picture, tesseract: Tesseract): Promise<Straight> {
  tesseract.look(picture)
  const { lines, lean } = tesseract.findLines()
  const isOnSide = isSideways(lines)
  const height = median(lines.map(({ rowAttributes }) => rowAttributes.rowHeight))
  const sized = await softened(height ? await resized(picture, clamped(ROW_HEIGHT / height)) : picture)
  if (Math.abs(lean) < LEAN || Math.abs(lean) > 30)
    return { ready: sized, isOnSide, toPage: (box) => scaled(box, sized.points) }
  const ready = await turned(sized, -lean)
  return { ready, isOnSide, toPage: (box) => scaled(turnedBack(box, lean, ready, sized), ready.points) }
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
