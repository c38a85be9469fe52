import type { Actor } from '../domain/actor.ts'
import type { AccountId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { OpenedSession } from './account-views.ts'
import { IDLE_SESSION_MS, isAlive, LONGEST_SESSION_MS } from './session.ts'
import { newToken } from './token.ts'

const LONGEST_AGENT = 300

/** Opens a session for an account whose rows are in sight. The token is given this once; its hash is kept. */
export async function openSession(tx: Writer, account_id: AccountId, by: Actor, now: Date): Promise<OpenedSession> {
  const { token, hash } = newToken()
  const at = now.toISOString()
  const expiresAt = new Date(now.getTime() + LONGEST_SESSION_MS).toISOString()
  await dropDeadSessions(tx, account_id, now)
  await tx.db
    .insertInto('session')
    .values({
      id: newId(now.getTime()),
      account_id,
      token_hash: hash,
      created_at: at,
      last_seen_at: at,
      expires_at: expiresAt,
      agent: by.origin?.agent.slice(0, LONGEST_AGENT) ?? '',
    })
    .execute()
  await tx.db.updateTable('account_profile').set({ last_seen_at: at }).where('account_id', '=', account_id).execute()
  return { token, expiresAt }
}

/** Ends every session of an account and opens a new one: whoever held an old token, by right or not, is out. */
export async function renewSession(tx: Writer, id: AccountId, by: Actor, now: Date): Promise<OpenedSession> {
  await endSessions(tx, id)
  return openSession(tx, id, by, now)
}

async function dropDeadSessions(tx: Writer, id: AccountId, now: Date): Promise<void> {
  await tx.db
    .deleteFrom('session')
    .where('account_id', '=', id)
    .where((or) =>
      or.or([
        or('expires_at', '<=', now.toISOString()),
        or('last_seen_at', '<=', new Date(now.getTime() - IDLE_SESSION_MS).toISOString()),
      ]),
    )
    .execute()
}

/** Ends all sessions of an account, and says how many there were. */
export async function endSessions(tx: Writer, id: AccountId): Promise<number> {
  const ended = await tx.db.deleteFrom('session').where('account_id', '=', id).executeTakeFirst()
  return Number(ended.numDeletedRows)
}

export async function endSession(tx: Writer, sessionId: string): Promise<void> {
  await tx.db.deleteFrom('session').where('id', '=', sessionId).execute()
}

/** The living sessions of an account, the last used first. */
export async function listSessionRows(tx: Reader, id: AccountId, now: Date) {
  const rows = await tx.db
    .selectFrom('session')
    .select(['id', 'created_at', 'last_seen_at', 'expires_at', 'agent'])
    .where('account_id', '=', id)
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.filter((row) => isAlive(row, now))
}
