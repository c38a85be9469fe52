import { directionOf } from '../../language/direction.ts'
import type { Line } from './tesseract.ts'

/** Lines that differ by less have letters of one size. */
const ALIKE = 0.2
/** The width of fewer letters says nothing: some are wide or narrow by chance. */
const LEAST_LETTERS = 16

type Seen = Pick<Line, 'text' | 'bbox'> & { rowAttributes: Pick<Line['rowAttributes'], 'rowHeight'> }

/**
 * How large the letters of each line of a page are. The height of a row differs by the letters that happen to stand in it, by a
 * third in Arabic; so a line is larger or smaller than the usual only where the width of its letters says so too. Some
 * words by themselves may be larger, never smaller.
 * Units    pixels, as the heights of rows.
 */
export function lineSizes(lines: readonly Seen[]): number[] {
  const usual = median(lines.map(({ rowAttributes }) => rowAttributes.rowHeight))
  const widths = { rtl: usualWidth(lines, 'rtl'), ltr: usualWidth(lines, 'ltr') }
  return lines.map((line) => {
    const byHeight = line.rowAttributes.rowHeight / usual
    const byWidth = isLong(line) ? letterWidth(line) / widths[directionOf(line.text)] : Math.max(1, byHeight)
    const isAgreed = byHeight > 1 === byWidth > 1
    const factor = !isAgreed ? 1 : byHeight > 1 ? Math.min(byHeight, byWidth) : Math.max(byHeight, byWidth)
    return Math.abs(factor - 1) < ALIKE ? usual : usual * factor
  })
}

const isLong = ({ text }: Seen) => text.trim().length >= LEAST_LETTERS
const letterWidth = ({ bbox, text }: Seen) => (bbox.x1 - bbox.x0) / text.trim().length

const usualWidth = (lines: readonly Seen[], direction: 'rtl' | 'ltr') =>
  median(lines.filter((line) => isLong(line) && directionOf(line.text) === direction).map(letterWidth))

export const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
