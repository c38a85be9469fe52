import { countLetters } from '../../language/direction.ts'
import { joinSegments, type Row, type Segment } from './pdf-rows.ts'

export type Band = { kind: 'plain'; row: Row } | { kind: 'columns' | 'table'; rows: Row[]; gutters: Gap[] }

export type Gap = { left: number; right: number }

/** Columns whose lines do not stand level with each other still stand beside each other. */
export function pairRows(rows: readonly Row[]): Row[] {
  const paired: Row[] = []
  for (const row of rows) {
    const last = paired.at(-1)
    const isBeside =
      last !== undefined &&
      row.base - last.base < 0.95 * Math.min(row.size, last.size) &&
      row.segments.every(({ box }) =>
        last.segments.every((other) => box[0] > other.box[2] + last.size || box[2] < other.box[0] - last.size),
      )
    if (isBeside) last.segments = [...last.segments, ...row.segments].sort((a, b) => a.box[0] - b.box[0])
    else paired.push({ ...row })
  }
  return paired
}

const plainText = ({ glyphs }: Segment) =>
  glyphs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

const MARKER =
  /^[()[\].:\-–]*(?:[0-9٠-٩]{1,3}|[a-zA-Z\u0621-\u064a]{1,4})?[()[\].:\-–]+(?:[0-9٠-٩]{1,3}|[a-z\u0621-\u064a]{1,4})?$|^[•●▪◦○■➢✓❖o*]$/u

/** The number or bullet of an item belongs to its text, however far apart they stand. */
export function joinMarkers(row: Row, isMostlyArabic: boolean): Row {
  if (row.segments.length < 2) return row
  const fromRight = isMostlyArabic && MARKER.test(plainText(row.segments.at(-1)!)) && row.segments.length > 1
  if (fromRight) return { ...row, segments: [...row.segments.slice(0, -2), joinSegments(row.segments.slice(-2))] }
  if (MARKER.test(plainText(row.segments[0]!)))
    return { ...row, segments: [joinSegments(row.segments.slice(0, 2)), ...row.segments.slice(2)] }
  return row
}

/** Cuts a page into what runs across it, columns of prose, and tables. */
export function bandsOf(rows: readonly Row[]): Band[] {
  const bands: Band[] = []
  let at = 0
  while (at < rows.length) {
    const band = bandFrom(rows, at)
    if (band) {
      bands.push(band)
      at += band.rows.length
    } else bands.push({ kind: 'plain', row: rows[at++]! })
  }
  return bands
}

const holesOf = ({ segments }: Row): Gap[] =>
  segments.slice(1).map((segment, index) => ({ left: segments[index]!.box[2], right: segment.box[0] }))

/** What of each gap a row leaves free; null when it leaves none, or runs across one alone. */
function narrowed(gaps: readonly Gap[], { segments, size }: Row): Gap[] | null {
  const left = gaps.flatMap((gap) => {
    const inside = segments.filter(({ box }) => box[0] < gap.right && box[2] > gap.left)
    if (inside.some(({ box }) => box[0] <= gap.left && box[2] >= gap.right)) return []
    let free = { ...gap }
    for (const { box } of inside) {
      const [before, after] = [box[0] - free.left, free.right - box[2]]
      free =
        before >= after
          ? { left: free.left, right: Math.min(free.right, box[0]) }
          : { left: Math.max(free.left, box[2]), right: free.right }
    }
    return free.right - free.left >= 0.8 * size ? [free] : []
  })
  if (!left.length || (segments.length === 1 && left.length < gaps.length)) return null
  return left
}

/** What stands on one line in more pieces than this is no row of a table. */
const MAX_CELLS = 60

function bandFrom(rows: readonly Row[], from: number): Exclude<Band, { kind: 'plain' }> | null {
  if (rows[from]!.segments.length < 2 || rows[from]!.segments.length > MAX_CELLS) return null
  let gutters = holesOf(rows[from]!)
  let end = from + 1
  for (; end < rows.length; end++) {
    const row = rows[end]!
    if (row.base - rows[end - 1]!.base > 3.4 * row.size || row.segments.length > MAX_CELLS) break
    const next = narrowed(gutters, row)
    if (!next) break
    gutters = next
  }
  const taken = rows.slice(from, end)
  const columns = splitAt(taken, gutters)
  const several = taken.filter(({ segments }) => segments.length > 1).length
  if (several < 2 || several < taken.length * 0.3) return null
  if (isProse(columns, taken)) return { kind: 'columns', rows: taken, gutters }
  while (taken.length && taken.at(-1)!.segments.length < 2 && !isWrapped(taken)) taken.pop()
  return taken.length < 2 ? null : { kind: 'table', rows: taken, gutters }
}

/** Whether the last row is the rest of a cell above it: as near to it as lines of one text are. */
const isWrapped = (rows: readonly Row[]) => {
  const [above, last] = [rows.at(-2), rows.at(-1)!]
  return (
    above !== undefined &&
    last.base - above.base < 1.6 * last.size &&
    rows.length > 2 &&
    pitchOf(rows) > (last.base - above.base) * 1.15
  )
}

const pitchOf = (rows: readonly Row[]) => {
  const pitches = rows.slice(1).map((row, index) => row.base - rows[index]!.base)
  return Math.max(...pitches)
}

export function splitAt(rows: readonly Row[], gutters: readonly Gap[]): Segment[][] {
  const edges = gutters.map(({ left, right }) => (left + right) / 2).sort((a, b) => a - b)
  const columns: Segment[][] = Array.from({ length: edges.length + 1 }, () => [])
  for (const { segments } of rows)
    for (const segment of segments) {
      const middle = (segment.box[0] + segment.box[2]) / 2
      columns[edges.filter((edge) => edge < middle).length]!.push(segment)
    }
  return columns
}

/** Columns are prose when most of their lines fill them, and there are too many lines for cells. */
function isProse(columns: readonly Segment[][], rows: readonly Row[]): boolean {
  if (columns.length > 3 || rows.length < 4) return false
  return columns.every((segments) => {
    const left = Math.min(...segments.map(({ box }) => box[0]))
    const right = Math.max(...segments.map(({ box }) => box[2]))
    const size = segments[0]?.size ?? 12
    const fills = segments.map(({ box }) => (box[2] - box[0]) / (right - left)).sort((a, b) => a - b)
    return segments.length >= 3 && right - left > 9 * size && fills[Math.floor(fills.length / 2)]! > 0.75
  })
}

export const isArabicMostly = (segments: readonly Segment[]) => {
  const { arabic, latin } = countLetters(segments.map(plainText).join(''))
  return arabic + latin === 0 ? null : arabic > latin * 0.6
}
