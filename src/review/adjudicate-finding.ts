import { z } from 'zod'
import { ReviewId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { standingReviews } from './judge-finding.ts'
import { Note, Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { getReviewed, settleReview } from './settle-review.ts'

export const adjudicateFinding = changing({
  name: 'review/adjudicate-finding',
  does: { ar: 'يرجح أحد حكمين مختلفين على استخلاص', en: 'Decides between two verdicts that disagree on a finding' },
  who: ['editor'],
  input: z.object({ ...ReviewTarget, reviewId: ReviewId.describe('the review whose side is taken'), note: Note }),
  output: Reviewed,
  async run(tx, { documentId, findingId, reviewId, note }, by) {
    const finding = await getReviewed(tx, documentId, findingId)
    if (finding.judgement.verdict !== 'disagreed')
      throw new Refusal('already-done', { state: finding.judgement.verdict })
    const standing = standingReviews(finding.reviews)
    if (standing.some((review) => review.reviewer === by.accountId)) throw new Refusal('needs-another-person')
    const side = standing.find((review) => review.id === reviewId)
    if (!side) throw new Refusal('not-found', { thing: 'review' })
    await addReview(tx, {
      documentId,
      findingId,
      verdict: side.verdict,
      said: side.said ?? undefined,
      subjectId: side.subjectId ?? undefined,
      note,
      adjudicates: true,
    })
    return settleReview(tx, 'adjudicate-finding', documentId, findingId, note)
  },
})
