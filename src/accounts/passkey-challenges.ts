import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'

const CHALLENGE_MS = 5 * 60_000

/** Keeps what an authenticator is asked to sign, and clears away what nobody answered. Gives its id. */
export async function addChallenge(
  tx: Writer,
  accountId: AccountId | null,
  challenge: string,
  now: Date,
): Promise<string> {
  const id = newId(now.getTime())
  const expires_at = new Date(now.getTime() + CHALLENGE_MS).toISOString()
  await tx.db.deleteFrom('passkey_challenge').where('expires_at', '<=', now.toISOString()).execute()
  await tx.db.insertInto('passkey_challenge').values({ id, account_id: accountId, challenge, expires_at }).execute()
  return id
}

/** Takes a challenge away to be answered: an answer, right or wrong, is given once. Refuses with `link-used-or-expired`. */
export async function takeChallenge(tx: Writer, accountId: AccountId | null, id: string, now: Date): Promise<string> {
  const taken = await tx.db
    .deleteFrom('passkey_challenge')
    .where('id', '=', id)
    .where('account_id', accountId ? '=' : 'is', accountId)
    .where('expires_at', '>', now.toISOString())
    .returning('challenge')
    .executeTakeFirst()
  if (!taken) throw new Refusal('link-used-or-expired')
  return taken.challenge
}
