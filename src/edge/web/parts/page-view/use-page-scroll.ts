import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Anchor, anchorAt, pageAt, type PageLayout, topOf } from './page-layout.ts'

/** The window onto the column of pages. Units: CSS pixels. */
export type Port = { top: number; width: number; height: number }

/** Follows the size and place of the window, which is null until it is known. */
export function usePort(scroller: RefObject<HTMLElement | null>): Port | null {
  const [port, setPort] = useState<Port | null>(null)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => setPort({ top: box.scrollTop, width: box.clientWidth, height: box.clientHeight })
    const resized = new ResizeObserver(look)
    resized.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller])
  return port
}

/**
 * Keeps what a person looks at in its place when pages grow, shrink or turn out to have another size.
 * Gives    the page that is looked at, and `goTo`, which works before the pages are laid out too.
 */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, layout: PageLayout | null, port: Port | null) {
  const anchor = useRef<Anchor>({ page: 1, at: 0, share: 0 })
  /** What share of the column's width lies in the middle of the window. */
  const across = useRef(0.5)
  const laidOut = useRef<PageLayout | null>(null)

  useLayoutEffect(() => {
    laidOut.current = layout
    settle(scroller.current, layout, anchor.current)
    if (scroller.current) scrollAcross(scroller.current, across.current)
  }, [layout, scroller])

  useEffect(() => {
    const box = scroller.current
    if (!box || !laidOut.current) return
    across.current = acrossOf(box)
    // Where the wanted place cannot be reached (an end of the column) what is wanted stays so.
    const held = topOf(laidOut.current, anchor.current, box.clientHeight)
    const end = box.scrollHeight - box.clientHeight
    if (Math.abs(Math.min(held, end) - box.scrollTop) > 2)
      anchor.current = anchorAt(laidOut.current, box.scrollTop, box.clientHeight, 0.5)
  }, [port, scroller])

  const goTo = (to: Anchor) => {
    anchor.current = to
    settle(scroller.current, laidOut.current, to)
  }
  const page = layout && port ? pageAt(layout, port.top + port.height * 0.4) + 1 : anchor.current.page
  return { page, goTo }
}

const settle = (box: HTMLElement | null, layout: PageLayout | null, anchor: Anchor) =>
  layout && box?.scrollTo({ top: topOf(layout, anchor, box.clientHeight) })

/** From the left edge in both directions: where text runs from the right, a browser counts from the right edge downwards. */
const zeroOf = (box: HTMLElement) => (getComputedStyle(box).direction === 'rtl' ? box.scrollWidth - box.clientWidth : 0)

const acrossOf = (box: HTMLElement) => (box.scrollLeft + zeroOf(box) + box.clientWidth / 2) / box.scrollWidth

const scrollAcross = (box: HTMLElement, share: number) =>
  box.scrollTo({ left: share * box.scrollWidth - box.clientWidth / 2 - zeroOf(box) })
