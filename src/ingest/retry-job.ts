import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { markStep } from './document-steps.ts'
import { StepName } from './document-views.ts'

/** Where a document stands again when one of its steps is to be run anew, and what sets that step off. */
const AGAIN = {
  extract: { state: 'waiting', event: 'document-received' },
  recognise: { state: 'extracting', event: 'document-has-pictures' },
  read: { state: 'reading', event: 'document-extracted' },
} as const

export const retryJob = changing({
  name: 'ingest/retry-job',
  does: { ar: 'يعيد تشغيل خطوة تعثرت في معالجة وثيقة', en: "Runs a failed step of a document's life again" },
  who: ['reviewer', 'editor', 'administrator'],
  input: z.object({ documentId: DocumentId, step: StepName }),
  output: z.object({ documentId: DocumentId, step: StepName }),
  async run(tx, { documentId, step }) {
    const row = await tx.db
      .selectFrom('document_step')
      .select('state')
      .where('document_id', '=', documentId)
      .where('step', '=', step)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found', { thing: 'job' })
    if (row.state !== 'failed') throw new Refusal('already-done', { state: row.state })
    const { state, event } = AGAIN[step]
    await markStep(tx, { documentId, documentState: state, step, stepState: 'waiting' })
    tx.journal({ action: `retry-${step}`, thingKind: 'document', thingId: documentId, documentId })
    tx.handOn({ name: event, documentId })
    return { documentId, step }
  },
})
