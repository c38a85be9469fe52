import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Writer } from '../store/transaction.ts'

const RESET_MS = 24 * 3_600_000

export type NewResetLink = { hash: string; accountId: AccountId; dropsSecondFactor: boolean; madeBy: AccountId | null }

/** Keeps a reset link, in place of any before it. Gives the instant it expires. */
export async function addResetLink(tx: Writer, link: NewResetLink, now: Date): Promise<string> {
  const expires_at = new Date(now.getTime() + RESET_MS).toISOString()
  await dropResetLinks(tx, link.accountId)
  await tx.db
    .insertInto('reset_link')
    .values({
      token_hash: link.hash,
      account_id: link.accountId,
      drops_second_factor: link.dropsSecondFactor,
      made_by: link.madeBy,
      created_at: now.toISOString(),
      expires_at,
    })
    .execute()
  return expires_at
}

export async function dropResetLinks(tx: Writer, id: AccountId): Promise<void> {
  await tx.db.deleteFrom('reset_link').where('account_id', '=', id).execute()
}

/** Uses up the reset link that the desk seeks by the hash of its token. Refuses with `link-used-or-expired`. */
export async function useResetLink(tx: Writer, hash: string, now: Date) {
  const used = await tx.db
    .updateTable('reset_link')
    .set({ used_at: now.toISOString() })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning(['account_id as accountId', 'drops_second_factor as dropsSecondFactor'])
    .executeTakeFirst()
  if (!used) throw new Refusal('link-used-or-expired')
  return used
}
