import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor } from '../domain/actor.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import type { AccountId, DocumentId } from '../domain/id.ts'
import type { Tables } from './tables.ts'

/** One change: what was done to which thing, as it stood before and after. */
export type JournalEntry = {
  action: string
  thingKind: string
  thingId: string
  documentId?: DocumentId | null
  /** Who did it, where that shows only on the way: somebody who is just signing in. Otherwise the transaction's actor. */
  by?: { id: AccountId; name: string }
  before?: unknown
  after?: unknown
}

/** The hash that the first entry of a journal points back to. */
export const FIRST_HASH = '0'.repeat(64)

const JOURNAL_LOCK = 7_305_001

/** What an entry's hash is taken over: all of the row but the hash itself, in canonical JSON (RFC 8785 order of keys). */
export function hashOfEntry(row: {
  seq: number
  at: string
  actor: string | null
  actor_name: string
  action: string
  thing_kind: string
  thing_id: string
  document_id: string | null
  before: unknown
  after: unknown
  previous_hash: string
}): string {
  const { seq, at, actor, actor_name, action, thing_kind, thing_id, document_id, before, after, previous_hash } = row
  const said = { seq, at, actor, actor_name, action, thing_kind, thing_id, document_id, before, after, previous_hash }
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}

/**
 * Appends entries to the hash chain, last thing before a commit: the lock that keeps the chain single is held no longer
 * than that.
 */
export async function appendToJournal(
  db: Kysely<Tables>,
  actor: Actor,
  entries: readonly JournalEntry[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(JOURNAL_LOCK)})`.execute(db)
  const last = await db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  let seq = last?.seq ?? 0
  let previous_hash = last?.hash ?? FIRST_HASH
  const at = new Date().toISOString()
  const rows = entries.map((entry) => {
    const row = {
      seq: ++seq,
      at,
      actor: entry.by?.id ?? actor.accountId,
      actor_name: entry.by?.name ?? actor.name,
      action: entry.action,
      thing_kind: entry.thingKind,
      thing_id: entry.thingId,
      document_id: entry.documentId ?? null,
      before: plain(entry.before),
      after: plain(entry.after),
      previous_hash,
    }
    const hash = hashOfEntry(row)
    previous_hash = hash
    return { ...row, before: JSON.stringify(row.before), after: JSON.stringify(row.after), hash }
  })
  await db.insertInto('journal').values(rows).execute()
}

/** As it will come back from a jsonb column: nothing undefined, dates as text. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))
