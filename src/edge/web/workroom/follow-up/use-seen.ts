import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Run, runSeen } from './matrix-window.ts'

/** Pixels of a cell, on every side of it: what `.matrix td` says. */
export const CELL = 21

export type Seen = { rows: Run; columns: Run }
type Size = { rows: number; columns: number }

/** The margins are drawn when what is seen has been painted, and not with it. */
const ONCE_SEEN_MS = 200

/** Before anything is laid out: about what the window shows under the head of the page, so that this much is there at once. */
const guess = ({ rows, columns }: Size): Seen => ({
  rows: { start: 0, end: Math.min(rows, Math.ceil((innerHeight * 0.6) / CELL)) },
  columns: { start: 0, end: Math.min(columns, Math.ceil((innerWidth * 0.75) / CELL)) },
})

/** In a page from right to left the way along a line is counted downwards from 0. */
const measure = (box: HTMLElement, { rows, columns }: Size): Seen => ({
  rows: runSeen({ from: box.scrollTop, size: box.clientHeight, each: CELL, of: rows }),
  columns: runSeen({ from: Math.abs(box.scrollLeft), size: box.clientWidth, each: CELL, of: columns }),
})

const same = (a: Seen, b: Seen) =>
  (['rows', 'columns'] as const).every((key) => a[key].start === b[key].start && a[key].end === b[key].end)

/** Which rows and columns of a matrix are looked at in a box that scrolls; on paper, all of them. */
export function useSeen(box: RefObject<HTMLElement | null>, size: Size): Seen {
  const { rows, columns } = size
  const [seen, setSeen] = useState(() => guess(size))
  const stands = useRef(false)
  useEffect(() => {
    const scrolls = box.current!
    const look = () => {
      const now = measure(scrolls, { rows, columns })
      setSeen((before) => (same(before, now) ? before : now))
    }
    const sizes = new ResizeObserver(look)
    // Whoever is observed is looked at once at the beginning.
    const begin = () => {
      stands.current = true
      sizes.observe(scrolls)
    }
    const later = setTimeout(begin, stands.current ? 0 : ONCE_SEEN_MS)
    scrolls.addEventListener('scroll', look, { passive: true })
    const print = () => setSeen({ rows: { start: 0, end: rows }, columns: { start: 0, end: columns } })
    addEventListener('beforeprint', print)
    addEventListener('afterprint', look)
    return () => {
      clearTimeout(later)
      sizes.disconnect()
      scrolls.removeEventListener('scroll', look)
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', look)
    }
  }, [box, rows, columns])
  return seen
}
