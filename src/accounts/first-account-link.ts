import { SYSTEM } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Tools } from '../store/operation.ts'
import type { Reader, Store, Writer } from '../store/transaction.ts'
import { linkTo } from './link.ts'
import { newToken } from './token.ts'

/**
 * Makes the one-time link that opens an empty Mutabaa to its first account; the link of an earlier start is void then.
 * Gives    null when there is an account already.
 */
export async function makeFirstAccountLink(store: Store, tools: Tools): Promise<string | null> {
  const { token, hash: token_hash } = newToken()
  const created_at = tools.now().toISOString()
  return store.write(SYSTEM, async (tx) => {
    const account = await tx.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
    if (account) return null
    await tx.db
      .insertInto('first_account_link')
      .values({ token_hash, created_at, used_at: null })
      .onConflict((row) => row.column('singleton').doUpdateSet({ token_hash, created_at, used_at: null }))
      .execute()
    return linkTo(tools.publicUrl, 'first', token)
  })
}

/** Whether the first account is still to be made. The desk asks this. */
export async function isFirstAccountNeeded(tx: Reader): Promise<boolean> {
  const row = await tx.db.selectFrom('first_account_link').select('used_at').executeTakeFirst()
  return row !== undefined && row.used_at === null
}

/** Refuses  `link-used-or-expired` when this is not the token of the link, or it was used. */
export async function demandFirstAccountLink(tx: Writer, hash: string): Promise<void> {
  const row = await tx.db
    .selectFrom('first_account_link')
    .select('used_at')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('link-used-or-expired')
}

/** Once there is an account, by whichever link, the first-account link opens nothing. */
export async function closeFirstAccountLink(tx: Writer, now: Date): Promise<void> {
  await tx.db
    .updateTable('first_account_link')
    .set({ used_at: now.toISOString() })
    .where('used_at', 'is', null)
    .execute()
}
