import { countLetters } from '../../language/direction.ts'
import type { Picture } from './picture.ts'
import type { Line, Tesseract, Script } from './tesseract.ts'

const SAMPLES = 3
/** A line that is read this surely is not tried in the other script; and how sure the other must be. Units: 0 to 100. */
const SURE = 80
const LEAST_OTHER = 65

export const otherThan = (script: Script): Script => (script === 'ara' ? 'eng' : 'ara')

/**
 * Which script most of a page is written in: some of its longest lines are read in both, and the surer one has it.
 * Gives    null when there is no line on the page.
 */
export function chooseScript(picture: Picture, tesseractOf: (script: Script) => Tesseract): Script | null {
  tesseractOf('ara').look(picture)
  const { lines } = tesseractOf('ara').findLines()
  const longest = lines.toSorted((a, b) => widthOf(b) - widthOf(a)).slice(0, SAMPLES)
  if (!longest.length) return null
  const sureness = (script: Script) => {
    const tesseract = tesseractOf(script)
    tesseract.look(picture)
    return longest.reduce((sum, { bbox }) => sum + (tesseract.readLine(bbox)?.confidence ?? 0), 0)
  }
  return sureness('ara') >= sureness('eng') ? 'ara' : 'eng'
}

const widthOf = ({ bbox }: Line) => bbox.x1 - bbox.x0

/** A line as the other script reads it, where that is surer: an English line on an Arabic page, or the other way round. */
export function readOtherScript(
  line: Line,
  script: Script,
  picture: Picture,
  tesseractOf: (script: Script) => Tesseract,
): Line {
  if (line.confidence >= SURE) return line
  const other = tesseractOf(otherThan(script))
  other.look(picture)
  const again = other.readLine(line.bbox)
  const isSurer = again && again.confidence >= LEAST_OTHER && again.confidence > line.confidence + 5
  if (!isSurer || !isWrittenIn(again.text, otherThan(script))) return line
  return { ...line, text: again.text, confidence: again.confidence, words: again.words }
}

/** Fewer letters make no line: a symbol or a name within a line is looked at by itself. */
const LEAST_LETTERS = 10

function isWrittenIn(text: string, script: Script): boolean {
  const { arabic, latin } = countLetters(text)
  const [own, other] = script === 'ara' ? [arabic, latin] : [latin, arabic]
  return own > other && own >= LEAST_LETTERS
}
