import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'

const Reviewers = z.union([z.literal(1), z.literal(2)])

export const changeRequiredReviewers = changing({
  name: 'ingest/change-required-reviewers',
  does: { ar: 'يحدد عدد المراجعين المطلوب لوثيقة', en: 'Sets how many people must review a document' },
  who: ['editor', 'administrator'],
  input: z.object({ id: DocumentId, requiredReviewers: Reviewers }),
  output: z.object({ id: DocumentId, requiredReviewers: Reviewers }),
  async run(tx, { id, requiredReviewers }) {
    const before = await tx.db
      .selectFrom('document')
      .select('required_reviewers')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!before) throw new Refusal('not-found', { thing: 'document' })
    await tx.db
      .updateTable('document')
      .set({ required_reviewers: requiredReviewers, changed_at: new Date().toISOString() })
      .where('id', '=', id)
      .execute()
    tx.journal({
      action: 'change-required-reviewers',
      thingKind: 'document',
      thingId: id,
      documentId: id,
      before: { requiredReviewers: before.required_reviewers },
      after: { requiredReviewers },
    })
    return { id, requiredReviewers }
  },
})
