import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccountLink } from '../../src/accounts/first-account-link.ts'
import { NOBODY } from '../../src/domain/actor.ts'
import { emailOf, type House, openHouse, PASSWORD, tokenIn } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const someone = { name: 'First Person', email: emailOf('first'), password: PASSWORD, language: 'ar' }
const needed = async () => (await house.call('get-me', NOBODY)).firstAccountNeeded

describe('the first account', () => {
  it('is made once, with the latest link, by one of two who try at once', async () => {
    expect(await needed()).toBe(false)
    const [earlier, latest] = [
      await makeFirstAccountLink(house.store, house.tools),
      await makeFirstAccountLink(house.store, house.tools),
    ]
    expect(latest).toMatch(/^http:\/\/localhost:4680\/first-account#[A-Za-z0-9_-]{43}$/)
    expect(await needed()).toBe(true)
    const make = (link: string, change = {}) =>
      house.refusal('create-first-account', NOBODY, { ...someone, token: tokenIn(link), ...change })
    expect(await make(earlier!)).toBe('link-used-or-expired')
    expect(await make(latest!, { password: 'short' })).toBe('weak-password')
    expect(await make(latest!, { email: 'none' })).toBe('bad-input')
    expect(await make(latest!, { name: 'a\u202Eb' })).toBe('bad-input')
    expect(await needed()).toBe(true)
    const both = await Promise.all([make(latest!), make(latest!, { email: emailOf('second') })])
    expect(both.toSorted()).toEqual(['link-used-or-expired', null])
    expect(await needed()).toBe(false)
  })

  it('needs no link any more once there is one', async () => {
    expect(await makeFirstAccountLink(house.store, house.tools)).toBeNull()
    const { rows } = await house.pool.query('select roles from account')
    expect(rows).toEqual([{ roles: ['administrator', 'editor', 'reviewer'] }])
  })
})

describe('an invitation accepted before the first account is made', () => {
  it('closes the first-account link', async () => {
    const other = await openHouse()
    try {
      const link = await makeFirstAccountLink(other.store, other.tools)
      await other.person('Noor', 'administrator')
      const tried = await other.refusal('create-first-account', NOBODY, { ...someone, token: tokenIn(link!) })
      expect(tried).toBe('link-used-or-expired')
    } finally {
      await other.close()
    }
  })
})
