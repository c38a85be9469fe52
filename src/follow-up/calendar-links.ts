import { goToGate, openFile } from '../accounts/gate.ts'
import { type Actor, NOBODY } from '../domain/actor.ts'
import type { AccountId } from '../domain/id.ts'
import type { Language } from '../store/account-tables.ts'
import type { Reader, Store, Writer } from '../store/transaction.ts'

/** Since when a person's calendar has an address; null where it has none. */
export async function findCalendarLink(tx: Reader, accountId: AccountId): Promise<string | null> {
  const row = await (tx as Writer).db
    .selectFrom('calendar_link')
    .select('made_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.made_at ?? null
}

/** Keeps the address of a person's calendar, in place of any before it. */
export async function putCalendarLink(tx: Writer, accountId: AccountId, token_hash: string, now: Date): Promise<void> {
  const row = { token_hash, made_at: now.toISOString() }
  await tx.db
    .insertInto('calendar_link')
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

export async function dropCalendarLink(tx: Writer, accountId: AccountId): Promise<void> {
  await tx.db.deleteFrom('calendar_link').where('account_id', '=', accountId).execute()
}

/** Whose calendar a token opens, and in which language it is read; null when it opens none, or its account is disabled. */
export const findCalendarOwner = (store: Store, hash: string): Promise<{ actor: Actor; language: Language } | null> =>
  store.read(NOBODY, async (tx) => {
    await goToGate(tx, hash)
    const db = (tx as Writer).db
    const link = await db
      .selectFrom('calendar_link')
      .select('account_id')
      .where('token_hash', '=', hash)
      .executeTakeFirst()
    if (!link) return null
    await openFile(tx, link.account_id)
    const row = await db
      .selectFrom('account')
      .innerJoin('account_profile', 'account_id', 'id')
      .select(['id', 'name', 'roles', 'language'])
      .where('id', '=', link.account_id)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    return row ? { actor: { accountId: row.id, name: row.name, roles: row.roles }, language: row.language } : null
  })
