import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedPart } from './changed-part.ts'

it.each([
  ['the law is drafted', 'the law is in force', 'the law is ', 'drafted', 'in force', ''],
  ['صدر القانون', 'صدر القانون ودخل حيز النفاذ', 'صدر القانون', '', ' ودخل حيز النفاذ', ''],
  ['', 'new', '', '', 'new', ''],
  ['gone', '', '', 'gone', '', ''],
  ['same', 'same', 'same', '', '', ''],
  ['a a', 'a a a', 'a a', '', ' a', ''],
])('%s → %s', (before, after, head, removed, added, tail) =>
  expect(changedPart(before, after)).toEqual({ head, removed, added, tail }),
)

it('loses no letter of either text', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { head, removed, added, tail } = changedPart(before, after)
      expect([head + removed + tail, head + added + tail]).toEqual([before, after])
    }),
  ))
