import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Writer } from '../store/transaction.ts'
import { checkPassword } from './passwords.ts'
import { countPasswordTry, forgetPasswordTries } from './tries.ts'

/** Why somebody signed in has not shown that the account is theirs; null when they have. To be given, so that tries count. */
export async function findOwnPasswordRefusal(
  tx: Writer,
  id: AccountId,
  password: string,
  now: Date,
): Promise<Refusal | null> {
  const tooMany = await countPasswordTry(tx, id, now)
  if (tooMany) return tooMany
  if (!(await checkPassword(tx, id, password))) return new Refusal('wrong-credentials', { field: 'password' })
  await forgetPasswordTries(tx, id)
  return null
}
