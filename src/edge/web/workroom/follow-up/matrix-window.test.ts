import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, runSeen } from './matrix-window.ts'

describe('what is drawn of a matrix', () => {
  it.each([
    ['the beginning', { from: 0, size: 210, each: 21, of: 100 }, { start: 0, end: 18 }],
    ['the middle', { from: 840, size: 210, each: 21, of: 100 }, { start: 30, end: 60 }],
    ['the end', { from: 1890, size: 210, each: 21, of: 100 }, { start: 84, end: 100 }],
    ['all of a short one', { from: 0, size: 2000, each: 21, of: 3 }, { start: 0, end: 3 }],
    ['nothing of nothing', { from: 0, size: 2000, each: 21, of: 0 }, { start: 0, end: 0 }],
    ['the end, where it was longer before', { from: 9000, size: 210, each: 21, of: 10 }, { start: 10, end: 10 }],
  ])('%s', (_what, seen, run) => expect(runSeen(seen)).toEqual(run))

  it.each([
    [{ start: 0, end: 3 }, 0, 3, [0, 1, 2]],
    [{ start: 2, end: 4 }, 2, 6, [{ gap: 2 }, 2, 3, { gap: 2 }]],
    [{ start: 4, end: 6 }, 0, 6, [0, { gap: 3 }, 4, 5]],
    [{ start: 4, end: 6 }, 3, 6, [{ gap: 3 }, 3, 4, 5]],
    [{ start: 0, end: 1 }, 5, 7, [0, { gap: 4 }, 5, { gap: 1 }]],
    [{ start: 0, end: 0 }, 0, 0, []],
    [{ start: 0, end: 2 }, 9, 2, [0, 1]],
    [{ start: 2, end: 9 }, 0, 4, [0, { gap: 1 }, 2, 3]],
    [{ start: 6, end: 9 }, 0, 4, [0, { gap: 3 }]],
    [{ start: 0, end: 2 }, -1, 4, [0, 1, { gap: 2 }]],
  ])('%j and %i of %i', (run, also, of, all) => expect(drawn(run, also, of)).toEqual(all))

  it('always makes up the whole, each once and in order', () =>
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300), (a, b, also, of) => {
        const run = { start: Math.min(a, b, of), end: Math.min(Math.max(a, b), of) }
        let next = 0
        for (const one of drawn(run, also, of)) {
          if (typeof one === 'number') expect(one).toBe(next)
          else expect(one.gap).toBeGreaterThan(0)
          next += typeof one === 'number' ? 1 : one.gap
        }
        expect(next).toBe(of)
      }),
    ))

  it('draws what is seen, wherever one looks', () =>
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 2000 }), fc.nat(300), (from, size, of) => {
        const { start, end } = runSeen({ from, size, each: 21, of })
        const seen = { first: Math.floor(from / 21), last: Math.min(of, Math.ceil((from + size) / 21)) }
        if (seen.first < of) expect(start).toBeLessThanOrEqual(seen.first)
        expect(end).toBeGreaterThanOrEqual(seen.last)
      }),
    ))
})
