import { canonicalJson } from '../domain/canonical-json.ts'
import type { FindingKind } from '../domain/finding.ts'
import type { AccountId, ReviewId, SubjectId } from '../domain/id.ts'

/** What a finding says: as its reader proposed it, or as a reviewer corrected it. */
export type Said = { kind: FindingKind; start: number; end: number; quote: string; fields: Record<string, unknown> }

/** One person's verdict on a finding, as it is kept. */
export type ReviewRecord = {
  id: ReviewId
  reviewer: AccountId
  verdict: 'accept' | 'correct' | 'merge' | 'reject' | 'undo'
  said: Said | null
  subjectId: SubjectId | null
  undoes: ReviewId | null
  adjudicates: boolean
}

export type Judgement = {
  verdict: 'open' | 'waiting' | 'accepted' | 'corrected' | 'merged' | 'rejected' | 'disagreed'
  /** The review that decides, and what it holds; null while nothing is decided. */
  decidedBy: ReviewRecord | null
  /** Whether the finding counts in the record. */
  inEffect: boolean
}

const OUTCOME = { accept: 'accepted', correct: 'corrected', merge: 'merged', reject: 'rejected' } as const

/** The reviews that stand: neither an undo nor undone. In the order they were made. */
export function standingReviews(reviews: readonly ReviewRecord[]): ReviewRecord[] {
  const undone = new Set(reviews.map((review) => review.undoes))
  return reviews.filter((review) => review.verdict !== 'undo' && !undone.has(review.id))
}

/**
 * What holds of a finding, from its reviews in the order they were made.
 *
 * Gives    each person's last standing review counts as their vote. With one reviewer required the latest vote decides; with two,
 *          two votes that agree decide, one waits, and two that differ are a disagreement, which a third person adjudicates.
 */
export function judgeFinding(reviews: readonly ReviewRecord[], required: 1 | 2): Judgement {
  const standing = standingReviews(reviews)
  const adjudication = standing.findLast((review) => review.adjudicates)
  if (adjudication) return decided(adjudication)
  const votes = [...new Map(standing.map((review) => [review.reviewer, review])).values()]
  const latest = standing.at(-1)
  if (!latest) return { verdict: 'open', decidedBy: null, inEffect: false }
  if (required === 1) return decided(latest)
  if (votes.length < required) return { verdict: 'waiting', decidedBy: null, inEffect: false }
  const [first, ...others] = votes
  if (others.every((vote) => agree(first!, vote))) return decided(latest)
  return { verdict: 'disagreed', decidedBy: null, inEffect: false }
}

const decided = (review: ReviewRecord): Judgement => ({
  verdict: OUTCOME[review.verdict as keyof typeof OUTCOME],
  decidedBy: review,
  inEffect: review.verdict !== 'reject',
})

/** Whether two people said the same of a finding. */
const agree = (a: ReviewRecord, b: ReviewRecord) =>
  a.verdict === b.verdict && a.subjectId === b.subjectId && canonicalJson(a.said) === canonicalJson(b.said)
