import { countLetters } from '../../language/direction.ts'
import type { Picture } from './picture.ts'
import { aroundLine, type Line, type Tesseract, type Script } from './tesseract.ts'

const SAMPLES = 3
/** One script is plainly the surer when it leads by this much. Units: 0 to 100. */
const PLAIN = 30
/** A line that is read this surely is not tried in the other script; and how sure the other must be. Units: 0 to 100. */
const SURE = 80
const LEAST_OTHER = 65

export const otherThan = (script: Script): Script => (script === 'ara' ? 'eng' : 'ara')

/**
 * Which script most of a page is written in: some of its longest lines are read in both, and the surer one has it.
 * Gives    null when there is no line on the page. `sure`: how sure that script is of them, 0 to 100.
 */
export function chooseScript(
  picture: Picture,
  tesseractOf: (script: Script) => Tesseract,
): { script: Script; sure: number } | null {
  tesseractOf('ara').look(picture)
  const { lines } = tesseractOf('ara').findLines()
  const longest = lines.toSorted((a, b) => widthOf(b) - widthOf(a)).slice(0, SAMPLES)
  const sums = { ara: 0, eng: 0 }
  let read = 0
  for (const { bbox } of longest) {
    for (const script of ['ara', 'eng'] as const) {
      tesseractOf(script).look(picture)
      sums[script] += tesseractOf(script).readLine(aroundLine(bbox))?.confidence ?? 0
    }
    read++
    if (Math.abs(sums.ara - sums.eng) > PLAIN) break
  }
  if (!read) return null
  const script = sums.ara >= sums.eng ? 'ara' : 'eng'
  return { script, sure: sums[script] / read }
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
  const again = other.readLine(aroundLine(line.bbox))
  const isSurer = again && again.confidence >= LEAST_OTHER && again.confidence > line.confidence + 5
  if (
    !isSurer ||
    !isWrittenIn(again.text, otherThan(script), line.confidence < NOTHING ? LEAST_LETTERS_INSTEAD : LEAST_LETTERS)
  )
    return line
  return { ...line, text: again.text, confidence: again.confidence, words: again.words }
}

/** Fewer letters make no line, unless the page's own script made nothing of it: a symbol or a name within is looked at by itself. */
const LEAST_LETTERS = 10
const LEAST_LETTERS_INSTEAD = 4
const NOTHING = 40

function isWrittenIn(text: string, script: Script, least: number): boolean {
  const { arabic, latin } = countLetters(text)
  const [own, other] = script === 'ara' ? [arabic, latin] : [latin, arabic]
  return own > other && own >= least
}
