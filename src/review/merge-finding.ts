import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { Note, Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { getReviewed, refusePrivatePerson, REVIEWERS, settleReview } from './settle-review.ts'

export const mergeFinding = changing({
  name: 'review/merge-finding',
  does: {
    ar: 'يقبل استخلاصا على أنه موضوع معروف في السجل',
    en: 'Accepts a finding as a thing that the record already knows',
  },
  who: REVIEWERS,
  input: z.object({ ...ReviewTarget, subjectId: SubjectId, note: Note }),
  output: Reviewed,
  async run(tx, { documentId, findingId, subjectId, note }) {
    const finding = await getReviewed(tx, documentId, findingId)
    await refusePrivatePerson(tx, documentId, finding.inEffect)
    const subject = await tx.db
      .selectFrom('subject')
      .select(['kind', 'merged_into'])
      .where('id', '=', subjectId)
      .executeTakeFirst()
    if (!subject) throw new Refusal('not-found', { thing: 'subject' })
    if (subject.kind !== finding.inEffect.kind)
      throw new Refusal('bad-input', { field: 'subjectId', reason: `a ${subject.kind} is no ${finding.inEffect.kind}` })
    const said = finding.inEffect === finding.proposed ? undefined : finding.inEffect
    await addReview(tx, {
      documentId,
      findingId,
      verdict: 'merge',
      said,
      subjectId: subject.merged_into ?? subjectId,
      note,
    })
    return settleReview(tx, 'merge-finding', documentId, findingId, note)
  },
})
