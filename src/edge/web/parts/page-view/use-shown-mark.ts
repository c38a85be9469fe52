import { type RefObject, useEffect, useRef } from 'react'
import type { PageLine } from '../../../../domain/document.ts'
import type { Anchor } from './page-layout.ts'
import { type PageMark, placesOf } from './page-places.ts'
import type { PageSize } from './page-source.ts'

/**
 * Brings the current mark into view, unless it is in view: what was pressed does not jump away.
 * Gives    what is to be done before pages are shown larger or smaller: a mark that is seen then stays where it is.
 */
export function useShownMark(
  current: PageMark | null,
  text: { text: string; lines: readonly PageLine[] },
  sizes: readonly PageSize[] | null,
  scroller: RefObject<HTMLElement | null>,
  goTo: (to: Anchor) => void,
): () => void {
  const spot = () => {
    const [page, places] = current ? ([...placesOf([current], text.lines, text.text)][0] ?? []) : []
    const [line, size] = [places?.[0]?.line, page === undefined ? undefined : sizes?.[page - 1]]
    return page && line && size ? { page, at: (line.box[1] + line.box[3]) / 2 / size.height } : null
  }
  const go = (share: number) => {
    const there = spot()
    if (!there || !current) return
    goTo({ ...there, share })
    requestAnimationFrame(() =>
      wordsOf(scroller.current, current.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
  }
  const show = () => {
    if (current && seenAt(scroller.current, current.id) === null) go(0.4)
  }
  const latest = useRef(show)
  latest.current = show
  const ready = sizes !== null
  useEffect(() => latest.current(), [current?.id, current?.start, ready])
  return () => {
    const share = current && seenAt(scroller.current, current.id)
    if (share !== null) go(share)
  }
}

const wordsOf = (scroller: HTMLElement | null, id: string) =>
  scroller?.querySelector(id ? `[data-finding="${id}"] .page-words` : '.shown .page-words') ?? null

/** At which share of the window's height the words of a mark are seen; null when they are not. */
function seenAt(scroller: HTMLElement | null, id: string): number | null {
  const words = wordsOf(scroller, id)?.getBoundingClientRect()
  const port = scroller?.getBoundingClientRect()
  if (!words || !port) return null
  const inside =
    words.top > port.top + 8 && words.bottom < port.bottom - 8 && words.left >= port.left && words.right <= port.right
  return inside ? ((words.top + words.bottom) / 2 - port.top) / port.height : null
}
