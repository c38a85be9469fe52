import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageLine } from '../../../../domain/document.ts'
import { levelsOf, type PageMark, pageOf, placesOf } from './page-places.ts'

const TEXT = 'قرار مجلس الأمن 2178\nبشأن المقاتلين الأجانب\nمدريد'
const line = (start: number, end: number, page = 1): PageLine => ({
  start,
  end,
  page,
  box: [10, start, 200, start + 12],
  confidence: null,
})
const LINES = [line(0, 20), line(21, 43), line(44, 49, 2)]
const mark = (start: number, end: number, id = `${start}-${end}`): PageMark => ({ id, look: '', start, end })
const said = (marks: PageMark[], lines = LINES) =>
  [...placesOf(marks, lines, TEXT)].map(([page, places]) => [
    page,
    places.map(({ start, end }) => TEXT.slice(start, end)),
  ])

describe('the place of a span on the pages', () => {
  it('is the part of each line that it covers', () => {
    expect(said([mark(5, 15)])).toEqual([[1, ['مجلس الأمن']]])
    expect(said([mark(5, 31)])).toEqual([[1, ['مجلس الأمن 2178', 'بشأن المقا']]])
    expect(said([mark(26, 49)])).toEqual([
      [1, ['المقاتلين الأجانب']],
      [2, ['مدريد']],
    ])
  })
  it('has no white space at its ends', () => expect(said([mark(4, 16)])).toEqual([[1, ['مجلس الأمن']]]))
  it('is nowhere for a break between lines, or without lines', () => {
    expect(said([mark(20, 21)])).toEqual([])
    expect(said([mark(5, 15)], [])).toEqual([])
  })
  it('does not depend on the order of the lines', () =>
    expect(said([mark(5, 31)], LINES.toReversed())).toEqual(said([mark(5, 31)])))

  it('is all words of the span that lines hold, and no others', () => {
    const cuts = fc.uniqueArray(fc.nat(TEXT.length), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(cuts, fc.nat(TEXT.length), fc.nat(TEXT.length), (edges, a, b) => {
        const sorted = edges.sort((x, y) => x - y)
        const lines = sorted.slice(1).map((end, index) => line(sorted[index]!, end, index + 1))
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const places = [...placesOf([mark(start, end)], lines, TEXT).values()].flat()
        const found = places.map((place) => TEXT.slice(place.start, place.end)).join('')
        const wanted = TEXT.slice(Math.max(start, sorted[0]!), Math.max(start, Math.min(end, sorted.at(-1)!)))
        expect(found.replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''))
      }),
    )
  })
})

describe('the page of a span', () => {
  it('is where it begins', () => {
    expect(pageOf({ start: 26, end: 49 }, LINES)).toBe(1)
    expect(pageOf({ start: 44, end: 45 }, LINES)).toBe(2)
    expect(pageOf({ start: 43, end: 44 }, LINES)).toBeNull()
  })
})

describe('underlines of marks within marks', () => {
  const levels = (...marks: PageMark[]) => levelsOf(placesOf(marks, LINES, TEXT).get(1)!)
  it('lie below each other, the innermost on top', () =>
    expect(levels(mark(0, 20), mark(5, 15), mark(5, 9), mark(16, 20))).toEqual([2, 1, 0, 0]))
  it('do not lie on each other when two marks have the same words', () =>
    expect(levels(mark(5, 9, 'a'), mark(5, 9, 'b'))).toEqual([0, 1]))
  it('go no deeper than there is room', () =>
    expect(Math.max(...levels(...Array.from({ length: 9 }, (_, index) => mark(0, 4, String(index)))))).toBe(3))
})
