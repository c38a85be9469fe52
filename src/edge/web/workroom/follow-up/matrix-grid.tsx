import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CellLook } from './cell-look.tsx'
import type { Shown } from './matrix-order.ts'
import { useNames } from './names.ts'

type Props = {
  shown: Shown
  looks: readonly CellLook[]
  label: string
  onOpen(partyId: string, provisionId: string): void
  /** What the cell under the pointer or the focus says, in words. */
  onSay(words: string): void
}

/**
 * The heat map: provisions down, parties across, one small cell each.
 *
 * Its cells are written at once as one text of fixed markup, not as components: ten thousand of them are there in the time of a
 * blink. One cell is in the tab order; arrow keys move it, Enter opens it.
 */
export function MatrixGrid({ shown, looks, label, onOpen, onSay }: Props) {
  const { t, language } = useWords()
  const { party: nameOf, provision: numberOf, either } = useNames()
  const body = useRef<HTMLTableSectionElement>(null)
  const place = useRef({ row: 0, column: 0 })

  useLayoutEffect(() => {
    for (const [index, row] of shown.rows.entries()) drawRow(body.current!.rows[index]!, row.marks, looks)
  }, [shown, looks])
  useEffect(() => {
    place.current = { row: 0, column: 0 }
    const first = cellAt(body.current, place.current)
    if (first) first.tabIndex = 0
  }, [shown])

  const say = (row: number, column: number) => {
    const [provision, party] = [shown.rows[row], shown.parties[column]]
    if (!provision || !party) return ''
    return `${nameOf(party)} · ${numberOf(provision)}: ${looks[provision.marks[column]!]!.words}`
  }
  const focusOn = (row: number, column: number) => {
    const cell = cellAt(body.current, { row, column })
    if (!cell) return
    const before = cellAt(body.current, place.current)
    if (before) before.tabIndex = -1
    place.current = { row, column }
    cell.tabIndex = 0
    cell.setAttribute('aria-label', say(row, column))
    cell.focus()
  }
  const press = (event: KeyboardEvent) => {
    const { row, column } = place.current
    const next = moved(event, { row, column }, { rtl: language === 'ar', shown })
    if (next) {
      event.preventDefault()
      focusOn(next.row, next.column)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(shown.parties[column]!.id, shown.rows[row]!.id)
    }
  }
  const under = (target: EventTarget) => {
    const cell = (target as HTMLElement).closest?.('td')
    if (!cell) return null
    return { row: (cell.parentElement as HTMLTableRowElement).sectionRowIndex, column: cell.cellIndex - 1 }
  }
  return (
    <div className="matrix-scroll">
      <table
        className="matrix"
        // A table may be a grid: its rows and heads keep what they mean.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        style={{ '--parties': shown.parties.length } as CSSProperties}
        aria-rowcount={shown.rows.length + 1}
        aria-colcount={shown.parties.length + 1}
        onKeyDown={press}
        onFocus={(event) => {
          const at = under(event.target)
          if (!at) return
          place.current = at
          event.target.setAttribute('aria-label', say(at.row, at.column))
          onSay(say(at.row, at.column))
        }}
        onMouseOver={(event) => {
          const at = under(event.target)
          if (at) onSay(say(at.row, at.column))
        }}
        onClick={(event) => {
          const at = under(event.target)
          if (at) onOpen(shown.parties[at.column]!.id, shown.rows[at.row]!.id)
        }}
      >
        <colgroup>
          <col className="matrix-names" />
          <col className="matrix-cells" span={Math.max(1, shown.parties.length)} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t('provision.many')}
            </th>
            {shown.parties.map((party) => (
              <th key={party.id} scope="col" title={nameOf(party)}>
                <span>{nameOf(party)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.rows.map((row) => {
            const { of, words } = either(row.textAr, row.textEn)
            return (
              <tr key={`${row.id} ${row.position}`}>
                <th scope="row" title={words}>
                  <span className="matrix-number">{row.number ?? row.position}</span>
                  <Content of={of} as="span">
                    {words}
                  </Content>
                </th>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The fixed markup of a cell: nothing of it comes from anybody. */
const markupOf = ({ className, mark }: CellLook) =>
  `<td role="gridcell" tabindex="-1" class="${className}">${mark}</td>`

/** What each row of cells shows now. */
const drawn = new WeakMap<HTMLTableRowElement, { marks: Uint8Array; looks: readonly CellLook[] }>()

/** Brings the cells of a row to its marks: where there are as many as before, just those that changed are touched. */
function drawRow(row: HTMLTableRowElement, marks: Uint8Array, looks: readonly CellLook[]): void {
  const before = drawn.get(row)
  drawn.set(row, { marks, looks })
  if (before?.looks !== looks || before.marks.length !== marks.length) {
    while (row.cells.length > 1) row.lastElementChild!.remove()
    const markup = looks.map(markupOf)
    row.insertAdjacentHTML('beforeend', Array.from(marks, (mark) => markup[mark]).join(''))
    return
  }
  const cells = row.cells
  for (const [column, mark] of marks.entries()) {
    const cell = cells[column + 1]!
    cell.removeAttribute('aria-label')
    cell.tabIndex = -1
    if (before.marks[column] === mark) continue
    cell.className = looks[mark]!.className
    cell.textContent = looks[mark]!.mark
  }
}

type Place = { row: number; column: number }
const cellAt = (body: HTMLTableSectionElement | null, { row, column }: Place) =>
  (body?.rows[row]?.cells[column + 1] as HTMLTableCellElement | undefined) ?? null

/** Where a key leads from a cell; null where it leads nowhere. Left is forward where the reading direction is. */
function moved(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  { rtl, shown }: { rtl: boolean; shown: Shown },
): Place | null {
  const [lastRow, lastColumn] = [shown.rows.length - 1, shown.parties.length - 1]
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
