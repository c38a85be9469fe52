import { type CSSProperties, type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CellLook } from './cell-look.tsx'
import { moved, type Place } from './matrix-keys.ts'
import type { Shown } from './matrix-order.ts'
import { type Drawn, drawn } from './matrix-window.ts'
import { useNames } from './names.ts'
import { CELL, useSeen } from './use-seen.ts'

type Props = {
  shown: Shown
  looks: readonly CellLook[]
  label: string
  onOpen(partyId: string, provisionId: string): void
  /** What the cell under the pointer or the focus says, in words. */
  onSay(words: string): void
}

const FIRST: Place = { row: 0, column: 0 }

/**
 * The heat map: provisions down, parties across, one small cell each.
 *
 * Just the rows and columns that are looked at are drawn: a hundred thousand cells take no longer than two thousand. One cell is in
 * the tab order, drawn wherever it is; arrow keys move it, Enter opens it.
 */
export function MatrixGrid({ shown, looks, label, onOpen, onSay }: Props) {
  const { t, language } = useWords()
  const { party: nameOf, provision: numberOf } = useNames()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ shown, place: FIRST })
  const place = at.shown === shown ? at.place : FIRST
  const takes = useRef(false)
  const size = { rows: shown.rows.length, columns: shown.parties.length }
  const seen = useSeen(box, size)
  const columns = drawn(seen.columns, place.column, size.columns)

  useLayoutEffect(() => {
    if (!takes.current) return
    takes.current = false
    const cell = box.current!.querySelector<HTMLElement>('td[tabindex="0"]')
    if (cell) bringIntoView(box.current!, cell)
    cell?.focus({ preventScroll: true })
  }, [at])

  const say = ({ row, column }: Place) => {
    const [provision, party] = [shown.rows[row], shown.parties[column]]
    if (!provision || !party) return ''
    return `${nameOf(party)} · ${numberOf(provision)}: ${looks[provision.marks[column]!]!.words}`
  }
  const press = (event: KeyboardEvent) => {
    const next = moved(event, place, { rtl: language === 'ar', ...size })
    if (next) {
      event.preventDefault()
      takes.current = true
      setAt({ shown, place: next })
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(shown.parties[place.column]!.id, shown.rows[place.row]!.id)
    }
  }
  const over = (target: EventTarget, then: (place: Place) => void) => {
    const cell = (target as HTMLElement).closest?.('td')
    if (!cell?.ariaColIndex) return
    then({ row: Number(cell.parentElement!.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 2 })
  }
  return (
    <div className="matrix-scroll" ref={box}>
      <table
        className="matrix"
        // A table may be a grid: its rows and heads keep what they mean.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        style={{ '--parties': size.columns } as CSSProperties}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        onKeyDown={press}
        onFocus={(event) =>
          over(event.target, (focused) => {
            setAt({ shown, place: focused })
            onSay(say(focused))
          })
        }
        onMouseOver={(event) => over(event.target, (under) => onSay(say(under)))}
        onClick={(event) =>
          over(event.target, ({ row, column }) => onOpen(shown.parties[column]!.id, shown.rows[row]!.id))
        }
      >
        <colgroup>
          <col className="matrix-names" />
          <col className="matrix-cells" span={Math.max(1, size.columns)} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-corner" aria-colindex={1}>
              {t('provision.many')}
            </th>
            {columns.map((column, index) => {
              if (typeof column !== 'number') return <Gap key={`gap ${index}`} columns={column.gap} />
              const name = nameOf(shown.parties[column]!)
              return (
                <th key={column} scope="col" title={name} aria-colindex={column + 2}>
                  <span>{name}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {drawn(seen.rows, place.row, size.rows).map((row, index) =>
            typeof row === 'number' ? (
              <Row
                key={row}
                row={shown.rows[row]!}
                index={row}
                columns={columns}
                // The same text as long as the same columns are drawn.
                of={columns.map((column) => (typeof column === 'number' ? column : `+${column.gap}`)).join(' ')}
                looks={looks}
                at={row === place.row ? place.column : null}
                says={row === place.row ? say(place) : ''}
              />
            ) : (
              <tr key={`gap ${index}`} aria-hidden="true" style={{ blockSize: row.gap * CELL }} />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

const Gap = ({ columns }: { columns: number }) => <td className="matrix-gap" colSpan={columns} aria-hidden="true" />

type RowProps = {
  row: Shown['rows'][number]
  index: number
  columns: readonly Drawn[]
  of: string
  looks: readonly CellLook[]
  /** The column of the cell that is in the tab order, and what it says. */
  at: number | null
  says: string
}

const Row = memo(
  function Row({ row, index, columns, looks, at, says }: RowProps) {
    const { either } = useNames()
    const { of, words } = either(row.textAr, row.textEn)
    return (
      <tr aria-rowindex={index + 2}>
        <th scope="row" title={words} aria-colindex={1}>
          <span className="matrix-number">{row.number ?? row.position}</span>
          <Content of={of} as="span">
            {words}
          </Content>
        </th>
        {columns.map((column, place) => {
          if (typeof column !== 'number') return <Gap key={`gap ${place}`} columns={column.gap} />
          const look = looks[row.marks[column]!]!
          const focused = column === at
          return (
            <td
              key={column}
              aria-colindex={column + 2}
              tabIndex={focused ? 0 : -1}
              aria-label={focused ? says : undefined}
              className={look.className}
            >
              {look.mark}
            </td>
          )
        })}
      </tr>
    )
  },
  (a, b) =>
    a.row === b.row &&
    a.of === b.of &&
    a.looks === b.looks &&
    a.at === b.at &&
    a.says === b.says &&
    a.index === b.index,
)

/** Scrolls just so far that a cell stands clear of the heads, which lie above what is scrolled. */
function bringIntoView(box: HTMLElement, cell: HTMLElement): void {
  const corner = box.querySelector('.matrix-corner')!.getBoundingClientRect()
  const [inner, outer] = [cell.getBoundingClientRect(), box.getBoundingClientRect()]
  const rtl = corner.right >= outer.right - 2
  const [left, right] = rtl ? [outer.left, corner.left] : [corner.right, outer.right]
  const [top, bottom] = [corner.bottom, outer.top + box.clientHeight]
  const along = (low: number, high: number, from: number, to: number) =>
    from < low ? from - low : to > high ? to - high : 0
  box.scrollBy({
    left: along(left, right, inner.left, inner.right),
    top: along(top, bottom, inner.top, inner.bottom),
    behavior: 'instant',
  })
}
