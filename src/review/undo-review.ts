import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { standingReviews } from './judge-finding.ts'
import { Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { getReviewed, REVIEWERS, settleReview } from './settle-review.ts'

export const undoReview = changing({
  name: 'review/undo-review',
  does: { ar: 'يتراجع عن آخر حكم للمراجع على استخلاص', en: "Takes back the reviewer's own last verdict on a finding" },
  who: REVIEWERS,
  input: z.object(ReviewTarget),
  output: Reviewed,
  async run(tx, { documentId, findingId }, by) {
    const { reviews } = await getReviewed(tx, documentId, findingId)
    const mine = standingReviews(reviews).findLast((review) => review.reviewer === by.accountId)
    if (!mine) throw new Refusal('nothing-to-undo')
    await addReview(tx, { documentId, findingId, verdict: 'undo', undoes: mine.id })
    return settleReview(tx, 'undo-review', documentId, findingId)
  },
})
