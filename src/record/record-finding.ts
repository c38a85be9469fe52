import type { DocumentId, FindingId, SubjectId } from '../domain/id.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { type FindingInReview, getFindingInReview } from '../review/findings-in-review.ts'
import type { Writer } from '../store/transaction.ts'
import { addClaims, withdrawClaims } from './claims.ts'
import { claimsOfFinding, hasSubject, nameOfFinding } from './claims-of-finding.ts'
import { mentionOfFinding } from './mention.ts'
import { renewProposals } from './proposals.ts'
import { findOrMakeSubject, standingSubject } from './subjects.ts'

/**
 * Brings the record in line with what holds of a finding: claims of a finding in effect are made, those of one that is no longer
 * in effect, or that says something else now, are withdrawn. Called in the transaction of the review.
 */
export async function recordFinding(tx: Writer, documentId: DocumentId, findingId: FindingId): Promise<void> {
  const finding = await getFindingInReview(tx, documentId, findingId)
  const { inEffect, judgement } = finding
  const due = judgement.inEffect && hasSubject(inEffect.kind)
  const meant = due ? judgement.decidedBy!.subjectId : null
  const chosen = meant && (await standingSubject(tx, meant))
  if (due && (await saysTheSame(tx, documentId, findingId, { ...inEffect, subjectId: chosen }))) return
  const left = await withdrawClaims(tx, documentId, findingId)
  if (due) {
    const subjectId = await addClaimsOf(tx, documentId, finding, chosen)
    await renewProposals(tx, subjectId)
    if (left && left !== subjectId) await renewProposals(tx, left)
  } else if (left) await renewProposals(tx, left)
}

/** Makes the claims of a finding in effect. Gives the subject that they are about. */
async function addClaimsOf(
  tx: Writer,
  documentId: DocumentId,
  finding: FindingInReview,
  chosen: SubjectId | null,
): Promise<SubjectId> {
  const { kind, fields, quote, start, end } = finding.inEffect
  const { publisher, dated } = await documentOf(tx, documentId)
  const mention = mentionOfFinding(kind, fields, quote, { id: documentId, dated })
  const subjectId = chosen ?? (await findOrMakeSubject(tx, mention, documentId))
  const source = {
    documentId,
    findingId: finding.id,
    reviewId: finding.judgement.decidedBy!.id,
    start,
    end,
    quote,
    standing: finding.standing,
    saidBy: publisher,
  }
  const name = nameOfFinding(kind, fields, quote)
  await addClaims(tx, { subjectId, kind, name }, source, claimsOfFinding(kind, fields, quote))
  return subjectId
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

async function documentOf(tx: Writer, documentId: DocumentId) {
  const row = await tx.db
    .selectFrom('document')
    .select(['publisher', 'dated'])
    .where('id', '=', documentId)
    .executeTakeFirst()
  return { publisher: row?.publisher ?? null, dated: row?.dated ?? null }
}
