import type { FindingKind } from '../domain/finding.ts'
import type { DocumentId, FindingId, ReviewId, SubjectId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Verdict } from '../store/tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ReviewRecord, Said } from './judge-finding.ts'

export type ReviewRow = ReviewRecord & {
  findingId: FindingId
  reviewerName: string
  note: string | null
  madeAt: string
}

type New = {
  documentId: DocumentId
  findingId: FindingId
  verdict: Verdict
  said?: Said
  subjectId?: SubjectId
  note?: string | undefined
  undoes?: ReviewId
  adjudicates?: boolean
}

/** Keeps a review. Append-only: nothing of an earlier one changes. */
export async function addReview(tx: Writer, review: New): Promise<ReviewId> {
  const id = newId<ReviewId>()
  const { said } = review
  await tx.db
    .insertInto('review')
    .values({
      document_id: review.documentId,
      id,
      finding_id: review.findingId,
      reviewer: tx.actor.accountId!,
      verdict: review.verdict,
      kind: said?.kind ?? null,
      fields: said ? JSON.stringify(said.fields) : null,
      start_at: said?.start ?? null,
      end_at: said?.end ?? null,
      quote: said?.quote ?? null,
      subject_id: review.subjectId ?? null,
      note: review.note || null,
      undoes: review.undoes ?? null,
      adjudicates: review.adjudicates ?? false,
      made_at: new Date().toISOString(),
    })
    .execute()
  return id
}

/** The reviews of a document, or of one of its findings, in the order they were made. */
export async function listReviews(tx: Reader, documentId: DocumentId, findingId?: FindingId): Promise<ReviewRow[]> {
  let rows = (tx as Writer).db
    .selectFrom('review')
    .leftJoin('account', 'account.id', 'review.reviewer')
    .selectAll('review')
    .select('account.name as reviewer_name')
    .where('document_id', '=', documentId)
  if (findingId) rows = rows.where('finding_id', '=', findingId)
  return (await rows.orderBy('review.made_at').orderBy('review.id').execute()).map((row) => ({
    id: row.id,
    findingId: row.finding_id,
    reviewer: row.reviewer,
    reviewerName: row.reviewer_name ?? '',
    verdict: row.verdict,
    said: row.kind && row.fields ? saidOf(row.kind, row.start_at!, row.end_at!, row.quote!, row.fields) : null,
    subjectId: row.subject_id,
    note: row.note,
    undoes: row.undoes,
    adjudicates: row.adjudicates,
    madeAt: row.made_at,
  }))
}

const saidOf = (
  kind: FindingKind,
  start: number,
  end: number,
  quote: string,
  fields: Record<string, unknown>,
): Said => ({
  kind,
  start,
  end,
  quote,
  fields,
})
