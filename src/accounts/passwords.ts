import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findPasswordFault } from './password.ts'
import { hashPassword, isPassword } from './password-hash.ts'

/** Whether this is the password of an account whose rows are in sight. As slow for no account as for one. */
export async function checkPassword(tx: Reader, id: AccountId | null, password: string): Promise<boolean> {
  const row = await tx.db.selectFrom('password').select('hash').where('account_id', '=', id).executeTakeFirst()
  return isPassword(password, row?.hash ?? null)
}

/**
 * Sets the password of an account whose rows are in sight.
 * Refuses  `weak-password` with the reason.
 */
export async function setPassword(
  tx: Writer,
  { id, name, email, password }: { id: AccountId; name: string; email: string; password: string },
  now: Date,
): Promise<void> {
  const fault = findPasswordFault(password, { name, email })
  if (fault) throw new Refusal('weak-password', { reason: fault })
  const kept = { hash: await hashPassword(password), changed_at: now.toISOString() }
  await tx.db
    .insertInto('password')
    .values({ account_id: id, ...kept })
    .onConflict((account) => account.column('account_id').doUpdateSet(kept))
    .execute()
}
