import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { emailOf, type House, openHouse, PASSWORD, type Person, tokenIn } from './house.ts'

const DAY = 24 * 3_600_000
let house: House
let first: Person
beforeAll(async () => {
  house = await openHouse()
  first = await house.first()
})
afterAll(() => house.close())

const invite = (name: string, change = {}) =>
  house.call('invite', first.actor, { email: emailOf(name), roles: ['reader'], language: 'ar', ...change })
const accept = (link: string, change = {}) =>
  house.refusal('accept-invitation', NOBODY, {
    token: tokenIn(link),
    name: 'Some Body',
    password: PASSWORD,
    language: 'ar',
    ...change,
  })
const stateOf = async (id: string) =>
  (await house.call('list-invitations', first.actor)).items.find((item) => item.id === id)?.state

describe('an invitation', () => {
  it('says whom it is for, and becomes an account once', async () => {
    const { link, id, mailed } = await invite('Guest', { name: 'ليلى', roles: ['reviewer', 'reader'] })
    expect(mailed).toBe(true)
    expect(house.mails.at(-1)).toMatchObject({ to: emailOf('Guest'), subject: 'دعوة للانضمام إلى منصة متابعة' })
    expect(house.mails.at(-1)!.text).toContain(link)
    expect(await house.call('get-invitation', NOBODY, { token: tokenIn(link) })).toEqual({
      email: emailOf('Guest'),
      name: 'ليلى',
      roles: ['reviewer', 'reader'],
      language: 'ar',
    })
    expect(await accept(link, { password: 'short' })).toBe('weak-password')
    expect(await stateOf(id)).toBe('open')
    const both = await Promise.all([accept(link), accept(link)])
    expect(both.filter((code) => code === null)).toHaveLength(1)
    expect(await stateOf(id)).toBe('accepted')
    expect(await house.refusal('get-invitation', NOBODY, { token: tokenIn(link) })).toBe('link-used-or-expired')
    expect(await house.refusal('withdraw-invitation', first.actor, { id })).toBe('already-done')
    expect(
      await house.refusal('invite', first.actor, { email: emailOf('GUEST'), roles: ['reader'], language: 'ar' }),
    ).toBe('already-done')
  })

  it('can be accepted by somebody who is signed in as someone else', async () => {
    const { link } = await invite('Second')
    const input = { token: tokenIn(link), name: 'Second Body', password: PASSWORD, language: 'en' }
    expect((await house.call('accept-invitation', first.actor, input)).account.roles).toEqual(['reader'])
  })

  it('opens nothing when withdrawn, replaced or a week old', async () => {
    const withdrawn = await invite('Withdrawn')
    await house.call('withdraw-invitation', first.actor, { id: withdrawn.id })
    expect(await accept(withdrawn.link)).toBe('link-used-or-expired')
    const [replaced, latest] = [await invite('Replaced'), await invite('Replaced')]
    expect(await accept(replaced.link)).toBe('link-used-or-expired')
    house.pass(7 * DAY)
    expect(await accept(latest.link)).toBe('link-used-or-expired')
    expect([await stateOf(withdrawn.id), await stateOf(replaced.id), await stateOf(latest.id)]).toEqual([
      'withdrawn',
      'withdrawn',
      'expired',
    ])
  })

  it('is only a link where mail is not set up or does not go', async () => {
    const { sendMail } = house.tools
    house.tools.sendMail = null
    expect((await invite('Unmailed')).mailed).toBe(false)
    expect((await house.call('get-me', NOBODY)).mailConfigured).toBe(false)
    house.tools.sendMail = () => Promise.reject(new Error('refused'))
    const { mailed, link } = await invite('Unmailable')
    expect(mailed).toBe(false)
    expect(await accept(link)).toBeNull()
    house.tools.sendMail = sendMail
  })

  it.each([
    ['no role', { roles: [] }],
    ['an unknown role', { roles: ['owner'] }],
    ['the role of the desk', { roles: ['gate'] }],
    ['a role twice', { roles: ['reader', 'reader'] }],
    ['no address', { email: 'nobody' }],
    ['two addresses', { email: 'a@example.org,b@example.org' }],
    ['another language', { language: 'fr' }],
  ])('is not made with %s', async (_case, change) => {
    const input = { email: emailOf('Never'), roles: ['reader'], language: 'ar', ...change }
    expect(await house.refusal('invite', first.actor, input)).toBe('bad-input')
  })
})

describe('accounts', () => {
  it('are listed page by page, the latest first', async () => {
    for (const name of ['PageA', 'PageB', 'PageC']) await house.person(name, 'reader')
    const emails: string[] = []
    let cursor: string | undefined
    do {
      const page = await house.call('list-accounts', first.actor, { cursor, limit: 2 })
      expect(page.items.length).toBeLessThanOrEqual(2)
      emails.push(...page.items.map(({ email }) => email))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(emails).size).toBe(emails.length)
    expect(emails.slice(0, 3)).toEqual(['PageC', 'PageB', 'PageA'].map(emailOf))
    const { rows } = await house.pool.query('select count(*) as n from account')
    expect(emails).toHaveLength(rows[0].n)
  })

  it('get other roles, and have to sign in for them', async () => {
    const person = await house.person('Roles', 'reader')
    const { account } = await house.call('change-roles', first.actor, { id: person.id, roles: ['editor', 'assessor'] })
    expect(account.roles).toEqual(['editor', 'assessor'])
    expect(await house.enter(person.token)).toBeNull()
  })

  it('that change their own roles go on with a new session', async () => {
    const other = await house.person('Self', 'administrator')
    const { session } = await house.call('change-roles', other.actor, { id: other.id, roles: ['reader'] })
    expect(await house.enter(other.token)).toBeNull()
    expect((await house.enter(session!.token))?.roles).toEqual(['reader'])
  })

  it('are closed at once, and opened again', async () => {
    const person = await house.person('Closed', 'reader')
    const { link } = await house.call('make-reset-link', SYSTEM, { id: person.id })
    await house.call('disable-account', first.actor, { id: person.id })
    expect(await house.enter(person.token)).toBeNull()
    const signIn = () => house.refusal('sign-in', NOBODY, { email: person.email, password: PASSWORD })
    expect(await signIn()).toBe('wrong-credentials')
    expect(await house.refusal('make-reset-link', SYSTEM, { id: person.id })).toBe('not-found')
    expect(await house.refusal('disable-account', first.actor, { id: person.id })).toBe('already-done')
    await house.call('enable-account', first.actor, { id: person.id })
    expect(await house.refusal('enable-account', first.actor, { id: person.id })).toBe('already-done')
    expect(await signIn()).toBeNull()
    const reset = { token: tokenIn(link), password: 'blue kettles sing' }
    expect(await house.refusal('reset-password', NOBODY, reset)).toBe('link-used-or-expired')
  })

  it('that are not there are not found', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    for (const name of ['disable-account', 'enable-account', 'make-reset-link'] as const) {
      expect(await house.refusal(name, SYSTEM, { id })).toBe('not-found')
    }
    expect(await house.refusal('change-roles', SYSTEM, { id, roles: ['reader'] })).toBe('not-found')
  })

  it('change what they say of themselves', async () => {
    const { actor } = await house.person('Profile', 'reader')
    const { account } = await house.call('change-profile', actor, { name: 'ليلى', numerals: 'arab' })
    expect(account).toMatchObject({ name: 'ليلى', numerals: 'arab', language: 'en' })
    expect((await house.call('change-profile', actor, { language: 'ar' })).account.language).toBe('ar')
  })
})

describe('the last administrator', () => {
  it('cannot go, whoever asks', async () => {
    for (const by of [first.actor, SYSTEM]) {
      expect(await house.refusal('disable-account', by, { id: first.id })).toBe('last-administrator')
      expect(await house.refusal('change-roles', by, { id: first.id, roles: ['editor'] })).toBe('last-administrator')
    }
  })

  it('can go once there is another who is not disabled', async () => {
    const other = await house.person('Other', 'administrator')
    await house.call('disable-account', first.actor, { id: other.id })
    expect(await house.refusal('disable-account', SYSTEM, { id: first.id })).toBe('last-administrator')
    await house.call('enable-account', SYSTEM, { id: other.id })
    const each = await Promise.all([
      house.refusal('disable-account', first.actor, { id: other.id }),
      house.refusal('disable-account', other.actor, { id: first.id }),
    ])
    expect(each.toSorted()).toEqual(['last-administrator', null])
    const { rows } = await house.pool.query(
      `select count(*) as n from account where 'administrator' = any(roles) and disabled_at is null`,
    )
    expect(rows[0].n).toBe(1)
    for (const id of [first.id, other.id]) await house.refusal('enable-account', SYSTEM, { id })
  })
})

describe('a reset link', () => {
  const reset = (link: string, password = 'blue kettles sing') =>
    house.refusal('reset-password', NOBODY, { token: tokenIn(link), password })

  it('sets a new password once, ends every session, and keeps the second factor', async () => {
    const person = await house.person('Reset', 'reader')
    await house.pool.query(
      `insert into totp (account_id, secret, confirmed_at) values ($1, 'GEZDGNBVGY3TQOJQ', now())`,
      [person.id],
    )
    const { link, mailed } = await house.call('make-reset-link', SYSTEM, { id: person.id })
    expect(mailed).toBe(true)
    expect(house.mails.at(-1)!.text).toContain(link)
    expect(await reset(link, 'short')).toBe('weak-password')
    expect(await reset(link)).toBeNull()
    expect(await reset(link)).toBe('link-used-or-expired')
    expect(await house.enter(person.token)).toBeNull()
    const signIn = (password: string) => house.refusal('sign-in', NOBODY, { email: person.email, password })
    expect(await signIn(PASSWORD)).toBe('wrong-credentials')
    expect(await signIn('blue kettles sing')).toBe('second-factor-needed')
    const lost = await house.call('make-reset-link', SYSTEM, { id: person.id, withoutSecondFactor: true })
    expect(await reset(lost.link)).toBeNull()
    expect(await signIn('blue kettles sing')).toBeNull()
  })

  it('is good for a day, and only the latest', async () => {
    const { id } = await house.person('Late', 'reader')
    const [earlier, latest] = [
      await house.call('make-reset-link', first.actor, { id }),
      await house.call('make-reset-link', first.actor, { id }),
    ]
    expect(await reset(earlier.link)).toBe('link-used-or-expired')
    house.pass(DAY)
    expect(await reset(latest.link)).toBe('link-used-or-expired')
  })
})
