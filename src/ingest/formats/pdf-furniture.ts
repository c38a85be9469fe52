import type { Line } from './pdf-layout.ts'

/** How near to the edge of a page headers and footers stand, as a share of its height; and how many lines of a page they take. */
const MARGIN = 0.13
const OUTER_LINES = 3

const NUMBER = /[0-9]+|[٠-٩]+/g
const ALONE = /^[-–—\s|]*(?:\d{1,4}|[٠-٩]{1,4}|[ivxl]{1,6})[-–—\s|]*$/
const IN_PHRASE =
  /^[-–—\s]*(?:page|p\.|صفحة|الصفحة|ص\.?)?\s*(?:\d{1,4}|[٠-٩]{1,4})\s*(?:\/|of|من|من أصل)\s*(?:\d{1,4}|[٠-٩]{1,4})[-–—\s]*$|^(?:page|صفحة|الصفحة)\s*:?\s*(?:\d{1,4}|[٠-٩]{1,4})$/i

type Candidate = { line: Line; key: string; numbers: number[] }

/**
 * Finds headers, footers and page numbers: lines at the outer edge of pages that recur on others, those of odd pages apart from those
 * of even ones; a number within them may count the pages. Stamps across the page are furniture, too.
 */
export function findFurniture(
  lines: readonly Line[],
  heights: ReadonlyMap<number, number>,
  usualSize: number,
): Set<Line> {
  const furniture = new Set(lines.filter(({ kind }) => kind === 'aslant'))
  const candidates = [...Map.groupBy(lines, ({ page }) => page)].flatMap(([page, own]) =>
    outerLines(own, heights.get(page) ?? 842),
  )
  for (const { line } of candidates) if (ALONE.test(line.text) || IN_PHRASE.test(line.text)) furniture.add(line)
  for (const same of Map.groupBy(candidates, ({ key }) => key).values())
    if (recurs(same, heights.size, usualSize)) for (const { line } of same) furniture.add(line)
  return furniture
}

function outerLines(lines: readonly Line[], height: number): Candidate[] {
  const ordered = lines.filter(({ kind }) => kind !== 'aslant').toSorted((a, b) => a.box[1] - b.box[1])
  const top = ordered.slice(0, OUTER_LINES).filter(({ box }) => box[3] < height * MARGIN)
  const bottom = ordered.slice(-OUTER_LINES).filter(({ box }) => box[1] > height * (1 - MARGIN))
  return [...top.map((line) => candidate(line, 'top')), ...bottom.map((line) => candidate(line, 'bottom'))]
}

const candidate = (line: Line, edge: string): Candidate => ({
  line,
  key: `${edge} ${Math.round(line.box[1] / 8)} ${line.text.replace(NUMBER, '#')}`,
  numbers: [...line.text.matchAll(NUMBER)].map(([digits]) =>
    Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))),
  ),
})

function recurs(same: readonly Candidate[], pages: number, usualSize: number): boolean {
  const on = [...new Set(same.map(({ line }) => line.page))]
  if (on.length < 2) return false
  // A large title on two pages ("Annex 1", "Annex 2") is a heading.
  if (same[0]!.line.size > usualSize * 1.15 && on.length < Math.max(3, pages * 0.5)) return false
  const hasOneParity = on.every((page) => page % 2 === on[0]! % 2)
  const reach = hasOneParity ? Math.ceil(pages / 2) : pages
  return on.length >= Math.max(2, reach * 0.4) && numbersFit(same)
}

/** Numbers stay as they are, or one of them counts the pages. */
const numbersFit = (same: readonly Candidate[]) =>
  (same[0]?.numbers ?? []).every((number, index) =>
    same.every(
      ({ numbers, line }) => numbers[index] === number || numbers[index]! - number === line.page - same[0]!.line.page,
    ),
  )
