import { describe, expect, it } from 'vitest'
import type { ProposedFinding } from '../domain/finding.ts'
import { carryOver, type KnownFinding } from './carry-over.ts'

const place = (start: number, end: number, name = 'مدريد') =>
  ({ kind: 'place', start, end, fields: { name } }) as ProposedFinding
const known = (id: string, places: [number, number][], more: Partial<KnownFinding> = {}): KnownFinding => ({
  id: id as KnownFinding['id'],
  places: places.map(([start, end]) => ({ kind: 'place', start, end })),
  fields: { name: 'مدريد' },
  reviewed: false,
  ...more,
})

describe('what a later reading makes of what is known', () => {
  it.each([
    ['the same again is carried', [known('a', [[0, 5]])], [place(0, 5)], ['a'], 0],
    ['another span is made', [known('a', [[0, 5]])], [place(0, 6)], [], 1],
    ['other fields replace what nobody reviewed', [known('a', [[0, 5]])], [place(0, 5, 'أبوظبي')], [], 1],
    [
      'other fields leave what was reviewed',
      [known('a', [[0, 5]], { reviewed: true })],
      [place(0, 5, 'أبوظبي')],
      ['a'],
      0,
    ],
    [
      'a place that a reviewer gave counts',
      [known('a', [[0, 5], [0, 8]], { reviewed: true })], // prettier-ignore
      [place(0, 8)],
      ['a'],
      0,
    ],
    [
      'two proposals for one reviewed finding are no second one',
      [known('a', [[0, 5], [0, 8]], { reviewed: true })], // prettier-ignore
      [place(0, 5), place(0, 8)],
      ['a'],
      0,
    ],
    ['what is proposed no more is not carried', [known('a', [[0, 5]], { reviewed: true })], [], [], 0],
    ['nothing known: all is made', [], [place(0, 5), place(9, 14)], [], 2],
  ])('%s', (_what, before, proposed, carried, made) => {
    const result = carryOver(before, proposed)
    expect(result.carried).toEqual(carried)
    expect(result.made).toHaveLength(made)
  })

  it('never carries one kind for another', () => {
    const person = { ...place(0, 5), kind: 'person' } as ProposedFinding
    expect(carryOver([known('a', [[0, 5]], { reviewed: true })], [person])).toEqual({ carried: [], made: [person] })
  })
})
