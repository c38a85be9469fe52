import { z } from 'zod'
import { FindingKind } from '../domain/finding.ts'
import { changing } from '../store/operation.ts'
import { Fields, Note, Reviewed, ReviewTarget } from './review-views.ts'
import { addReview } from './reviews.ts'
import { checkSaid, getReviewed, REVIEWERS, settleReview } from './settle-review.ts'

export const correctFinding = changing({
  name: 'review/correct-finding',
  does: { ar: 'يصحح نوع استخلاص أو موضعه أو بياناته', en: "Corrects a finding's kind, span or fields" },
  who: REVIEWERS,
  input: z.object({
    ...ReviewTarget,
    kind: FindingKind.optional(),
    start: z.number().int().min(0).optional(),
    end: z.number().int().min(1).optional(),
    fields: Fields,
    note: Note,
  }),
  output: Reviewed,
  async run(tx, { documentId, findingId, kind, start, end, fields, note }) {
    const { inEffect } = await getReviewed(tx, documentId, findingId)
    const said = await checkSaid(tx, documentId, {
      kind: kind ?? inEffect.kind,
      start: start ?? inEffect.start,
      end: end ?? inEffect.end,
      fields,
    })
    await addReview(tx, { documentId, findingId, verdict: 'correct', said, note })
    return settleReview(tx, 'correct-finding', documentId, findingId, note)
  },
})
