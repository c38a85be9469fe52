import type { Cell, Worksheet } from 'exceljs'

/** A sheet to be written: the first row is its head, which stays in view. Every cell is text, whatever it begins with. */
export type NewSheet = {
  name: string
  rightToLeft: boolean
  /** Hidden from people, who cannot show it again from the menu. */
  hidden?: boolean
  /** `open`: may be written in. `choices`: where the texts stand that may be chosen, as `'Sheet'!$A$2:$A$4`. */
  columns: { width: number; open?: boolean; rightToLeft?: boolean; choices?: string }[]
  rows: string[][]
}

const HEAD = { argb: 'FFE7ECEF' }

/** Writes a workbook whose sheets are locked but for the cells that are open. The lock has no password: it guards from slips. */
export async function writeXlsx(sheets: readonly NewSheet[]): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  for (const sheet of sheets) await writeSheet(book.addWorksheet(sheet.name), sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function writeSheet(sheet: Worksheet, { rightToLeft, hidden, columns, rows }: NewSheet): Promise<void> {
  sheet.views = [{ state: 'frozen', ySplit: 1, rightToLeft }]
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : escapeText(text))))
  for (const [index, column] of columns.entries()) {
    for (let row = 1; row <= rows.length; row++) dress(sheet.getCell(row, index + 1), column, rightToLeft, row === 1)
    if (column.choices && rows.length > 1) allow(sheet, index + 1, rows.length, column.choices)
  }
  if (hidden) sheet.state = 'veryHidden'
  await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true, selectLockedCells: true })
}

function dress(cell: Cell, column: NewSheet['columns'][number], rightToLeft: boolean, isHead: boolean): void {
  const readingOrder = (isHead ? rightToLeft : (column.rightToLeft ?? rightToLeft)) ? 'rtl' : 'ltr'
  // As text: what is typed there never becomes a formula, a number or a date.
  cell.style = {
    numFmt: '@',
    alignment: { wrapText: true, vertical: 'top', readingOrder },
    protection: { locked: isHead || !column.open },
    ...(isHead ? { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: HEAD } } : {}),
  }
}

function allow(sheet: Worksheet, column: number, lastRow: number, choices: string): void {
  const letter = sheet.getColumn(column).letter
  const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }
  const rule = { type: 'list', allowBlank: true, formulae: [choices], showErrorMessage: true, errorStyle: 'stop' }
  dataValidations.add(`${letter}2:${letter}${lastRow}`, rule)
}

/**
 * Text as the format has it: characters that XML has no place for, and what looks like their escapes, as `_xHHHH_`.
 * Source   ECMA-376, Part 1, 22.9.2.19 (ST_Xstring).
 */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(UNFIT, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g
