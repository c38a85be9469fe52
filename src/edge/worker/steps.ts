import { extractDocument, giveUp } from '../../ingest/extract-document.ts'
import { recogniseDocument } from '../../ingest/recognise-document.ts'
import { readAs } from '../../read/read-as.ts'
import { readDocument } from '../../read/read-document.ts'
import { recordFinding } from '../../record/record-finding.ts'
import type { Tools } from '../../store/operation.ts'
import type { Queue, StepWork } from '../../store/queue.ts'
import type { StepName } from '../../store/tables.ts'
import type { Event, HandOn, Store } from '../../store/transaction.ts'

/** What follows what in the life of a document: the one page that says it. */
export const NEXT_STEP: Partial<Record<Event['name'], StepName>> = {
  'document-received': 'extract',
  'document-has-pictures': 'recognise',
  'document-extracted': 'read',
}

/** A reviewed finding becomes claims at once; the next step of a document is put in line. Both within the transaction. */
export const handOnTo = (queue: Queue): HandOn => ({
  async follow(tx, event) {
    if (event.name === 'finding-reviewed') await recordFinding(tx, event.documentId, event.findingId)
  },
  async send(db, { name, documentId }) {
    const step = NEXT_STEP[name]
    if (step) await queue.send(db, step, { documentId })
  },
})

/** How many jobs a worker takes at a time: enough to drain a thousand short texts, few enough to share with other workers. */
const BATCH = 10

/** Runs the steps of documents' lives as they fall due. */
export async function workOnSteps(queue: Queue, store: Store, tools: Tools): Promise<void> {
  const orGiveUp =
    (step: StepName, work: StepWork): StepWork =>
    async (job, attempt, last) => {
      try {
        await work(job, attempt, last)
      } catch (error) {
        if (last) await giveUp(store, job.documentId, step, attempt, error)
        throw error
      }
    }
  const read = readAs(tools.model)
  await queue.work(
    'extract',
    BATCH,
    orGiveUp('extract', ({ documentId }, attempt) => extractDocument(store, tools, documentId, attempt)),
  )
  // One at a time: its pages are shared out over the cores.
  await queue.work(
    'recognise',
    1,
    orGiveUp('recognise', ({ documentId }, attempt) => recogniseDocument(store, tools, documentId, attempt)),
  )
  await queue.work(
    'read',
    BATCH,
    orGiveUp('read', ({ documentId }, attempt) => readDocument(store, documentId, attempt, read)),
  )
}
