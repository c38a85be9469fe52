import { Parser } from 'htmlparser2'
import { openZip, type Parts } from '../ingest/formats/zip-guard.ts'

export type XlsxCell = { text: string; formula: boolean; merged: boolean }
export type XlsxSheet = { name: string; rows: XlsxCell[][] }
export type XlsxProblem = 'damaged' | 'encrypted' | 'bomb' | 'too-many-rows'

const LIMITS = { entries: 300, bytes: 120 * 1024 * 1024, ratio: 200 }
const MOST_ROWS = 100_000
const MOST_COLUMNS = 100

/**
 * Reads what the cells of a workbook hold as text. No formula is evaluated: a cell with one is marked, and its text is empty.
 * Read by ourselves: a library that writes workbooks expands merged and named ranges cell by cell, however many billions they are.
 * Gives    a problem for what is no workbook, or holds more than any questionnaire. Never throws.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ sheets: XlsxSheet[] } | { problem: XlsxProblem }> {
  const opened = await openZip(bytes, LIMITS)
  if (opened.verdict !== 'sound') return { problem: opened.verdict }
  try {
    return { sheets: await readSheets(opened.parts) }
  } catch (error) {
    return { problem: error instanceof TooManyRows ? 'too-many-rows' : 'damaged' }
  }
}

class TooManyRows extends Error {}

async function readSheets(parts: Parts): Promise<XlsxSheet[]> {
  const targets = new Map<string, string>()
  walk(await get(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => void (name === 'Relationship' && targets.set(Id ?? '', Target ?? '')),
  })
  const named: { name: string; path: string }[] = []
  walk(await get(parts, 'xl/workbook.xml'), {
    open(tag, { name = '', 'r:id': id = '' }) {
      const target = targets.get(id)
      if (tag === 'sheet' && target) named.push({ name, path: target.replace(/^\/?(?:xl\/)?/, 'xl/') })
    },
  })
  const strings = readStrings((await parts.read('xl/sharedStrings.xml'))?.toString() ?? '')
  const sheets: XlsxSheet[] = []
  for (const { name, path } of named) sheets.push({ name, rows: readRows(await get(parts, path), strings) })
  if (!sheets.length) throw new Error('no sheet')
  return sheets
}

async function get(parts: Parts, name: string): Promise<string> {
  const part = await parts.read(name)
  if (!part) throw new Error(`no ${name}`)
  return part.toString()
}

type Attributes = Record<string, string | undefined>
type Walk = { open?(name: string, attributes: Attributes): void; text?(text: string): void; close?(name: string): void }

function walk(xml: string, { open, text, close }: Walk): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(name, attributes),
      ontext: (said) => text?.(said),
      onclosetag: (name) => close?.(name),
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

/** Every shared string, its runs put together; what says how Japanese is pronounced is left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let [said, inText, aside] = ['', false, false]
  walk(xml, {
    open(name) {
      if (name === 'si') said = ''
      else if (name === 'rPh') aside = true
      else if (name === 't') inText = !aside
    },
    text: (more) => void (inText && (said += more)),
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') aside = false
      else if (name === 'si') strings.push(decode(said))
    },
  })
  return strings
}

/** Source   ECMA-376, Part 1, 22.9.2.19 (ST_Xstring). */
const decode = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

type Range = { top: number; left: number; bottom: number; right: number }

function readRows(xml: string, strings: readonly string[]): XlsxCell[][] {
  const rows: XlsxCell[][] = []
  const merges: Range[] = []
  let [row, column, count, type, said, taking] = [-1, -1, 0, '', '', false]
  let formula = false
  walk(xml, {
    open(name, { r, t, ref }) {
      if (name === 'row') {
        if (++count > MOST_ROWS) throw new TooManyRows()
        ;[row, column] = [r ? Number(r) - 1 : row + 1, -1]
      } else if (name === 'c') {
        ;[column, type, said, formula] = [r ? placeOf(r).column : column + 1, t ?? 'n', '', false]
      } else if (name === 'f') formula = true
      else if (name === 'v' || name === 't') taking = true
      else if (name === 'mergeCell' && ref && merges.length < MOST_ROWS) merges.push(rangeOf(ref))
    },
    text: (more) => void (taking && (said += more)),
    close(name) {
      if (name === 'v' || name === 't') taking = false
      if (name !== 'c' || !(row >= 0 && row < MOST_ROWS) || !(column >= 0 && column < MOST_COLUMNS)) return
      const text = formula ? '' : type === 's' ? (strings[Number(said)] ?? '') : decode(said)
      while (rows.length <= row) rows.push([])
      rows[row]![column] = { text, formula, merged: false }
    },
  })
  markMerged(rows, merges)
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? { text: '', formula: false, merged: false }))
}

/** Marks the cells that lie in a merged range. Ranges that name more rows than there are cost no more than those. */
function markMerged(rows: readonly XlsxCell[][], merges: readonly Range[]): void {
  let marked = 0
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++)
      for (let column = left; column <= Math.min(right, (rows[row]?.length ?? 0) - 1); column++) {
        const cell = rows[row]![column]
        if (cell) cell.merged = true
        if (++marked > MOST_ROWS * MOST_COLUMNS) return
      }
}

const rangeOf = (ref: string): Range => {
  const [from = '', to = from] = ref.split(':')
  const [a, b] = [placeOf(from), placeOf(to)]
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

/** `C2` as its row and column, from 0. */
function placeOf(address: string): { row: number; column: number } {
  let [at, column] = [0, 0]
  for (; at < Math.min(address.length, 3); at++) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return { row: Number(address.slice(at)) - 1, column: column - 1 }
}
