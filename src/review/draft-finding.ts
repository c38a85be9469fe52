import { z } from 'zod'
import { FindingKind } from '../domain/finding.ts'
import { DocumentId } from '../domain/id.ts'
import { keepDraft } from '../read/findings.ts'
import { changing } from '../store/operation.ts'
import { Fields, Reviewed } from './review-views.ts'
import { addReview } from './reviews.ts'
import { checkSaid, REVIEWERS, settleReview } from './settle-review.ts'

export const draftFinding = changing({
  name: 'review/draft-finding',
  does: {
    ar: 'يضيف استخلاصا فات القارئ الآلي، ويعد مقبولا ممن أضافه',
    en: 'Adds a finding that the readers missed, accepted by whoever adds it',
  },
  who: REVIEWERS,
  input: z.object({
    documentId: DocumentId,
    kind: FindingKind,
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    fields: Fields,
  }),
  output: Reviewed,
  async run(tx, { documentId, kind, start, end, fields }) {
    const said = await checkSaid(tx, documentId, { kind, start, end, fields })
    const findingId = await keepDraft(tx, documentId, said)
    await addReview(tx, { documentId, findingId, verdict: 'accept' })
    return settleReview(tx, 'draft-finding', documentId, findingId)
  },
})
