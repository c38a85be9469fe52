import type { ClaimId, SubjectId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type Merge = { id: string; into: SubjectId; claims: ClaimId[] }

/** Keeps what was joined, with the claims that came along. */
export async function addMerge(
  tx: Writer,
  from: SubjectId,
  into: SubjectId,
  { claims, reason }: { claims: ClaimId[]; reason: string },
): Promise<void> {
  await tx.db
    .insertInto('subject_merge')
    .values({
      id: newId(),
      from_subject: from,
      into_subject: into,
      claims,
      reason,
      merged_by: tx.actor.accountId,
      merged_at: new Date().toISOString(),
      undone_at: null,
    })
    .execute()
}

/** The merge in effect by which a subject went into another; null where there is none. */
export async function findMerge(tx: Reader, from: SubjectId): Promise<Merge | null> {
  const row = await (tx as Writer).db
    .selectFrom('subject_merge')
    .select(['id', 'into_subject', 'claims'])
    .where('from_subject', '=', from)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, into: row.into_subject, claims: row.claims } : null
}

export async function markUndone(tx: Writer, id: string): Promise<void> {
  await tx.db.updateTable('subject_merge').set({ undone_at: new Date().toISOString() }).where('id', '=', id).execute()
}

/** What was joined to a subject and can be taken apart, the latest first; the name is the one that its first claim gave. */
export async function listJoined(tx: Reader, into: SubjectId) {
  const rows = await (tx as Writer).db
    .selectFrom('subject_merge')
    .leftJoin('account', 'account.id', 'subject_merge.merged_by')
    .select(['from_subject', 'reason', 'merged_at', 'account.name as by', 'claims'])
    .where('into_subject', '=', into)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .execute()
  const ids = rows.flatMap(({ claims }) => claims)
  const names = ids.length
    ? await (tx as Writer).db
        .selectFrom('subject_name')
        .select(['claim_id', 'name'])
        .where('claim_id', 'in', ids)
        .execute()
    : []
  const nameOf = new Map(names.map(({ claim_id, name }) => [claim_id, name]))
  return rows.map((row) => ({
    id: row.from_subject,
    name: row.claims.map((claim) => nameOf.get(claim)).find((name) => name !== undefined) ?? '',
    reason: row.reason,
    by: row.by,
    at: row.merged_at,
  }))
}
