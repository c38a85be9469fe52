import { SYSTEM } from '../domain/actor.ts'
import type { DocumentId } from '../domain/id.ts'
import type { Tools } from '../store/operation.ts'
import type { Store } from '../store/transaction.ts'
import { markStep } from './document-steps.ts'
import { isExtracting, keepExtraction } from './extract-document.ts'
import { extractFile } from './extract-file.ts'

/** How often the progress is written down, at most. */
const TELL_EVERY_MS = 500

/**
 * Takes the text out of a document that has pictures among its pages: recognises these, and keeps the whole with its report card.
 * Tells after each page how far it is. A job that was cut off starts anew; one whose text is kept already does nothing.
 */
export async function recogniseDocument(
  store: Store,
  tools: Tools,
  documentId: DocumentId,
  attempt: number,
): Promise<void> {
  const mark = (progress: number) =>
    store.write(SYSTEM, async (tx) => {
      if (!(await isExtracting(tx, documentId))) return
      const running = { step: 'recognise', stepState: 'running', documentState: 'extracting' } as const
      await markStep(tx, { ...running, documentId, attempt, progress })
    })
  const found = await store.read(SYSTEM, (tx) =>
    tx.db
      .selectFrom('document')
      .select(['sha256', 'file_name', 'state'])
      .where('id', '=', documentId)
      .executeTakeFirst(),
  )
  if (found?.state !== 'extracting') return
  await mark(0)
  let toldAt = 0
  let telling: Promise<unknown> = Promise.resolve()
  const onProgress = (done: number, of: number) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return
    toldAt = performance.now()
    telling = telling.then(() => mark(done / of)).catch(() => undefined)
  }
  const { recognisers } = tools
  const extraction = await extractFile(tools.files.pathOf(found.sha256), {
    fileName: found.file_name,
    recognisers,
    onProgress,
  })
  await telling
  await store.write(SYSTEM, (tx) => keepExtraction(tx, { documentId, step: 'recognise' }, extraction))
}
