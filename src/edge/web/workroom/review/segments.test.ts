import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from './segments.ts'

const finding = fc
  .record({ id: fc.uuid(), kind: fc.constant('place'), start: fc.nat(60), length: fc.nat(20) })
  .map(({ length, ...one }) => ({ ...one, end: one.start + length + 1 }))

describe('segments of a passage', () => {
  it('are the passage, whole and in order, whatever overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 12 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 50 }),
        (findings, start, length) => {
          const end = start + length
          const segments = segmentsOf(start, end, findings)
          expect(segments[0]!.start).toBe(start)
          expect(segments.at(-1)!.end).toBe(end)
          for (const [index, segment] of segments.entries())
            if (index) expect(segment.start).toBe(segments[index - 1]!.end)
        },
      ),
    )
  })

  it('carry exactly the findings that lie over them, the innermost last', () => {
    const outer = { id: 'outer', kind: 'meeting', start: 0, end: 10 }
    const inner = { id: 'inner', kind: 'place', start: 4, end: 6 }
    expect(
      segmentsOf(0, 12, [inner, outer]).map(({ start, end, findings }) => [start, end, findings.map(({ id }) => id)]),
    ).toEqual([
      [0, 4, ['outer']],
      [4, 6, ['outer', 'inner']],
      [6, 10, ['outer']],
      [10, 12, []],
    ])
  })

  it('leave out a finding of another passage', () =>
    expect(segmentsOf(0, 5, [{ id: 'far', kind: 'place', start: 5, end: 9 }])).toEqual([
      { start: 0, end: 5, findings: [] },
    ]))
})
