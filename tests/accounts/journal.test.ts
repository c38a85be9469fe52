import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { FIRST_HASH, hashOfEntry } from '../../src/store/journal-append.ts'
import { type House, openHouse, PASSWORD, tokenIn } from './house.ts'
import { SoftwareAuthenticator } from './software-authenticator.ts'

let house: House
const secrets: string[] = [PASSWORD, 'blue kettles sing', 'argon2', 'example.org']

/** A life of accounts in which every operation that changes something is run, and every secret of it remembered. */
beforeAll(async () => {
  house = await openHouse()
  const first = await house.first()
  const person = await house.person('Told', 'reader')
  secrets.push(first.token, person.token)
  const { secret } = await house.call('begin-totp', person.actor)
  const { options, challengeId } = await house.call('begin-passkey', person.actor)
  secrets.push(secret, options.challenge)
  const response = new SoftwareAuthenticator().create(options)
  const added = await house.call('finish-passkey', person.actor, { challengeId, name: 'Phone', response })
  const changed = await house.call('change-password', person.actor, { current: PASSWORD, next: 'blue kettles sing' })
  secrets.push(response.id, added.session.token, changed.session.token)
  const reset = await house.call('make-reset-link', SYSTEM, { id: person.id })
  await house.call('reset-password', NOBODY, { token: tokenIn(reset.link), password: PASSWORD })
  const { session } = await house.call('sign-in', NOBODY, { email: person.email, password: PASSWORD })
  const actor = (await house.enter(session.token))!
  await house.call('change-profile', actor, { name: 'Told Again' })
  await house.call('remove-passkey', actor, { id: added.passkey.id })
  const invited = await house.call('invite', first.actor, { email: 'g@example.org', roles: ['reader'], language: 'ar' })
  await house.call('withdraw-invitation', first.actor, { id: invited.id })
  await house.call('change-roles', first.actor, { id: person.id, roles: ['editor'] })
  await house.call('disable-account', first.actor, { id: person.id })
  await house.call('enable-account', first.actor, { id: person.id })
  await house.call('sign-out-everywhere', first.actor)
  secrets.push(session.token, tokenIn(reset.link), tokenIn(invited.link))
})
afterAll(() => house.close())

describe('the journal of accounts', () => {
  it('tells every change, and who made it', async () => {
    const { rows } = await house.pool.query('select actor_name, action from journal order by seq')
    expect(rows.map(({ actor_name, action }) => `${actor_name}: ${action}`)).toEqual([
      'First Person: create-account',
      'Mutabaa: invite',
      'Told Person: create-account',
      'Told Person: accept-invitation',
      'Told Person: begin-totp',
      'Told Person: add-passkey',
      'Told Person: change-password',
      'Mutabaa: make-reset-link',
      'Told Person: reset-password',
      'Told Person: sign-in',
      'Told Person: change-profile',
      'Told Person: remove-passkey',
      'First Person: invite',
      'First Person: withdraw-invitation',
      'First Person: change-roles',
      'First Person: disable-account',
      'First Person: enable-account',
      'First Person: sign-out-everywhere',
    ])
  })

  it('tells no secret, no hash of one and no e-mail address', async () => {
    const { rows } = await house.pool.query(
      `select string_agg(concat_ws(' ', actor_name, thing_id, before, after), ' ') as said from journal`,
    )
    for (const secret of secrets) expect(rows[0].said).not.toContain(secret)
    expect(rows[0].said).not.toMatch(/[0-9a-f]{64}/)
  })

  it('is one chain', async () => {
    const { rows } = await house.pool.query('select * from journal order by seq')
    let previous = FIRST_HASH
    for (const row of rows) {
      expect(row.previous_hash).toBe(previous)
      expect(hashOfEntry(row)).toBe(row.hash)
      previous = row.hash
    }
  })
})
