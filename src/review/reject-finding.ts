import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { Note, Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { getReviewed, REVIEWERS, settleReview } from './settle-review.ts'

export const rejectFinding = changing({
  name: 'review/reject-finding',
  does: { ar: 'يرفض استخلاصا', en: 'Rejects a finding' },
  who: REVIEWERS,
  input: z.object({ ...ReviewTarget, note: Note }),
  output: Reviewed,
  async run(tx, { documentId, findingId, note }) {
    await getReviewed(tx, documentId, findingId)
    await addReview(tx, { documentId, findingId, verdict: 'reject', note })
    return settleReview(tx, 'reject-finding', documentId, findingId, note)
  },
})
