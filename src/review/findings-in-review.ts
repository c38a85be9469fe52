import type { FindingKind } from '../domain/finding.ts'
import type { AccountId, DocumentId, FindingId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { findRequiredReviewers } from '../ingest/required-reviewers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { judgeFinding, type Judgement, type Said, standingReviews } from './judge-finding.ts'
import type { FindingView, Progress, ReviewView } from './review-views.ts'
import { listReviews, type ReviewRow } from './reviews.ts'

type FindingRow = {
  id: FindingId
  proposed: Said
  standing: 'stated' | 'implied'
  reader: string
  rule: string
  readerVersion: string | null
  words: { start: number; end: number }[]
  problems: string[]
  draftedBy: string | null
  /** Reviewed, and proposed no more by the latest reading. */
  orphaned: boolean
}

/** A finding with all that was said of it. */
export type FindingInReview = FindingRow & { reviews: ReviewRow[]; judgement: Judgement; inEffect: Said }

/** How many people must review a document. Refuses with `not-found`. */
export async function getRequired(tx: Reader, documentId: DocumentId): Promise<1 | 2> {
  const row = await (tx as Writer).db
    .selectFrom('document')
    .select('required_reviewers')
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'document' })
  return row.required_reviewers ?? (await findRequiredReviewers(tx))
}

/**
 * The findings of a document's latest reading, those that people drafted, and those that hold by their reviews though the latest
 * reading proposes them no more; in reading order, each with what holds of it.
 */
export async function listFindingsInReview(
  tx: Reader,
  documentId: DocumentId,
  only?: FindingId,
): Promise<FindingInReview[]> {
  const required = await getRequired(tx, documentId)
  const [findings, reviews] = [await listFindingRows(tx, documentId, only), await listReviews(tx, documentId, only)]
  const byFinding = Map.groupBy(reviews, (review) => review.findingId)
  const judged = findings.map((finding) => {
    const own = byFinding.get(finding.id) ?? []
    const judgement = judgeFinding(own, required)
    return {
      ...finding,
      reviews: own,
      judgement,
      inEffect: judgement.decidedBy?.said ?? lastSaid(own) ?? finding.proposed,
    }
  })
  return only ? judged : judged.filter(({ orphaned, judgement }) => !orphaned || !SETTLED.includes(judgement.verdict))
}

/** What was taken back or rejected, and is proposed no more, waits for nobody. */
const SETTLED: readonly Judgement['verdict'][] = ['open', 'rejected']

/** One finding with what holds of it. Refuses with `not-found`. */
export async function getFindingInReview(tx: Reader, documentId: DocumentId, id: FindingId): Promise<FindingInReview> {
  const [finding] = await listFindingsInReview(tx, documentId, id)
  if (!finding) throw new Refusal('not-found', { thing: 'finding' })
  return finding
}

const lastSaid = (reviews: readonly ReviewRow[]) => standingReviews(reviews).findLast((review) => review.said)?.said

async function listFindingRows(tx: Reader, documentId: DocumentId, only?: FindingId): Promise<FindingRow[]> {
  let rows = (tx as Writer).db
    .selectFrom('finding_now as finding')
    .leftJoin('account', 'account.id', 'finding.drafted_by')
    .selectAll('finding')
    .select('account.name as drafter')
    .where('document_id', '=', documentId)
  if (only) rows = rows.where('finding.id', '=', only)
  return (await rows.orderBy('start_at').orderBy('end_at', 'desc').orderBy('finding.id').execute()).map((row) => ({
    id: row.id,
    proposed: { kind: row.kind, start: row.start_at, end: row.end_at, quote: row.quote, fields: row.fields },
    standing: row.standing,
    reader: row.reader,
    rule: row.rule,
    readerVersion: row.reader_version,
    words: row.words,
    problems: row.problems,
    draftedBy: row.drafted_by ? (row.drafter ?? '') : null,
    orphaned: !row.held,
  }))
}

export function progressOf(findings: readonly FindingInReview[]): Progress {
  const count = (...verdicts: Judgement['verdict'][]) =>
    findings.filter(({ judgement }) => verdicts.includes(judgement.verdict)).length
  const accepted = count('accepted', 'corrected', 'merged')
  const rejected = count('rejected')
  return {
    total: findings.length,
    accepted,
    rejected,
    decided: accepted + rejected,
    disagreed: count('disagreed'),
    waitingForSecond: count('waiting'),
  }
}

/** Shown instead of the name of a person who was rejected: nobody without a public role is shown again. */
export const MASK = '•••'

/** A finding as the edges show it. A rejected person's name is masked for whoever does not review. */
export function presentFinding(
  finding: FindingInReview,
  viewer: { accountId: AccountId | null; reviews: boolean },
  subject: FindingView['subject'],
): FindingView {
  const { inEffect, judgement, reviews, proposed, ...rest } = finding
  const hidden = judgement.verdict === 'rejected' && proposed.kind === 'person' && !viewer.reviews
  const shown = (said: Said): Said => (hidden ? { ...said, quote: MASK, fields: { name: MASK } } : said)
  const undone = new Set(reviews.map((review) => review.undoes))
  return {
    ...shown(inEffect),
    ...rest,
    verdict: judgement.verdict,
    proposed: shown(proposed),
    subject,
    reviews: hidden ? [] : reviews.map((review) => presentReview(review, undone.has(review.id))),
    mine: standingReviews(reviews).findLast((review) => review.reviewer === viewer.accountId)?.id ?? null,
  }
}

const presentReview = (review: ReviewRow, undone: boolean): ReviewView => ({
  id: review.id,
  reviewer: { id: review.reviewer, name: review.reviewerName },
  verdict: review.verdict,
  kind: (review.said?.kind as FindingKind | undefined) ?? null,
  start: review.said?.start ?? null,
  end: review.said?.end ?? null,
  quote: review.said?.quote ?? null,
  fields: review.said?.fields ?? null,
  subjectId: review.subjectId,
  note: review.note,
  madeAt: review.madeAt,
  undone,
  adjudicates: review.adjudicates,
})
