import { describe, expect, it } from 'vitest'
import { keyOf, stepsOf } from './scale-steps.ts'

const keys = (arabic: string, english: string, before?: Parameters<typeof stepsOf>[2]) =>
  stepsOf(arabic, english, before)?.map(({ key }) => key) ?? null
const BEFORE = [
  { key: 'no', labelAr: 'لا', labelEn: 'Not done' },
  { key: 'done', labelAr: 'نعم', labelEn: 'Done' },
]

describe('the steps of a scale', () => {
  it.each([
    ['one a line', 'لا\nنعم', 'Not done\nDone', ['not-done', 'done']],
    ['empty lines between', 'لا\n\n نعم ', '\nNot done\n\nDone', ['not-done', 'done']],
    ['two called alike', 'لا\nنعم\nنعم', 'No\nDone\nDone', ['no', 'done', 'done-2']],
    ['a name without Latin letters', 'لا\nنعم', '١\n—', ['step-1', 'step-2']],
    ['fewer in one language', 'لا', 'No\nYes', null],
    ['just one', 'لا', 'No', null],
    ['thirteen', 'لا\n'.repeat(13), 'No\n'.repeat(13), null],
  ])('%s', (_, arabic, english, expected) => expect(keys(arabic, english)).toEqual(expected))

  it('keep their keys where they are called as before, and take none of a step that is gone', () => {
    expect(keys('لا\nقليلا\nنعم', 'Not done\nA little\nDone', BEFORE)).toEqual(['no', 'a-little', 'done'])
    expect(keys('لا\nنعم', 'No\nDone', BEFORE)).toEqual(['no-2', 'done'])
  })

  it('have keys that fit', () => {
    expect(keyOf('x'.repeat(80), [], 'scale')).toMatch(/^[a-z0-9-]{2,50}$/)
    expect(keyOf('-', ['scale'], 'scale')).toBe('scale-2')
  })
})
