import { type Actor, NOBODY } from '../domain/actor.ts'
import type { AccountId } from '../domain/id.ts'
import type { Language, Numerals } from '../store/account-tables.ts'
import type { Reader, Store } from '../store/transaction.ts'
import { goToGate, openFile } from './gate.ts'
import { isAlive, isDueForTouch } from './session.ts'
import { hashToken } from './token.ts'

export type SignedInActor = Actor & {
  accountId: AccountId
  sessionId: string
  account: { email: string; language: Language; numerals: Numerals }
}

/**
 * On whose behalf a request with this token runs; notes at most once a minute that the session is in use.
 * Gives    null when the token opens no session: never did, ended, expired, or its account is disabled.
 */
export async function findSession(store: Store, token: string, now = new Date()): Promise<SignedInActor | null> {
  const hash = hashToken(token)
  const found = await store.read(NOBODY, (tx) => findLiving(tx, hash, now))
  if (!found) return null
  if (found.isDueForTouch) await touch(store, hash, found.actor, now)
  return found.actor
}

async function findLiving(tx: Reader, hash: string, now: Date) {
  await goToGate(tx, hash)
  const session = await tx.db.selectFrom('session').selectAll().where('token_hash', '=', hash).executeTakeFirst()
  if (!session || !isAlive(session, now)) return null
  await openFile(tx, session.account_id)
  const row = await tx.db
    .selectFrom('account')
    .innerJoin('account_profile', 'account_id', 'id')
    .select(['id', 'name', 'roles', 'email', 'language', 'numerals'])
    .where('id', '=', session.account_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { id, name, roles, ...account } = row
  const actor: SignedInActor = { accountId: id, name, roles, sessionId: session.id, account }
  return { actor, isDueForTouch: isDueForTouch(session, now) }
}

const touch = (store: Store, hash: string, { accountId, sessionId }: SignedInActor, now: Date): Promise<void> =>
  store.write(NOBODY, async (tx) => {
    await goToGate(tx, hash)
    await openFile(tx, accountId)
    const last_seen_at = now.toISOString()
    await tx.db.updateTable('session').set({ last_seen_at }).where('id', '=', sessionId).execute()
    await tx.db.updateTable('account_profile').set({ last_seen_at }).where('account_id', '=', accountId).execute()
  })
