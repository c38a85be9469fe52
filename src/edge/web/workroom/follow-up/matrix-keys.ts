export type Place = { row: number; column: number }
type Size = { rows: number; columns: number; rtl: boolean }

/** Where a key leads from a cell; null where it leads nowhere. Left is forward where the reading direction is. */
export function moved(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, rtl }: Size,
): Place | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1]
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = rtl ? 'ArrowRight' : 'ArrowLeft'
  const to = (r: number, c: number) => ({
    row: Math.max(0, Math.min(lastRow, r)),
    column: Math.max(0, Math.min(lastColumn, c)),
  })
  if (key === forward) return to(row, column + 1)
  if (key === back) return to(row, column - 1)
  if (key === 'ArrowDown') return to(row + 1, column)
  if (key === 'ArrowUp') return to(row - 1, column)
  if (key === 'PageDown') return to(row + 10, column)
  if (key === 'PageUp') return to(row - 10, column)
  if (key === 'Home') return to(ctrlKey ? 0 : row, 0)
  if (key === 'End') return to(ctrlKey ? lastRow : row, lastColumn)
  return null
}
