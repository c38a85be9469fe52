import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goToGate } from '../../src/accounts/gate.ts'
import { hashToken } from '../../src/accounts/token.ts'
import { type Actor, NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { ROLES } from '../../src/domain/role.ts'
import { operations } from '../../src/operations.ts'
import { authorize } from '../../src/store/operation.ts'
import { type House, openHouse, type Person, tokenIn } from './house.ts'

type Kind = (typeof KINDS)[number]
const KINDS = ['nobody', 'system', ...ROLES] as const
const ANYONE: readonly Kind[] = KINDS
const SIGNED_IN: readonly Kind[] = ROLES
const ADMINISTRATORS: readonly Kind[] = ['administrator', 'system']
const NO_ONE: readonly Kind[] = []

/** Who may run each operation of accounts. */
const MAY_RUN: Record<string, readonly Kind[]> = {
  'accounts/get-me': ANYONE,
  'accounts/create-first-account': ANYONE,
  'accounts/sign-in': ANYONE,
  'accounts/begin-passkey-sign-in': ANYONE,
  'accounts/finish-passkey-sign-in': ANYONE,
  'accounts/sign-out': SIGNED_IN,
  'accounts/sign-out-everywhere': SIGNED_IN,
  'accounts/list-sessions': SIGNED_IN,
  'accounts/change-profile': SIGNED_IN,
  'accounts/change-password': SIGNED_IN,
  'accounts/begin-totp': SIGNED_IN,
  'accounts/confirm-totp': SIGNED_IN,
  'accounts/remove-totp': SIGNED_IN,
  'accounts/begin-passkey': SIGNED_IN,
  'accounts/finish-passkey': SIGNED_IN,
  'accounts/list-passkeys': SIGNED_IN,
  'accounts/remove-passkey': SIGNED_IN,
  'accounts/invite': ADMINISTRATORS,
  'accounts/list-invitations': ADMINISTRATORS,
  'accounts/withdraw-invitation': ADMINISTRATORS,
  'accounts/get-invitation': ANYONE,
  'accounts/accept-invitation': ANYONE,
  'accounts/list-accounts': ADMINISTRATORS,
  'accounts/change-roles': ADMINISTRATORS,
  'accounts/disable-account': ADMINISTRATORS,
  'accounts/enable-account': ADMINISTRATORS,
  'accounts/make-reset-link': ADMINISTRATORS,
  'accounts/reset-password': ANYONE,
}

let house: House
let other: Person
let token: { invitation: string; reset: string }
const actors = new Map<Kind, Actor>([
  ['nobody', NOBODY],
  ['system', SYSTEM],
])

beforeAll(async () => {
  house = await openHouse()
  await house.first()
  for (const role of ROLES) actors.set(role, (await house.person(`A${role}`, role)).actor)
  other = await house.person('Other', 'reader')
  const reset = await house.call('make-reset-link', SYSTEM, { id: other.id })
  const guest = { email: 'guest@example.org', roles: ['reader'], language: 'ar' }
  const { link } = await house.call('invite', SYSTEM, guest)
  token = { invitation: tokenIn(link), reset: tokenIn(reset.link) }
  await house.call('begin-totp', other.actor)
  await house.call('begin-passkey', other.actor)
  await house.call('begin-passkey-sign-in', NOBODY)
  await house.refusal('sign-in', NOBODY, { email: other.email, password: 'wrong' })
  await house.pool.query(`insert into recovery_code (account_id, code_hash) values ($1, repeat('0', 64))`, [other.id])
  await house.pool.query(
    `insert into passkey (id, account_id, credential_id, public_key, counter, name, created_at)
     values (gen_random_uuid(), $1, 'credential', '', 0, 'Phone', now())`,
    [other.id],
  )
})
afterAll(() => house.close())

const matrix = Object.entries(MAY_RUN).flatMap(([name, may]) =>
  KINDS.map((kind) => ({ name, kind, may: may.includes(kind) })),
)

describe('who may run an operation', () => {
  it('is said for every operation of accounts', () =>
    expect(Object.keys(operations).filter((name) => name.startsWith('accounts/'))).toEqual(Object.keys(MAY_RUN)))

  it.each(matrix)('$name · $kind · $may', ({ name, kind, may }) => {
    const operation = operations[name as keyof typeof operations]
    const check = () => authorize(operation, actors.get(kind)!)
    if (may) expect(check).not.toThrow()
    else
      expect(check).toThrow(
        new Refusal(kind === 'nobody' || kind === 'system' ? 'not-signed-in' : 'not-allowed', { operation: name }),
      )
  })
})

/** What the rows themselves allow, past every operation: `OTHER` is somebody else's account. `may`: whoever reaches a row. */
const ROWS: readonly { what: string; sql: string; may: readonly Kind[] }[] = [
  {
    what: 'sees the face of another account',
    sql: 'select 1 from account where id = OTHER',
    may: ['system', ...ROLES],
  },
  {
    what: 'sees the address of another',
    sql: 'select 1 from account_profile where account_id = OTHER',
    may: ADMINISTRATORS,
  },
  { what: 'sees the password hash of another', sql: 'select 1 from password where account_id = OTHER', may: NO_ONE },
  { what: 'sees the shared secret of another', sql: 'select 1 from totp where account_id = OTHER', may: NO_ONE },
  {
    what: 'sees the recovery codes of another',
    sql: 'select 1 from recovery_code where account_id = OTHER',
    may: NO_ONE,
  },
  { what: 'sees the passkeys of another', sql: 'select 1 from passkey where account_id = OTHER', may: NO_ONE },
  { what: 'sees any question put to an authenticator', sql: 'select 1 from passkey_challenge', may: NO_ONE },
  { what: 'sees the sessions of another', sql: 'select 1 from session where account_id = OTHER', may: ADMINISTRATORS },
  { what: 'sees invitations', sql: 'select 1 from invitation', may: ADMINISTRATORS },
  { what: 'sees reset links', sql: 'select 1 from reset_link', may: ADMINISTRATORS },
  { what: 'sees the first-account link', sql: 'select 1 from first_account_link', may: ['nobody', 'system'] },
  { what: 'sees how often others tried', sql: 'select 1 from sign_in_try', may: ['nobody'] },
  { what: 'sees its own password hash', sql: 'select 1 from password', may: ROLES },
  { what: 'sees its own sessions', sql: 'select 1 from session where account_id = mutabaa_account()', may: ROLES },

  { what: 'makes an account', sql: `insert into account values (NEW, 'X', '{reader}', now())`, may: NO_ONE },
  {
    what: 'makes an account as if its own',
    sql: `insert into account values (mutabaa_account(), 'X', '{reader}', now())`,
    may: NO_ONE,
  },
  { what: 'makes a profile', sql: `insert into account_profile values (OTHER, 'x@example.org', 'ar')`, may: NO_ONE },
  { what: 'renames another', sql: `update account set name = 'X' where id = OTHER`, may: ADMINISTRATORS },
  { what: 'renames itself', sql: `update account set name = 'X' where id = mutabaa_account()`, may: ROLES },
  {
    what: 'changes the roles of another',
    sql: `update account set roles = '{administrator}' where id = OTHER`,
    may: ADMINISTRATORS,
  },
  {
    what: 'changes its own roles',
    sql: `update account set roles = '{editor,assessor}' where id = mutabaa_account()`,
    may: ['administrator'],
  },
  { what: 'disables another', sql: 'update account set disabled_at = now() where id = OTHER', may: ADMINISTRATORS },
  {
    what: 'changes the language of another',
    sql: `update account_profile set language = 'ar' where account_id = OTHER`,
    may: NO_ONE,
  },
  {
    what: 'changes its own language',
    sql: `update account_profile set language = 'ar' where account_id = mutabaa_account()`,
    may: ROLES,
  },
  {
    what: 'changes its own address',
    sql: `update account_profile set email = 'x@example.org' where account_id = mutabaa_account()`,
    may: NO_ONE,
  },
  { what: 'makes itself an unknown role', sql: `update account set roles = '{owner}' where id = OTHER`, may: NO_ONE },
  { what: 'deletes an account', sql: 'delete from account where id = OTHER', may: NO_ONE },

  {
    what: 'changes the password of another',
    sql: `update password set hash = '$argon2id$' where account_id = OTHER`,
    may: NO_ONE,
  },
  {
    what: 'keeps a password in the clear',
    sql: `update password set hash = 'open sesame' where account_id = mutabaa_account()`,
    may: NO_ONE,
  },
  { what: 'takes the second factor of another', sql: 'delete from totp where account_id = OTHER', may: NO_ONE },
  { what: 'gives another a shared secret', sql: `insert into totp values (NEW, 'X')`, may: NO_ONE },
  {
    what: 'gives another a recovery code',
    sql: `insert into recovery_code values (OTHER, repeat('1', 64))`,
    may: NO_ONE,
  },
  {
    what: 'uses a recovery code again',
    sql: 'update recovery_code set used_at = null where account_id = OTHER',
    may: NO_ONE,
  },
  {
    what: 'gives another a passkey',
    sql: `insert into passkey values (NEW, OTHER, 'mine', '', 0, '{}', 'X', now())`,
    may: NO_ONE,
  },
  { what: 'takes a passkey of another', sql: 'delete from passkey where account_id = OTHER', may: NO_ONE },
  {
    what: 'puts a question in the name of another',
    sql: `insert into passkey_challenge values (NEW, OTHER, 'X', now())`,
    may: NO_ONE,
  },
  {
    what: 'puts a question to whoever comes',
    sql: `insert into passkey_challenge values (NEW, null, 'X', now())`,
    may: ['nobody'],
  },

  {
    what: 'opens a session for another',
    sql: `insert into session values (NEW, OTHER, repeat('1', 64), now(), now(), now())`,
    may: NO_ONE,
  },
  {
    what: 'lengthens the session of another',
    sql: 'update session set last_seen_at = now() where account_id = OTHER',
    may: NO_ONE,
  },
  {
    what: 'lengthens its own session for ever',
    sql: `update session set expires_at = 'infinity' where account_id = mutabaa_account()`,
    may: NO_ONE,
  },
  { what: 'ends the sessions of another', sql: 'delete from session where account_id = OTHER', may: ADMINISTRATORS },

  {
    what: 'invites',
    sql: `insert into invitation values (NEW, repeat('1', 64), 'x@example.org', null, '{reader}', 'ar', mutabaa_account(), now(), now())`,
    may: ADMINISTRATORS,
  },
  {
    what: 'invites in the name of another',
    sql: `insert into invitation values (NEW, repeat('1', 64), 'x@example.org', null, '{reader}', 'ar', OTHER, now(), now())`,
    may: NO_ONE,
  },
  { what: 'withdraws an invitation', sql: 'update invitation set withdrawn_at = now()', may: ADMINISTRATORS },
  { what: 'changes what an invitation says', sql: `update invitation set roles = '{administrator}'`, may: NO_ONE },
  {
    what: 'makes a reset link',
    sql: `insert into reset_link values (repeat('1', 64), OTHER, false, mutabaa_account(), now(), now())`,
    may: ADMINISTRATORS,
  },
  { what: 'makes a used reset link good again', sql: 'update reset_link set used_at = null', may: NO_ONE },
  {
    what: 'makes a first-account link good again',
    sql: `update first_account_link set token_hash = repeat('1', 64), used_at = null`,
    may: ['system'],
  },
  { what: 'forgets how often others tried', sql: 'delete from sign_in_try', may: ['nobody'] },
]

class Undone extends Error {}

/** Runs SQL with the rights of an actor, undoes it, and says how many rows it reached; null when the database refused. */
async function rowsReached(actor: Actor, statements: readonly string[]): Promise<number | null> {
  let reached: number | null = null
  const work = house.store.write(actor, async (tx) => {
    for (const statement of statements) {
      const { rows, numAffectedRows } = await sql.raw(statement).execute(tx.db)
      reached = Number(numAffectedRows ?? rows.length)
    }
    throw new Undone()
  })
  await work.catch((error: { code?: string }) => {
    if (error instanceof Undone) return
    // 42501: the policy or the trigger says no · 23514, 23502: the table's own check does
    if (!['42501', '23514', '23502'].includes(error.code ?? '')) throw error
    reached = null
  })
  return reached
}

const withIds = (statement: string) =>
  statement.replaceAll('OTHER', `'${other.id}'`).replaceAll('NEW', `'${crypto.randomUUID()}'`)

describe('what the rows allow, past every operation', () => {
  it.each(ROWS.flatMap((row) => KINDS.map((kind) => ({ ...row, kind, reaches: row.may.includes(kind) }))))(
    '$kind $what: $reaches',
    async ({ kind, sql: statement, reaches }) => {
      const reached = await rowsReached(actors.get(kind)!, [withIds(statement)])
      if (reaches) expect(reached).toBeGreaterThan(0)
      else expect(reached || 0).toBe(0)
    },
  )

  it('has row-level security forced on every table that the program may touch', async () => {
    const { rows } = await house.pool.query(`
      select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'public' and relkind = 'r' and relname <> 'migration'
        and not (relrowsecurity and relforcerowsecurity)`)
    expect(rows).toEqual([])
  })
})

describe('the sign-in desk', () => {
  const seek = (key: string) => `set local mutabaa.sought = '${key}'`
  const open = (id: string) => `set local mutabaa.account = '${id}'`
  const count = async (table: string, ...before: string[]) => rowsReached(NOBODY, [...before, `select 1 from ${table}`])

  it.each([
    ['an e-mail address', 'account_profile', () => other.email],
    ['the hash of a session token', 'session', () => hashToken(other.token)],
    ['the hash of an invitation token', 'invitation', () => hashToken(token.invitation)],
    ['the hash of a reset token', 'reset_link', () => hashToken(token.reset)],
    ['the id of a credential', 'passkey', () => 'credential'],
  ])('sees by %s one row of %s, and no other table', async (_key, table, key) => {
    expect(await count(table)).toBe(0)
    expect(await count(table, seek(key()))).toBe(1)
    for (const secret of ['account', 'password', 'totp', 'recovery_code', 'passkey_challenge']) {
      expect([secret, await count(secret, seek(key()))]).toEqual([secret, 0])
    }
  })

  it('sees of an account whose file it has opened its own rows alone', async () => {
    for (const table of ['account', 'account_profile', 'password', 'totp', 'recovery_code', 'passkey', 'session']) {
      expect([table, await count(table, open(other.id))]).toEqual([table, 1])
    }
    for (const table of ['invitation', 'reset_link', 'document', 'review']) {
      expect([table, await count(table, open(other.id))]).toEqual([table, 0])
    }
  })

  it('makes an account only as an open invitation says', async () => {
    const id = crypto.randomUUID()
    const join = (roles: string) => `insert into account values ('${id}', 'X', '{${roles}}', now())`
    const invited = seek(hashToken(token.invitation))
    expect(await rowsReached(NOBODY, [invited, open(id), join('reader')])).toBe(1)
    expect(await rowsReached(NOBODY, [invited, open(id), join('administrator')])).toBeNull()
    expect(await rowsReached(NOBODY, [invited, join('reader')])).toBeNull()
    const used = 'update invitation set accepted_at = now()'
    expect(await rowsReached(NOBODY, [invited, open(id), used, join('reader')])).toBeNull()
  })

  it('gives nobody more than their own rights: an operation for anyone lays them down at the door', async () => {
    const seen = await house.store.read(actors.get('administrator')!, async (tx) => {
      await goToGate(tx, '')
      return tx.db.selectFrom('account_profile').select('email').execute()
    })
    expect(seen).toEqual([])
  })
})
