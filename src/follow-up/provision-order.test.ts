import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderWithWithdrawn, placedAfter } from './provision-order.ts'

/** `(x)` is withdrawn. */
const all = (order: string) =>
  [...order.matchAll(/\((\w)\)|(\w)/g)].map(([, gone, stands]) => ({ id: gone ?? stands!, withdrawn: gone ?? null }))

describe('the order of provisions', () => {
  it.each([
    ['a(b)c', 'ac', 'abc'],
    ['a(b)c', 'ca', 'cab'],
    ['(a)b', 'xb', 'axb'],
    ['a(b)(c)', 'axy', 'abcxy'],
    ['(a)', 'x', 'ax'],
    ['', 'xy', 'xy'],
  ])('%s, those that stand become %s: %s', (before, standing, expected) =>
    expect(orderWithWithdrawn([...standing], all(before)).join('')).toBe(expected),
  )

  it.each([
    ['abc', 'c', null, 'cab'],
    ['abc', 'a', 'b', 'bac'],
    ['abc', 'a', 'c', 'bca'],
    ['abc', 'b', 'a', 'abc'],
    ['abc', 'b', 'b', 'abc'],
    ['ab', 'x', 'a', 'axb'],
    ['', 'x', null, 'x'],
  ])('%s, with %s behind %s: %s', (order, id, after, expected) =>
    expect(placedAfter([...order], id, after).join('')).toBe(expected),
  )

  it('refuses to place one behind what is not there', () => expect(() => placedAfter(['a'], 'b', 'x')).toThrow())

  it('loses none and doubles none', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.array(fc.boolean(), { maxLength: 12 }), (order, one, other, gone) => {
        const id = order[one % order.length]!
        const after = order[other % order.length]!
        expect(placedAfter(order, id, after).toSorted()).toEqual(order.toSorted())
        const before = order.map((each, place) => ({ id: each, withdrawn: gone[place] ?? false }))
        const standing = before.filter(({ withdrawn }) => !withdrawn).map((each) => each.id)
        expect(orderWithWithdrawn(standing, before)).toEqual(order)
        expect(orderWithWithdrawn(standing.toReversed(), before).toSorted()).toEqual(order.toSorted())
      }),
    )
  })
})
