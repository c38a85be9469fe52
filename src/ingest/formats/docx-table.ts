import { directionOf } from '../../language/direction.ts'
import { type Block, joinCells } from './blocks.ts'
import { countChange, type Reading } from './docx-reading.ts'
import { childOf, isOn, numberOf, valueOf, type XmlNode } from './docx-xml.ts'

/** Word makes no table wider than this. */
const MAX_COLUMNS = 63
/** A row with a cell of so many paragraphs lays out a page and is no row of figures. */
const LAYOUT_AT_LEAST = 6

/** Reads what a cell holds. */
type ReadStory = (nodes: readonly XmlNode[], reading: Reading) => Block[]
type Cell = { blocks: Block[]; rows: Block[]; span: number }

/**
 * Reads a table row by row, in the order of reading, whichever side it begins on. A cell that spans columns is followed by empty
 * ones, a cell that goes on from the row above is empty. Tables inside cells follow their row.
 */
export function readTable(node: XmlNode, reading: Reading, readStory: ReadStory): Block[] {
  const rows = partsOf(node, 'w:tr').flatMap((row) => rowOf(row, reading, readStory))
  const isBox = rows.every((cells) => cells.length === 1)
  const isRtl = isOn(childOf(node, 'w:tblPr'), 'w:bidiVisual') ?? false
  return rows.flatMap((cells) => (isLayout(cells, isBox) ? laidOut(cells) : rowBlocks(cells, isRtl)))
}

/** Rows of a table or cells of a row, also those inside content controls and custom markup. */
function partsOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return partsOf(childOf(child, 'w:sdtContent') ?? child, name)
    return child.name === 'w:customXml' ? partsOf(child, name) : []
  })
}

function rowOf(row: XmlNode, reading: Reading, readStory: ReadStory): Cell[][] {
  const properties = childOf(row, 'w:trPr')
  for (const name of ['w:ins', 'w:del']) {
    const change = childOf(properties, name)
    if (change) countChange(reading.changes, change)
  }
  if (childOf(properties, 'w:del') || isOn(properties, 'w:hidden')) return []
  const before = columns(valueOf(properties, 'w:gridBefore')) ?? 0
  const empty: Cell[] = before ? [{ blocks: [], rows: [], span: before }] : []
  return [[...empty, ...partsOf(row, 'w:tc').flatMap((cell) => cellOf(cell, reading, readStory))]]
}

const columns = (said: string | undefined) => {
  const count = numberOf(said)
  return count === undefined ? undefined : Math.min(Math.max(count, 0), MAX_COLUMNS)
}

function cellOf(cell: XmlNode, reading: Reading, readStory: ReadStory): Cell[] {
  const properties = childOf(cell, 'w:tcPr')
  const gone = childOf(properties, 'w:cellDel')
  if (gone) countChange(reading.changes, gone)
  const merged = childOf(properties, 'w:hMerge')
  if (gone || (merged && merged.attributes['w:val'] !== 'restart')) return []
  const span = Math.max(1, columns(valueOf(properties, 'w:gridSpan')) ?? 1)
  const upwards = childOf(properties, 'w:vMerge')
  if (upwards && upwards.attributes['w:val'] !== 'restart') return [{ blocks: [], rows: [], span }]
  const all = readStory(cell.children, reading)
  const isRow = ({ role }: Block) => role === 'table-row'
  return [{ blocks: all.filter((block) => !isRow(block)), rows: all.filter(isRow), span }]
}

/** Whether a row is there to place text on the page: a box of several paragraphs, or a cell as full as a page. */
const isLayout = (cells: readonly Cell[], isBox: boolean) =>
  isBox || cells.some(({ blocks }) => blocks.length >= LAYOUT_AT_LEAST || (cells.length === 1 && blocks.length > 1))

const laidOut = (cells: readonly Cell[]) => cells.flatMap(({ blocks, rows }) => [...blocks, ...rows])

function rowBlocks(cells: readonly Cell[], isRtl: boolean): Block[] {
  const said = cells.flatMap(({ blocks, span }) => [
    blocks.map(({ text }) => text).join('\n'),
    ...Array.from({ length: span - 1 }, () => ''),
  ])
  const text = joinCells(said)
  const row: Block[] = text ? [{ role: 'table-row', text, direction: isRtl ? 'rtl' : directionOf(text) }] : []
  return [...row, ...cells.flatMap(({ rows }) => rows)]
}
