import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, GAP, layoutPages, pageAt, pagesBetween, topOf } from './page-layout.ts'

const A4 = { width: 595, height: 842 }
const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 50, max: 3000 }), height: fc.integer({ min: 50, max: 3000 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
)
const zoom = fc.oneof(fc.constant('width' as const), fc.double({ min: 0.25, max: 4, noNaN: true }))

describe('the column of pages', () => {
  it('shows a page at its own size at 100 %', () =>
    expect(layoutPages([A4], 1, 2000, 96 / 72).pages[0]!.width).toBeCloseTo(793.3, 1))

  it('fits each page to the width by itself', () => {
    const { pages, width } = layoutPages([A4, { width: 842, height: 595 }], 'width', 700, 96 / 72)
    expect(pages.map((page) => Math.round(page.width))).toEqual([700 - 2 * GAP, 700 - 2 * GAP])
    expect(width).toBe(700)
  })

  it('does not blow up a small picture', () =>
    expect(layoutPages([{ width: 100, height: 50 }], 'width', 1400, 1).pages[0]!.width).toBe(250))

  it('has no pages that overlap, and finds each at its place', () => {
    fc.assert(
      fc.property(sizes, zoom, fc.integer({ min: 200, max: 2000 }), (all, how, room) => {
        const layout = layoutPages(all, how, room, 96 / 72)
        for (const [index, page] of layout.pages.entries()) {
          const next = layout.pages[index + 1]
          if (next) expect(next.top).toBeCloseTo(page.top + page.height + GAP, 6)
          expect(pageAt(layout, page.top + page.height / 2)).toBe(index)
        }
        expect(pageAt(layout, -50)).toBe(0)
        expect(pageAt(layout, layout.height + 50)).toBe(all.length - 1)
      }),
    )
  })

  it('finds every page that is seen, and few others', () => {
    const layout = layoutPages(
      Array.from({ length: 500 }, () => A4),
      1,
      900,
      1,
    )
    expect(pagesBetween(layout, 0, 1000)).toEqual([0, 1])
    expect(pagesBetween(layout, 858 * 300, 858 * 300 + 900)).toEqual([299, 300, 301])
    expect(pagesBetween({ pages: [], width: 0, height: 0 }, 0, 100)).toEqual([])
  })

  it('keeps what is in the middle of the window there when the zoom changes', () => {
    fc.assert(
      fc.property(sizes, zoom, zoom, fc.double({ min: 0, max: 1, noNaN: true }), (all, before, after, share) => {
        const from = layoutPages(all, before, 800, 1)
        const anchor = anchorAt(from, from.height * share, 600, 0.5)
        const to = layoutPages(all, after, 800, 1)
        const again = anchorAt(to, topOf(to, anchor, 600), 600, 0.5)
        const clamped = topOf(to, anchor, 600) === 0
        if (!clamped && anchor.at >= 0 && anchor.at <= 1) {
          expect(again.page).toBe(anchor.page)
          expect(again.at).toBeCloseTo(anchor.at, 6)
        }
      }),
    )
  })
})
