import type { PageSize } from './page-source.ts'

/** How large pages are shown: as wide as there is room for, or a share of their own size (1 is 100 %). */
export type Zoom = 'width' | number

/** Where each page lies in one long column. Units: CSS pixels; `scale` is CSS pixels to a unit of the page. */
export type PageLayout = {
  pages: readonly { top: number; width: number; height: number; scale: number }[]
  width: number
  height: number
}

export const GAP = 16
const MOST_FITTED = 2.5

/**
 * Lays pages one under the other. Under `width` each page is fitted by itself, so that one page that lies across the others makes
 * none of them small.
 */
export function layoutPages(sizes: readonly PageSize[], zoom: Zoom, room: number, unit: number): PageLayout {
  const free = Math.max(80, room - 2 * GAP)
  let top = GAP
  let widest = 0
  const pages = sizes.map((size) => {
    const scale = zoom === 'width' ? Math.min(free / size.width, MOST_FITTED * unit) : zoom * unit
    const page = { top, width: size.width * scale, height: size.height * scale, scale }
    top += page.height + GAP
    widest = Math.max(widest, page.width)
    return page
  })
  return { pages, width: Math.max(room, widest + 2 * GAP), height: top }
}

/** The index of the page at a height of the column; between two pages it is the upper one. */
export function pageAt({ pages }: PageLayout, y: number): number {
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (pages[middle]!.top <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** The indexes of the pages of which something lies between two heights. */
export function pagesBetween(layout: PageLayout, from: number, to: number): number[] {
  if (!layout.pages.length) return []
  const first = pageAt(layout, from)
  const last = pageAt(layout, to)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A spot of a page that is held where it is while sizes change: `at` is the share of the page's height, `share` of the window's. */
export type Anchor = { page: number; at: number; share: number }

/** What lies at a share of the window's height. */
export function anchorAt(layout: PageLayout, top: number, height: number, share: number): Anchor {
  const y = top + height * share
  const index = pageAt(layout, y)
  const page = layout.pages[index]
  return { page: index + 1, at: page ? (y - page.top) / page.height : 0, share }
}

/** How far to scroll so that an anchor lies where it should. */
export function topOf(layout: PageLayout, anchor: Anchor, height: number): number {
  const page = layout.pages[Math.min(anchor.page, layout.pages.length) - 1]
  return page ? Math.max(0, page.top + anchor.at * page.height - anchor.share * height) : 0
}
