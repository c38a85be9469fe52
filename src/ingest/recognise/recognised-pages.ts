import type { Problem } from '../../domain/document.ts'
import type { Line } from '../formats/pdf-layout.ts'
import { notice, onPages, problem } from '../formats/report.ts'
import type { Recognised } from './recognisers.ts'

/** What was recognised of a file's pages, ready to stand beside what its text layer gives. */
export type RecognisedPages = {
  lines: Line[]
  /** The pages with recognised words, and how sure recognition is of them, 0 to 1. */
  pages: ReadonlyMap<number, number>
  /** How high each page is whose picture was seen, in points. */
  heights: ReadonlyMap<number, number>
  /** The pages of which nothing more is to be said: empty sheets, and those that have a problem of their own. */
  told: ReadonlySet<number>
  problems: Problem[]
}

export const NOTHING_RECOGNISED: RecognisedPages = {
  lines: [],
  pages: new Map(),
  heights: new Map(),
  told: new Set(),
  problems: [],
}

/** Below this a page has enough wrong letters that its findings cannot be trusted unseen. */
const LOW_CONFIDENCE = 0.75

/**
 * Problems `recognised-page` for what is to be checked against its picture; `low-confidence` for pages that were hard to read;
 *          `page-took-too-long`, `page-not-recognised`.
 */
export function recognisedPages({ pages: found }: Recognised): RecognisedPages {
  const inOrder = [...found].sort(([a], [b]) => a - b)
  const lines: Line[] = []
  const heights = new Map<number, number>()
  const pages = new Map<number, number>()
  const told = new Set<number>()
  const failed = { 'page-took-too-long': [] as number[], 'page-not-recognised': [] as number[] }
  for (const [page, result] of inOrder) {
    if ('code' in result) {
      failed[result.code].push(page)
      told.add(page)
      continue
    }
    heights.set(page, result.height)
    if (!result.ink) told.add(page)
    else if (result.lines.length) {
      pages.set(page, confidenceOf(result.lines))
      lines.push(...result.lines)
    }
  }
  const low = [...pages].filter(([, confidence]) => confidence < LOW_CONFIDENCE)
  const problems = [
    ...(pages.size ? [notice('recognised-page', { count: pages.size, pages: rangesOf([...pages.keys()]) })] : []),
    ...low.map(([page, confidence]) =>
      problem({ code: 'low-confidence', severity: 'partial', page, detail: { percent: Math.round(confidence * 100) } }),
    ),
    ...onPages('page-took-too-long', 'partial', failed['page-took-too-long']),
    ...onPages('page-not-recognised', 'partial', failed['page-not-recognised']),
  ]
  return { lines, pages, heights, told, problems }
}

/** The mean over a page's letters. */
function confidenceOf(lines: readonly Line[]): number {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  const sure = lines.reduce((sum, { text, confidence = 1 }) => sum + text.length * confidence, 0)
  return Math.round((sure / letters) * 100) / 100
}

/** Page numbers as people write them: 1, 3–5, 9. */
export function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else ranges.push([page, page])
  }
  const shown = ranges.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return ranges.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}
