import type { FindingKind } from '../domain/finding.ts'
import type { DocumentId, FindingId, ReviewId, SubjectId } from '../domain/id.ts'
import type { ClaimId } from '../domain/id.ts'
import { directionOf } from '../language/direction.ts'
import { stemsOf } from '../language/stems.ts'
import { newId } from '../store/new-id.ts'
import type { Rank } from '../store/tables.ts'
import type { Writer } from '../store/transaction.ts'
import type { ClaimMade } from './claims-of-finding.ts'
import { addNameKeys } from './keys-of-names.ts'

export type Source = {
  documentId: DocumentId
  findingId: FindingId
  reviewId: ReviewId
  start: number
  end: number
  quote: string
  standing: 'stated' | 'implied'
  saidBy: string | null
}

/** Adds what a source says of a subject, and the name it gives it. */
export async function addClaims(
  tx: Writer,
  { subjectId, kind, name }: { subjectId: SubjectId; kind: FindingKind; name: string },
  source: Source,
  claims: readonly ClaimMade[],
): Promise<void> {
  const made_at = new Date().toISOString()
  const rows = claims.map(({ property, value }) => ({
    id: newId<ClaimId>(),
    subject_id: subjectId,
    document_id: source.documentId,
    finding_id: source.findingId,
    review_id: source.reviewId,
    property,
    value: JSON.stringify(value),
    start_at: source.start,
    end_at: source.end,
    quote: source.quote,
    standing: source.standing,
    said_by: source.saidBy,
    made_at,
  }))
  if (!rows.length) return
  await tx.db.insertInto('claim').values(rows).execute()
  const nameId = newId()
  const language = directionOf(name) === 'rtl' ? 'ar' : 'en'
  await tx.db
    .insertInto('subject_name')
    .values({
      id: nameId,
      subject_id: subjectId,
      claim_id: rows[0]!.id,
      name,
      language,
      folded: stemsOf(name).join(' '),
      keyed: true,
    })
    .execute()
  await addNameKeys(tx, nameId, kind, name)
  tx.journal({
    action: 'make-claims',
    thingKind: 'subject',
    thingId: subjectId,
    documentId: source.documentId,
    after: { findingId: source.findingId, claims: claims.map(({ property, value }) => ({ property, value })) },
  })
}

/** Withdraws the claims in effect that a finding made, with the names they gave. Gives the subject that they were about. */
export async function withdrawClaims(
  tx: Writer,
  documentId: DocumentId,
  findingId: FindingId,
): Promise<SubjectId | null> {
  const withdrawn = await tx.db
    .updateTable('claim')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('document_id', '=', documentId)
    .where('finding_id', '=', findingId)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'subject_id'])
    .execute()
  if (!withdrawn.length) return null
  await tx.db
    .deleteFrom('subject_name')
    .where(
      'claim_id',
      'in',
      withdrawn.map(({ id }) => id),
    )
    .execute()
  tx.journal({
    action: 'withdraw-claims',
    thingKind: 'subject',
    thingId: withdrawn[0]!.subject_id,
    documentId,
    after: { findingId, claims: withdrawn.length },
  })
  return withdrawn[0]!.subject_id
}

/** Ranks a claim. Gives its subject and the rank it had; null when there is no such claim in effect. */
export async function setRank(
  tx: Writer,
  id: ClaimId,
  rank: Rank,
): Promise<{ subjectId: SubjectId; before: Rank; documentId: DocumentId } | null> {
  const before = await tx.db
    .selectFrom('claim')
    .select(['rank', 'subject_id', 'document_id'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!before) return null
  await tx.db.updateTable('claim').set({ rank }).where('id', '=', id).execute()
  return { subjectId: before.subject_id, before: before.rank, documentId: before.document_id }
}

/** Moves the claims of one subject to another, with the names they gave. Gives those that moved. */
export async function moveClaims(
  tx: Writer,
  from: SubjectId,
  into: SubjectId,
  only?: readonly ClaimId[],
): Promise<ClaimId[]> {
  let moving = tx.db.updateTable('claim').set({ subject_id: into }).where('subject_id', '=', from)
  if (only) moving = moving.where('id', 'in', only.length ? only : [NONE])
  const moved = (await moving.returning('id').execute()).map(({ id }) => id)
  if (moved.length)
    await tx.db.updateTable('subject_name').set({ subject_id: into }).where('claim_id', 'in', moved).execute()
  return moved
}

const NONE = '00000000-0000-0000-0000-000000000000' as ClaimId
