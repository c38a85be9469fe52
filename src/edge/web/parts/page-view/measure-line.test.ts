import { describe, expect, it } from 'vitest'
import { byCharacters, joined, stretchesOf } from './measure-line.ts'

describe('where words stand in a line', () => {
  it('is the whole line for the whole line, measured or not', () =>
    expect(stretchesOf({ text: 'قرار', direction: 'rtl' }, 0, 4)).toEqual([[0, 1]]))
  it.each([
    ['ltr', 0, 2, [0, 0.2]],
    ['ltr', 5, 10, [0.5, 1]],
    ['rtl', 0, 2, [0.8, 1]],
    ['rtl', 5, 10, [0, 0.5]],
  ] as const)('by characters, %s, %i to %i', (direction, start, end, stretch) => {
    const [from, to] = byCharacters({ text: '0123456789', direction }, start, end)
    expect(from).toBeCloseTo(stretch[0])
    expect(to).toBeCloseTo(stretch[1])
  })
  it('is one stretch where parts touch, two where a number stands between', () => {
    expect(
      joined([
        [0.5, 0.7],
        [0.2, 0.5],
      ]),
    ).toEqual([[0.2, 0.7]])
    expect(
      joined([
        [0.6, 0.7],
        [0.2, 0.5],
      ]),
    ).toEqual([
      [0.2, 0.5],
      [0.6, 0.7],
    ])
  })
})
