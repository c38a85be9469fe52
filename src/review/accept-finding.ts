import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { Note, Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { getReviewed, refusePrivatePerson, REVIEWERS, settleReview } from './settle-review.ts'

export const acceptFinding = changing({
  name: 'review/accept-finding',
  does: { ar: 'يقبل استخلاصا كما هو', en: 'Accepts a finding as it stands' },
  who: REVIEWERS,
  input: z.object({ ...ReviewTarget, note: Note }),
  output: Reviewed,
  async run(tx, { documentId, findingId, note }) {
    const finding = await getReviewed(tx, documentId, findingId)
    await refusePrivatePerson(tx, documentId, finding.inEffect)
    // Accepting what somebody has corrected agrees with the correction.
    const correction = finding.inEffect === finding.proposed ? undefined : finding.inEffect
    await addReview(tx, { documentId, findingId, verdict: correction ? 'correct' : 'accept', said: correction, note })
    return settleReview(tx, 'accept-finding', documentId, findingId, note)
  },
})
