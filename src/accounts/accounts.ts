import { sql } from 'kysely'
import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import type { Language, Numerals } from '../store/account-tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { AccountView } from './account-views.ts'

/** The account that the desk seeks by its e-mail address; null when there is none. */
export async function findSoughtAccount(tx: Reader, email: string): Promise<AccountId | null> {
  const row = await tx.db
    .selectFrom('account_profile')
    .select('account_id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** An account as its owner sees it. Refuses with `not-found`. */
export async function getAccountView(tx: Reader, id: AccountId): Promise<AccountView> {
  const row = await tx.db
    .selectFrom('account')
    .innerJoin('account_profile', 'account_id', 'id')
    .select(['id', 'name', 'email', 'roles', 'language', 'numerals'])
    .select((of) => [
      of.exists(of.selectFrom('password').select('hash').where('account_id', '=', id)).as('hasPassword'),
      of
        .exists(
          of.selectFrom('totp').select('secret').where('account_id', '=', id).where('confirmed_at', 'is not', null),
        )
        .as('hasTotp'),
      of
        .selectFrom('passkey')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('account_id', '=', id)
        .as('passkeys'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'account' })
  return { ...row, hasPassword: Boolean(row.hasPassword), hasTotp: Boolean(row.hasTotp), passkeys: row.passkeys ?? 0 }
}

export type NewAccount = { id: AccountId; name: string; email: string; roles: readonly Role[]; language: Language }

/**
 * Adds an account at the desk, whose file must be open.
 * Refuses  `already-done` when the e-mail address has an account.
 */
export async function addAccount(tx: Writer, account: NewAccount, now: Date): Promise<void> {
  const { id, name, email, roles, language } = account
  const created_at = now.toISOString()
  await tx.db
    .insertInto('account')
    .values({ id, name, roles: [...roles], created_at, disabled_at: null })
    .execute()
  const added = await tx.db
    .insertInto('account_profile')
    .values({ account_id: id, email, language, last_seen_at: created_at })
    .onConflict((email) => email.column('email').doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw new Refusal('already-done', { thing: 'account' })
  tx.journal({ action: 'create-account', thingKind: 'account', thingId: id, by: { id, name }, after: { name, roles } })
}

export async function isDisabled(tx: Reader, id: AccountId): Promise<boolean> {
  const row = await tx.db.selectFrom('account').select('disabled_at').where('id', '=', id).executeTakeFirst()
  return !row || row.disabled_at !== null
}

type Profile = { name?: string; language?: Language; numerals?: Numerals }

/** Changes what an account says of itself. */
export async function changeOwnProfile(tx: Writer, id: AccountId, { name, ...rest }: Profile): Promise<void> {
  if (name !== undefined) await tx.db.updateTable('account').set({ name }).where('id', '=', id).execute()
  if (rest.language || rest.numerals) {
    await tx.db.updateTable('account_profile').set(rest).where('account_id', '=', id).execute()
  }
}

const accountRows = (tx: Reader) =>
  tx.db
    .selectFrom('account')
    .innerJoin('account_profile', 'account_id', 'id')
    .select(['id', 'name', 'email', 'roles', 'language', 'disabled_at as disabledAt'])
    .select(['created_at as createdAt', 'last_seen_at as lastSeenAt'])

/** Accounts, the latest first, from a cursor's values on; one more than `limit` when there is a next page. */
export async function listAccountRows(tx: Reader, after: readonly (string | number)[] | null, limit: number) {
  let rows = accountRows(tx)
  if (after) rows = rows.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return rows
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** One account as administrators see it. Refuses with `not-found`. */
export async function getAccountRow(tx: Reader, id: AccountId) {
  const row = await accountRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'account' })
  return row
}

/** Whether this address has an account already. Administrators ask this. */
export const hasAccount = async (tx: Reader, email: string): Promise<boolean> =>
  (await findSoughtAccount(tx, email)) !== null

export async function setRoles(tx: Writer, id: AccountId, roles: readonly Role[]): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ roles: [...roles] })
    .where('id', '=', id)
    .execute()
}

export async function setDisabledAt(tx: Writer, id: AccountId, disabledAt: string | null): Promise<void> {
  await tx.db.updateTable('account').set({ disabled_at: disabledAt }).where('id', '=', id).execute()
}

/**
 * Makes sure that somebody else can still manage accounts once this one cannot. Of two who take one another's right at
 * once, the later waits here and sees what the earlier did.
 * Refuses  `last-administrator`
 */
export async function refuseLastAdministrator(tx: Writer, id: AccountId): Promise<void> {
  const administrators = await tx.db
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const others = administrators.filter((row) => row.id !== id)
  if (others.length === 0 && administrators.length > 0) throw new Refusal('last-administrator')
}
