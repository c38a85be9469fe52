import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PageInput } from '../../domain/page.ts'
import { parseQuery } from './query-input.ts'

const shape = z.object({
  ...PageInput,
  q: z.string().max(10).optional(),
  year: z.number().int().nullable().optional(),
  open: z.boolean().default(false),
  kinds: z.array(z.enum(['a', 'b'])).optional(),
  years: z.array(z.number()).default([]),
  trimmed: z.string().trim().optional(),
})

describe('a query as input', () => {
  it.each([
    [{}, {}],
    [{ q: '2178' }, { q: '2178' }],
    [{ q: 'true' }, { q: 'true' }],
    [{ year: '2015' }, { year: 2015 }],
    [{ year: '-3.5' }, { year: -3.5 }],
    [{ limit: '20' }, { limit: 20 }],
    [{ open: 'true' }, { open: true }],
    [{ open: 'false' }, { open: false }],
    [{ kinds: 'a,b' }, { kinds: ['a', 'b'] }],
    [{ kinds: ['a', 'b'] }, { kinds: ['a', 'b'] }],
    [{ kinds: '' }, { kinds: [] }],
    [{ years: '2015,2016' }, { years: [2015, 2016] }],
    [{ trimmed: ' x ' }, { trimmed: ' x ' }],
  ])('%j becomes %j', (query, input) => expect(parseQuery(shape, query)).toEqual(input))

  it.each([
    { year: '' },
    { year: '0x10' },
    { year: '1e3' },
    { year: 'Infinity' },
    { year: '2015 ' },
    { open: 'yes' },
    { open: '' },
    { kinds: 'c' },
    { q: ['a', 'b'] },
  ])('%j stays for the shape to refuse', (query) => {
    expect(shape.safeParse(parseQuery(shape, query as never)).success).toBe(false)
  })

  it('has nothing of what the shape does not name, nor of what objects are born with', () => {
    const query = JSON.parse('{"other":"1","__proto__":"2","constructor":"3"}') as Record<string, string>
    expect(parseQuery(shape, query)).toEqual({})
    expect(parseQuery(z.object({ constructor: z.string().optional() }), {})).toEqual({})
  })
})
