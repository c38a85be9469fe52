import { expect, it } from 'vitest'
import { lineSizes } from './line-sizes.ts'

/** A line of as many letters as fill its width at `letter` pixels each. */
const line = (rowHeight: number, letter: number, letters = 80, char = 'ب') => ({
  text: char.repeat(letters),
  bbox: { x0: 0, y0: 0, x1: letter * letters, y1: rowHeight },
  rowAttributes: { rowHeight },
})
const body = Array.from({ length: 9 }, () => line(40, 12))

it.each([
  ['a heading is larger by both', line(54, 16), 53],
  ['a row of low letters is as large as the others', line(27, 12.5), 40],
  ['a row of wide letters is, too', line(40, 15.5), 40],
  ['a row that is lower and wider is, too', line(28, 16), 40],
  ['some words are as large as the others', line(27, 8, 6), 40],
  ['some words that are higher are a heading', line(54, 10, 6), 54],
  ['a note is smaller by both', line(28, 9), 30],
  ['letters of the other language are measured against their own', line(40, 18, 60, 'n'), 40],
] as const)('%s', (_what, one, size) => {
  expect(Math.round(lineSizes([...body, one]).at(-1)!)).toBe(size)
})

it('gives nothing for an empty page', () => expect(lineSizes([])).toEqual([]))
