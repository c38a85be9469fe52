import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { type House, openHouse, PASSWORD, type Person } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.first()
})
afterAll(() => house.close())

const MINUTE = 60_000
const from = (address: string): Actor => ({ ...NOBODY, origin: { address, agent: 'A browser' } })
const signIn = (email: string, password = PASSWORD, code?: string, by: Actor = NOBODY) =>
  house.refusal('sign-in', by, { email, password, code })
const again = async (person: Person, code?: string) => {
  const { session } = await house.call('sign-in', NOBODY, { email: person.email, password: PASSWORD, code })
  return (await house.enter(session.token))!
}

describe('signing in with a password', () => {
  it('opens a session of the account, whatever the form of the address', async () => {
    const { email, id } = await house.person('Plain', 'reader')
    const { session, account } = await house.call('sign-in', from('192.0.2.1'), {
      email: ` ${email.toUpperCase()} `,
      password: PASSWORD,
    })
    expect(account).toMatchObject({ id, hasPassword: true, hasTotp: false, passkeys: 0 })
    const actor = await house.enter(session.token)
    expect(actor).toMatchObject({ accountId: id, roles: ['reader'], account: { email } })
    const { items } = await house.call('list-sessions', actor!)
    expect(items.find(({ current }) => current)).toMatchObject({ id: actor!.sessionId, agent: 'A browser' })
  })

  it('gives the same answer to a wrong password, an unknown address and a disabled account', async () => {
    const disabled = await house.person('Disabled', 'reader')
    await house.call('disable-account', SYSTEM, { id: disabled.id })
    const { email } = await house.person('Known', 'reader')
    const answers = await Promise.all(
      [
        { email, password: 'seven grey heron' },
        { email: 'nobody.at.all@example.org', password: PASSWORD },
        { email: disabled.email, password: PASSWORD },
      ].map((input) => house.call('sign-in', NOBODY, input).catch((error: Refusal) => [error.code, error.detail])),
    )
    expect(answers).toEqual(Array(3).fill(['wrong-credentials', {}]))
  })

  it('keeps no token in the clear', async () => {
    const { token } = await house.person('Token', 'reader')
    const { rows } = await house.pool.query('select token_hash from session where token_hash = $1 or id::text = $1', [
      token,
    ])
    expect(rows).toEqual([])
    expect(await house.enter(`${token}x`)).toBeNull()
    expect(await house.enter('')).toBeNull()
  })
})

describe('trying to guess', () => {
  it('is stopped after ten tries at one address book entry, known or not, for a quarter of an hour', async () => {
    const { email } = await house.person('Guessed', 'reader')
    for (const address of [email, 'not.here@example.org']) {
      for (let count = 0; count < 10; count++) expect(await signIn(address, 'wrong')).toBe('wrong-credentials')
      expect(await signIn(address)).toBe('too-many-tries')
    }
    await expect(house.call('sign-in', NOBODY, { email, password: PASSWORD })).rejects.toMatchObject({
      detail: { seconds: expect.closeTo(900, -2) },
    })
    house.pass(15 * MINUTE)
    expect(await signIn(email)).toBeNull()
  })

  it('is stopped for tries that are sent at once, too', async () => {
    const { email } = await house.person('Rushed', 'reader')
    const answers = await Promise.all(Array.from({ length: 14 }, () => signIn(email, 'wrong')))
    expect(answers.filter((code) => code === 'wrong-credentials')).toHaveLength(10)
    expect(answers.filter((code) => code === 'too-many-tries')).toHaveLength(4)
  })

  it('is told to the journal once', async () => {
    const { rows } = await house.pool.query(
      `select thing_id, count(*)::int as n from journal where action = 'too-many-tries' group by thing_id order by n`,
    )
    expect(rows.map(({ n }) => n)).toEqual([1, 1, 1])
    expect(rows.map(({ thing_id }) => thing_id)).toContain('unknown')
  })

  it('is forgotten once the right password comes', async () => {
    const { email } = await house.person('Forgetful', 'reader')
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 5; count++) await signIn(email, 'wrong')
      expect(await signIn(email)).toBeNull()
    }
  })

  it('is stopped by where it comes from, when it goes through many accounts', async () => {
    await house.pool.query(
      `update sign_in_try set tries = 99 where key in (select key from sign_in_try where key like 'address:%')`,
    )
    const office = from('2001:db8:9:9::1')
    await signIn('a@example.org', 'wrong', undefined, office)
    await house.pool.query(`update sign_in_try set tries = 99 where key like 'address:%'`)
    expect(await signIn('b@example.org', 'wrong', undefined, office)).toBe('wrong-credentials')
    expect(await signIn('c@example.org', 'wrong', undefined, from('2001:db8:9:9:ffff::2'))).toBe('too-many-tries')
    expect(await house.refusal('begin-passkey-sign-in', office)).toBe('too-many-tries')
    expect(await signIn('d@example.org', 'wrong', undefined, from('2001:db8:9:8::1'))).toBe('wrong-credentials')
  })

  it('of a password by a stolen session is stopped as well', async () => {
    const { actor } = await house.person('Stolen', 'reader')
    const change = (current: string) => house.refusal('change-password', actor, { current, next: 'blue kettles sing' })
    for (let count = 0; count < 10; count++) expect(await change('wrong')).toBe('wrong-credentials')
    expect(await change(PASSWORD)).toBe('too-many-tries')
  })
})

describe('the second factor', () => {
  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: house.tools.now().getTime() + steps * 30_000,
    })
  const withTotp = async (name: string) => {
    const person = await house.person(name, 'reader')
    const { secret } = await house.call('begin-totp', person.actor)
    const { recoveryCodes, session } = await house.call('confirm-totp', person.actor, { code: codeOf(secret) })
    house.pass(MINUTE)
    return { person, secret, recoveryCodes, session }
  }

  it('counts only once a code of it was shown', async () => {
    const person = await house.person('Halfway', 'reader')
    const { secret } = await house.call('begin-totp', person.actor)
    expect(await signIn(person.email)).toBeNull()
    expect(await house.refusal('confirm-totp', person.actor, { code: '000000' })).toBe('wrong-credentials')
    expect((await house.call('begin-totp', person.actor)).secret).not.toBe(secret)
    expect(await signIn(person.email)).toBeNull()
  })

  it('is asked for after the right password only', async () => {
    const { person, secret } = await withTotp('Factor')
    expect(await signIn(person.email)).toBe('second-factor-needed')
    expect(await signIn(person.email, 'wrong')).toBe('wrong-credentials')
    expect(await signIn(person.email, 'wrong', codeOf(secret))).toBe('wrong-credentials')
    expect(await signIn(person.email, PASSWORD, '000000')).toBe('wrong-credentials')
    expect(await signIn(person.email, PASSWORD, codeOf(secret))).toBeNull()
    expect(await house.refusal('begin-totp', await again(person, codeOf(secret, 1)))).toBe('already-done')
  })

  it('takes no code twice, not even at the same moment, nor an older one', async () => {
    const { person, secret } = await withTotp('Replay')
    const code = codeOf(secret)
    const both = await Promise.all([signIn(person.email, PASSWORD, code), signIn(person.email, PASSWORD, code)])
    expect(both.toSorted()).toEqual([null, 'wrong-credentials'].toSorted())
    expect(await signIn(person.email, PASSWORD, codeOf(secret, -1))).toBe('wrong-credentials')
    expect(await signIn(person.email, PASSWORD, codeOf(secret, 1))).toBeNull()
  })

  it('is replaced by a recovery code, once each', async () => {
    const { person, recoveryCodes } = await withTotp('Recover')
    expect(recoveryCodes).toHaveLength(10)
    expect(await signIn(person.email, PASSWORD, recoveryCodes[3]!.toUpperCase())).toBeNull()
    expect(await signIn(person.email, PASSWORD, recoveryCodes[3])).toBe('wrong-credentials')
    expect(await signIn(person.email, PASSWORD, recoveryCodes[4])).toBeNull()
    const { rows } = await house.pool.query('select code_hash from recovery_code where account_id = $1', [person.id])
    for (const { code_hash } of rows) expect(code_hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is removed with the password, and codes with it', async () => {
    const { person, secret, recoveryCodes } = await withTotp('Removed')
    const actor = await again(person, codeOf(secret))
    expect(await house.refusal('remove-totp', actor, { password: 'wrong' })).toBe('wrong-credentials')
    const { account } = await house.call('remove-totp', actor, { password: PASSWORD })
    expect(account.hasTotp).toBe(false)
    expect(await signIn(person.email)).toBeNull()
    const { rows } = await house.pool.query('select 1 from recovery_code where account_id = $1', [person.id])
    expect(rows).toEqual([])
    expect(recoveryCodes.length).toBeGreaterThan(0)
  })
})

describe('a session', () => {
  const HOUR = 60 * MINUTE

  it('ends after twelve hours unused and after seven days in any case', async () => {
    const { token } = await house.person('Idle', 'reader')
    house.pass(11 * HOUR)
    expect(await house.enter(token)).not.toBeNull()
    house.pass(11 * HOUR)
    expect(await house.enter(token)).not.toBeNull()
    for (let hours = 22; hours < 7 * 24 - 11; hours += 11) {
      house.pass(11 * HOUR)
      expect(await house.enter(token)).not.toBeNull()
    }
    house.pass(11 * HOUR)
    expect(await house.enter(token)).toBeNull()
  })

  it('is noted as used at most once a minute', async () => {
    const { token, id } = await house.person('Noted', 'reader')
    const seen = async () =>
      (await house.pool.query('select last_seen_at from session where account_id = $1', [id])).rows[0]
    const opened = await seen()
    house.pass(50_000)
    await house.enter(token)
    expect(await seen()).toEqual(opened)
    house.pass(20_000)
    await house.enter(token)
    expect(await seen()).not.toEqual(opened)
  })

  it('ends on signing out; the others go on', async () => {
    const person = await house.person('Out', 'reader')
    const other = await again(person)
    expect(await house.call('sign-out', person.actor)).toEqual({ session: null })
    expect(await house.enter(person.token)).toBeNull()
    expect((await house.call('list-sessions', other)).items).toHaveLength(1)
  })

  it('ends everywhere on signing out everywhere, and of nobody else', async () => {
    const [person, neighbour] = [await house.person('Everywhere', 'reader'), await house.person('Neighbour', 'reader')]
    await again(person)
    const { ended } = await house.call('sign-out-everywhere', await again(person))
    expect(ended).toBe(3)
    expect(await house.enter(person.token)).toBeNull()
    expect(await house.enter(neighbour.token)).not.toBeNull()
  })

  it('gets a new token when the password changes, and all others end', async () => {
    const person = await house.person('Changed', 'reader')
    const other = await house.call('sign-in', NOBODY, { email: person.email, password: PASSWORD })
    const weak = { current: PASSWORD, next: 'person changed' }
    expect(await house.refusal('change-password', person.actor, weak)).toBe('weak-password')
    const next = 'blue kettles sing'
    const { session } = await house.call('change-password', person.actor, { current: PASSWORD, next })
    expect(await house.enter(person.token)).toBeNull()
    expect(await house.enter(other.session.token)).toBeNull()
    expect(await house.enter(session.token)).not.toBeNull()
    expect(await signIn(person.email)).toBe('wrong-credentials')
    expect(await signIn(person.email, next)).toBeNull()
  })
})
