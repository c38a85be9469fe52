import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRange } from './byte-range.ts'

describe('the part of a file that is asked for', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 100 }],
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=990-', { start: 990, end: 1000 }],
    ['bytes=990-5000', { start: 990, end: 1000 }],
    ['bytes=-5', { start: 995, end: 1000 }],
    ['bytes=-5000', { start: 0, end: 1000 }],
  ])('%s', (header, part) => expect(parseRange(header, 1000)).toEqual(part))

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=-0',
    'bytes=5-4',
    'bytes=1000-',
    'bytes=1000-1001',
    'bytes=0-1,4-5',
    'lines=0-1',
    'bytes=a-b',
    'bytes=1e3-',
    'bytes=0x1-2',
    'bytes=-9999999999999999',
  ])('%s is answered with the whole file', (header) => expect(parseRange(header, 1000)).toBeNull())

  it('lies within the file, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.option(fc.nat(6000)), fc.option(fc.nat(6000)), (size, from, to) => {
        const part = parseRange(`bytes=${from ?? ''}-${to ?? ''}`, size)
        if (part === null) return
        expect(part.start).toBeGreaterThanOrEqual(0)
        expect(part.end).toBeGreaterThan(part.start)
        expect(part.end).toBeLessThanOrEqual(size)
      }),
    )
  })
})
