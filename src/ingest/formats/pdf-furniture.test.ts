import { describe, expect, it } from 'vitest'
import { findFurniture } from './pdf-furniture.ts'
import type { Line } from './pdf-layout.ts'

const at = (page: number, top: number, text: string, size = 12): Line => ({
  text,
  page,
  box: [50, top, 500, top + size],
  base: top + size,
  size,
  isBold: false,
  direction: 'ltr',
  column: { left: 50, right: 500 },
  kind: 'text',
})
const found = (lines: Line[], pages: number) =>
  [...findFurniture(lines, new Map(Array.from({ length: pages }, (_, index) => [index + 1, 842])), 12)].map(
    ({ text }) => text,
  )

describe('headers, footers and page numbers', () => {
  it.each<[string, Line[], number, string[]]>([
    [
      'a header of two pages',
      [at(1, 40, 'A/70/12'), at(1, 100, 'One.'), at(2, 40, 'A/70/12'), at(2, 100, 'Two.')],
      2,
      ['A/70/12', 'A/70/12'],
    ],
    [
      'a page number within a phrase',
      [at(1, 100, 'One.'), at(1, 800, 'الصفحة 1 من التقرير'), at(2, 100, 'Two.'), at(2, 800, 'الصفحة 2 من التقرير')],
      2,
      ['الصفحة 1 من التقرير', 'الصفحة 2 من التقرير'],
    ],
    [
      'odd pages and even ones',
      [1, 2, 3, 4].flatMap((page) => [at(page, 40, page % 2 ? 'Report' : 'Committee'), at(page, 200, `Text ${page}`)]),
      4,
      ['Report', 'Report', 'Committee', 'Committee'],
    ],
    ['a page number alone', [at(1, 100, 'One.'), at(1, 800, '- 7 -')], 1, ['- 7 -']],
    ['a number of pages', [at(1, 100, 'One.'), at(1, 800, 'صفحة ٣ من ١٠')], 1, ['صفحة ٣ من ١٠']],
    ['a number within the text', [at(1, 100, 'One.'), at(1, 400, '42'), at(1, 500, 'Two.')], 1, []],
    ['two titles', [at(1, 60, 'Annex 1', 20), at(1, 100, 'One.'), at(2, 60, 'Annex 2', 20), at(2, 100, 'Two.')], 2, []],
    [
      'figures that count no pages',
      [at(1, 60, 'Total 12'), at(1, 100, 'One.'), at(2, 60, 'Total 45'), at(2, 100, 'Two.')],
      2,
      [],
    ],
    ['a line in the middle of pages', [at(1, 400, 'Same.'), at(2, 400, 'Same.')], 2, []],
  ])('%s', (_what, lines, pages, furniture) => expect(found(lines, pages)).toEqual(furniture))
})
