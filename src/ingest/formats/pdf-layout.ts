import { countLetters } from '../../language/direction.ts'
import { type Band, bandsOf, type Gap, isArabicMostly, joinMarkers, pairRows, splitAt } from './pdf-bands.ts'
import { type Glyph, type PageGlyphs, turned } from './pdf-glyphs.ts'
import { spaceOf, textOf } from './pdf-lines.ts'
import { type Box, joinSegments, type Row, rowsOf, type Segment } from './pdf-rows.ts'

/**
 * A line of a page in reading order. `box` is where it lies on the page as shown (points, origin top left); `column` how far the
 * text that it runs in reaches from left to right; `kind` whether it is a row of a table, or stands aslant as stamps do.
 */
export type Line = {
  text: string
  page: number
  box: Box
  base: number
  size: number
  isBold: boolean
  direction: 'rtl' | 'ltr'
  column: { left: number; right: number }
  kind: 'text' | 'row' | 'aslant'
  /** How sure recognition is of it, 0 to 1; none where the text is the file's own. */
  confidence?: number
}

type Context = { page: number; turn: number; isMostlyArabic: boolean; space: number }

/** The lines of one page in reading order: what runs level first, then what was written along the edges. */
export function linesOfPage({ glyphs }: PageGlyphs, page: number): Line[] {
  const byTurn = [...Map.groupBy(glyphs, ({ turn }) => turn)].sort(([, a], [, b]) => b.length - a.length)
  const { arabic, latin } = countLetters(glyphs.map(({ text }) => text).join(''))
  const isMostlyArabic = arabic > latin * 0.6
  return byTurn.flatMap(([turn, same]) => readLevel(same, { page, turn, isMostlyArabic, space: spaceOf(same) }))
}

function readLevel(glyphs: readonly Glyph[], context: Context): Line[] {
  const rows = pairRows(rowsOf(glyphs)).map((row) => joinMarkers(row, context.isMostlyArabic))
  const bands = bandsOf(rows)
  const plain = bands.flatMap((band) => (band.kind === 'plain' ? band.row.segments : []))
  const wide = plain.length ? plain : rows.flatMap(({ segments }) => segments)
  const body = { left: Math.min(...wide.map(({ box }) => box[0])), right: Math.max(...wide.map(({ box }) => box[2])) }
  const reach = columnsOfPlain(bands, body, context.isMostlyArabic)
  return bands.flatMap((band) => {
    if (band.kind === 'plain') return [lineOf(joinSegments(band.row.segments), reach.get(band) ?? body, context)]
    return band.kind === 'columns'
      ? columnLines(band.rows, band.gutters, context)
      : tableLines(band.rows, band.gutters, context)
  })
}

/**
 * How far text reaches that runs down a part of the page's width only, as in a column that has none beside it: lines one under the
 * other that begin at one edge and mostly end near the same one.
 */
function columnsOfPlain(bands: readonly Band[], body: Line['column'], fromRight: boolean): Map<Band, Line['column']> {
  const reach = new Map<Band, Line['column']>()
  let run: { band: Band; box: Box; size: number }[] = []
  const close = () => {
    const own = { left: Math.min(...run.map(({ box }) => box[0])), right: Math.max(...run.map(({ box }) => box[2])) }
    const full = run.filter(({ box }) => box[2] - box[0] > 0.8 * (own.right - own.left)).length
    const isColumn =
      run.length >= 4 && full >= run.length * 0.6 && own.right - own.left < 0.85 * (body.right - body.left)
    if (isColumn) for (const { band } of run) reach.set(band, own)
    run = []
  }
  for (const band of bands) {
    const segments = band.kind === 'plain' ? band.row.segments : []
    const last = run.at(-1)
    const box = segments.length ? hull(segments.map((segment) => segment.box)) : null
    const edge = fromRight ? 2 : 0
    const isNext =
      box !== null &&
      last !== undefined &&
      Math.abs(box[edge] - last.box[edge]) < 3 * last.size &&
      Math.abs(segments[0]!.size - last.size) < 0.6
    if (!isNext) close()
    if (box) run.push({ band, box, size: segments[0]!.size })
  }
  close()
  return reach
}

function columnLines(rows: readonly Row[], gutters: readonly Gap[], context: Context): Line[] {
  const columns = splitAt(rows, gutters)
  const fromRight = isArabicMostly(columns.flat()) ?? context.isMostlyArabic
  return (fromRight ? columns.toReversed() : columns).flatMap((segments) => {
    const column = {
      left: Math.min(...segments.map(({ box }) => box[0])),
      right: Math.max(...segments.map(({ box }) => box[2])),
    }
    const lines = Map.groupBy(
      segments.toSorted((a, b) => a.base - b.base),
      ({ base }) => base,
    )
    return [...lines.values()].map((same) => lineOf(joinSegments(same), column, context))
  })
}

/** Rows of a table, cells in reading order. What wraps within a cell is one row. */
function tableLines(rows: readonly Row[], gutters: readonly Gap[], context: Context): Line[] {
  const all = rows.flatMap(({ segments }) => segments)
  const fromRight = isArabicMostly(all) ?? context.isMostlyArabic
  const column = { left: Math.min(...all.map(({ box }) => box[0])), right: Math.max(...all.map(({ box }) => box[2])) }
  return groupWrapped(rows, gutters, fromRight).map((group) => {
    const cells = splitAt(group, gutters).map((segments) =>
      [...Map.groupBy(segments, ({ base }) => base).values()].map((same) =>
        lineOf(joinSegments(same), column, { ...context, isMostlyArabic: fromRight }),
      ),
    )
    const said = (fromRight ? cells.toReversed() : cells).map((lines) => lines.map(({ text }) => text).join(' '))
    const lines = cells.flat()
    return {
      ...lines[0]!,
      text: said.join(' | ').replace(/\s+/g, ' ').trim(),
      box: hull(lines.map(({ box }) => box)),
      direction: fromRight ? 'rtl' : 'ltr',
      kind: 'row' as const,
    }
  })
}

/** Groups the lines of a table into its rows: by the wider gaps between rows, else by a first cell that is empty. */
function groupWrapped(rows: readonly Row[], gutters: readonly Gap[], fromRight: boolean): Row[][] {
  const pitches = rows.slice(1).map((row, index) => (row.base - rows[index]!.base) / row.size)
  const [least, most] = [Math.min(...pitches), Math.max(...pitches)]
  const isTwofold = most > least * 1.3 && least < 1.7
  const groups: Row[][] = []
  for (const [index, row] of rows.entries()) {
    const columns = splitAt([row], gutters)
    const first = (fromRight ? columns.at(-1) : columns[0])!
    const isFull = columns.every((cells) => cells.length > 0)
    const isRest =
      index > 0 &&
      !isFull &&
      (isTwofold ? pitches[index - 1]! < (least + most) / 2 : first.length === 0 && pitches[index - 1]! < 1.7)
    if (isRest || (index > 0 && isTwofold && pitches[index - 1]! < least * 1.1 && pitches[index - 1]! < most / 1.3))
      groups.at(-1)!.push(row)
    else groups.push([row])
  }
  return groups
}

const hull = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
]

function lineOf(segment: Segment, column: Line['column'], { page, turn, isMostlyArabic, space }: Context): Line {
  const { text, direction } = textOf(segment, { isMostlyArabic, space, ...column })
  return {
    text,
    page,
    box: shownBox(segment.box, turn),
    base: segment.base,
    size: segment.size,
    isBold: segment.isBold,
    direction,
    column,
    kind: turn % 90 === 0 ? 'text' : 'aslant',
  }
}

/** Where a box lies on the page that was measured in the frame of its own text. */
function shownBox([left, top, right, bottom]: Box, turn: number): Box {
  const corners = [
    turned(left, top, turn),
    turned(right, top, turn),
    turned(left, bottom, turn),
    turned(right, bottom, turn),
  ]
  const round = (value: number) => Math.round(value * 10) / 10
  return [
    round(Math.min(...corners.map(([x]) => x))),
    round(Math.min(...corners.map(([, y]) => y))),
    round(Math.max(...corners.map(([x]) => x))),
    round(Math.max(...corners.map(([, y]) => y))),
  ]
}
