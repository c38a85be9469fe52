import type { DocumentId, FindingId } from '../domain/id.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { getFindingInReview } from '../review/findings-in-review.ts'
import type { Writer } from '../store/transaction.ts'
import { addClaims, withdrawClaims } from './claims.ts'
import { claimsOfFinding, hasSubject, nameOfFinding } from './claims-of-finding.ts'
import { identityOf } from './identity.ts'
import { findOrMakeSubject } from './subjects.ts'

/**
 * Brings the record in line with what holds of a finding: claims of a finding in effect are made, those of one that is no longer
 * in effect, or that says something else now, are withdrawn. Called in the transaction of the review.
 */
export async function recordFinding(tx: Writer, documentId: DocumentId, findingId: FindingId): Promise<void> {
  const finding = await getFindingInReview(tx, documentId, findingId)
  const { inEffect, judgement } = finding
  const due = judgement.inEffect && hasSubject(inEffect.kind)
  if (due && (await saysTheSame(tx, documentId, findingId, { ...inEffect, subjectId: judgement.decidedBy!.subjectId })))
    return
  await withdrawClaims(tx, documentId, findingId)
  if (!due) return
  const { kind, fields, quote, start, end } = inEffect
  const name = nameOfFinding(kind, fields, quote)
  const subjectId =
    judgement.decidedBy!.subjectId ??
    (await findOrMakeSubject(tx, kind, { identity: identityOf(kind, fields), name, documentId }))
  const source = {
    documentId,
    findingId,
    reviewId: judgement.decidedBy!.id,
    start,
    end,
    quote,
    standing: finding.standing,
    saidBy: await publisherOf(tx, documentId),
  }
  await addClaims(tx, subjectId, source, claimsOfFinding(kind, fields, quote), name)
}

type Held = {
  kind: Parameters<typeof claimsOfFinding>[0]
  fields: Record<string, unknown>
  quote: string
  start: number
  end: number
  subjectId: string | null
}

/** Whether the claims in effect are already those that the finding would make: a second accept changes nothing. */
async function saysTheSame(tx: Writer, documentId: DocumentId, findingId: FindingId, held: Held): Promise<boolean> {
  const rows = await tx.db
    .selectFrom('claim')
    .select(['property', 'value', 'start_at', 'end_at', 'subject_id'])
    .where('document_id', '=', documentId)
    .where('finding_id', '=', findingId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  if (!rows.length || rows.some((row) => row.start_at !== held.start || row.end_at !== held.end)) return false
  if (held.subjectId && rows.some((row) => row.subject_id !== held.subjectId)) return false
  const kept = rows.map(({ property, value }) => canonicalJson({ property, value })).sort()
  const wanted = claimsOfFinding(held.kind, held.fields, held.quote)
    .map((claim) => canonicalJson(claim))
    .sort()
  return canonicalJson(kept) === canonicalJson(wanted)
}

async function publisherOf(tx: Writer, documentId: DocumentId): Promise<string | null> {
  const row = await tx.db.selectFrom('document').select('publisher').where('id', '=', documentId).executeTakeFirst()
  return row?.publisher ?? null
}
