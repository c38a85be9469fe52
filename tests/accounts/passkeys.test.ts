import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { type House, openHouse, type Person } from './house.ts'
import { type Misbehaviour, SoftwareAuthenticator } from './software-authenticator.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.first()
})
afterAll(() => house.close())

/** Adds a passkey to a person, who goes on with the new session. */
async function addPasskey(person: Person, authenticator = new SoftwareAuthenticator()) {
  const { options, challengeId } = await house.call('begin-passkey', person.actor)
  const added = await house.call('finish-passkey', person.actor, {
    challengeId,
    name: 'My phone',
    response: authenticator.create(options),
  })
  const actor = (await house.enter(added.session.token))!
  return { authenticator, passkey: added.passkey, person: { ...person, token: added.session.token, actor } }
}

async function tryToSignIn(authenticator: SoftwareAuthenticator, wrong: Misbehaviour = {}) {
  const { options, challengeId } = await house.call('begin-passkey-sign-in', NOBODY)
  return house.refusal('finish-passkey-sign-in', NOBODY, { challengeId, response: authenticator.get(options, wrong) })
}

describe('adding a passkey', () => {
  it('asks for one that checks the person and is kept by the authenticator', async () => {
    const { actor, id, email } = await house.person('Asked', 'reader')
    const { options } = await house.call('begin-passkey', actor)
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Mutabaa' },
      user: { id: Buffer.from(id).toString('base64url'), name: email, displayName: 'Asked Person' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [],
    })
  })

  it('keeps it with the account, renews the session, and does not offer to make it again', async () => {
    const before = await house.person('Keeper', 'reader')
    const { person, authenticator } = await addPasskey(before)
    expect(await house.enter(before.token)).toBeNull()
    expect((await house.call('get-me', person.actor)).account?.passkeys).toBe(1)
    expect((await house.call('list-passkeys', person.actor)).items).toMatchObject([
      { name: 'My phone', lastUsedAt: null },
    ])
    const { options } = await house.call('begin-passkey', person.actor)
    expect(options.excludeCredentials).toMatchObject([{ id: authenticator.id.toString('base64url') }])
  })

  it.each<[string, Misbehaviour]>([
    ['made on another page', { origin: 'https://mutabaa.example.net' }],
    ['made for another host', { rpId: 'example.net' }],
    ['that answers another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['made without checking the person', { unverified: true }],
  ])('refuses one %s', async (_case, wrong) => {
    const { actor } = await house.person(`Wrong${crypto.randomUUID()}`, 'reader')
    const { options, challengeId } = await house.call('begin-passkey', actor)
    const response = new SoftwareAuthenticator().create(options, wrong)
    const input = { challengeId, name: 'Phone', response }
    expect(await house.refusal('finish-passkey', actor, input)).toBe('wrong-credentials')
    expect((await house.call('list-passkeys', actor)).items).toEqual([])
  })

  it('refuses an answer to a question that was put to somebody else, to nobody, or long ago', async () => {
    const [asked, other] = [await house.person('PutTo', 'reader'), await house.person('NotPutTo', 'reader')]
    const authenticator = new SoftwareAuthenticator()
    const finish = (challengeId: string, options: { challenge: string }) =>
      house.refusal('finish-passkey', other.actor, { challengeId, name: 'X', response: authenticator.create(options) })
    const toAsked = await house.call('begin-passkey', asked.actor)
    expect(await finish(toAsked.challengeId, toAsked.options)).toBe('link-used-or-expired')
    const toNobody = await house.call('begin-passkey-sign-in', NOBODY)
    expect(await finish(toNobody.challengeId, toNobody.options)).toBe('link-used-or-expired')
    const toOther = await house.call('begin-passkey', other.actor)
    house.pass(5 * 60_000)
    expect(await finish(toOther.challengeId, toOther.options)).toBe('link-used-or-expired')
  })

  it('refuses a credential that an account has already', async () => {
    const { authenticator } = await addPasskey(await house.person('Original', 'reader'))
    const { actor } = await house.person('Copy', 'reader')
    const { options, challengeId } = await house.call('begin-passkey', actor)
    const input = { challengeId, name: 'Copy', response: authenticator.create(options) }
    expect(await house.refusal('finish-passkey', actor, input)).toBe('already-done')
  })
})

describe('signing in with a passkey', () => {
  it('needs neither address, password nor code', async () => {
    const { person, authenticator } = await addPasskey(await house.person('Quick', 'reviewer'))
    await house.pool.query(
      `insert into totp (account_id, secret, confirmed_at) values ($1, 'GEZDGNBVGY3TQOJQ', now())`,
      [person.id],
    )
    const { options, challengeId } = await house.call('begin-passkey-sign-in', NOBODY)
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    const input = { challengeId, response: authenticator.get(options) }
    const { session, account } = await house.call('finish-passkey-sign-in', NOBODY, input)
    expect(account.id).toBe(person.id)
    const actor = await house.enter(session.token)
    expect(actor?.roles).toEqual(['reviewer'])
    expect((await house.call('list-passkeys', actor!)).items[0]?.lastUsedAt).not.toBeNull()
    expect(await house.refusal('finish-passkey-sign-in', NOBODY, input)).toBe('link-used-or-expired')
  })

  it.each<[string, Misbehaviour]>([
    ['on another page', { origin: 'https://mutabaa.example.net' }],
    ['for another host', { rpId: 'example.net' }],
    ['to another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['without checking the person', { unverified: true }],
    ['with a forged signature', { forged: true }],
  ])('refuses an answer %s', async (_case, wrong) => {
    const { authenticator } = await addPasskey(await house.person(`Wrong${crypto.randomUUID()}`, 'reader'))
    expect(await tryToSignIn(authenticator, wrong)).toBe('wrong-credentials')
    expect(await tryToSignIn(authenticator)).toBeNull()
  })

  it('refuses a copy of a key, whose counter lags behind', async () => {
    const { authenticator } = await addPasskey(await house.person('Counter', 'reader'))
    expect(await tryToSignIn(authenticator, { counter: 9 })).toBeNull()
    expect(await tryToSignIn(authenticator, { counter: 9 })).toBe('wrong-credentials')
    expect(await tryToSignIn(authenticator, { counter: 8 })).toBe('wrong-credentials')
    expect(await tryToSignIn(authenticator, { counter: 10 })).toBeNull()
  })

  it('refuses a passkey that nobody has, that was removed, or whose account is disabled', async () => {
    expect(await tryToSignIn(new SoftwareAuthenticator())).toBe('wrong-credentials')
    const removed = await addPasskey(await house.person('Removes', 'reader'))
    await house.call('remove-passkey', removed.person.actor, { id: removed.passkey.id })
    expect(await tryToSignIn(removed.authenticator)).toBe('wrong-credentials')
    const disabled = await addPasskey(await house.person('Gone', 'reader'))
    await house.call('disable-account', SYSTEM, { id: disabled.person.id })
    expect(await tryToSignIn(disabled.authenticator)).toBe('wrong-credentials')
  })

  it('cannot remove the passkey of somebody else', async () => {
    const { passkey, authenticator } = await addPasskey(await house.person('Owner', 'reader'))
    const { actor } = await house.person('Remover', 'administrator')
    expect(await house.refusal('remove-passkey', actor, { id: passkey.id })).toBe('not-found')
    expect(await tryToSignIn(authenticator)).toBeNull()
  })

  it('clears away questions that nobody answered', async () => {
    await house.call('begin-passkey-sign-in', NOBODY)
    await house.pool.query(`update passkey_challenge set expires_at = now() - interval '1 minute'`)
    await house.call('begin-passkey-sign-in', NOBODY)
    const { rows } = await house.pool.query('select count(*) as n from passkey_challenge where account_id is null')
    expect(rows[0].n).toBe(1)
  })
})
