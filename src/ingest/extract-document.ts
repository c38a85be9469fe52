import { SYSTEM } from '../domain/actor.ts'
import type { Extraction, ReportCard } from '../domain/document.ts'
import type { DocumentId } from '../domain/id.ts'
import type { Tools } from '../store/operation.ts'
import type { StepName } from '../store/tables.ts'
import type { Store, Writer } from '../store/transaction.ts'
import { keepText } from './document-texts.ts'
import { markStep } from './document-steps.ts'
import { isPages } from './extract-bytes.ts'
import { takeText } from './extract-file.ts'

/**
 * Takes the text out of a received document, keeps it with its report card, and hands the document on to be read.
 * A document whose text is kept already is left alone, so that a retried job does no harm.
 */
export async function extractDocument(
  store: Store,
  tools: Tools,
  documentId: DocumentId,
  attempt: number,
): Promise<void> {
  const found = await store.write(SYSTEM, async (tx) => {
    const row = await tx.db
      .selectFrom('document')
      .select(['sha256', 'file_name', 'state'])
      .where('id', '=', documentId)
      .executeTakeFirst()
    if (!row || (row.state !== 'waiting' && row.state !== 'extracting')) return null
    await markStep(tx, { documentId, documentState: 'extracting', step: 'extract', stepState: 'running', attempt })
    return row
  })
  if (!found) return
  const taken = await takeText(tools.files.pathOf(found.sha256), { fileName: found.file_name })
  await store.write(SYSTEM, (tx) =>
    isPages(taken) ? leaveToRecognition(tx, documentId) : keepExtraction(tx, { documentId, step: 'extract' }, taken),
  )
}

/** The pictures among a document's pages are recognised in a step of their own, which gives the whole text. */
async function leaveToRecognition(tx: Writer, documentId: DocumentId): Promise<void> {
  if (!(await isExtracting(tx, documentId))) return
  const documentState = 'extracting'
  await markStep(tx, { documentId, documentState, step: 'extract', stepState: 'done' })
  await markStep(tx, { documentId, documentState, step: 'recognise', stepState: 'waiting' })
  tx.handOn({ name: 'document-has-pictures', documentId })
}

/** Whether a document still waits for its text; its row is held until the transaction ends. */
export const isExtracting = async (tx: Writer, documentId: DocumentId) =>
  (await tx.db.selectFrom('document').select('state').where('id', '=', documentId).forUpdate().executeTakeFirst())
    ?.state === 'extracting'

/** Keeps the text that a step took out of a document, or why there is none, and hands the document on. */
export async function keepExtraction(
  tx: Writer,
  { documentId, step }: { documentId: DocumentId; step: 'extract' | 'recognise' },
  extraction: Extraction,
): Promise<void> {
  const { report } = extraction
  const refused = report.problems.some((problem) => problem.severity === 'refused')
  if (!(await isExtracting(tx, documentId))) return
  if (!refused) await keepText(tx, documentId, extraction)
  await tx.db
    .updateTable('document')
    .set({ report: JSON.stringify(report), title: extraction.title })
    .where('id', '=', documentId)
    .execute()
  const documentState = refused ? 'refused' : 'reading'
  await markStep(tx, { documentId, documentState, step, stepState: 'done' })
  tx.journal({
    action: refused ? 'refuse-document' : 'extract-document',
    thingKind: 'document',
    thingId: documentId,
    documentId,
    after: said(report),
  })
  if (refused) return
  await markStep(tx, { documentId, documentState, step: 'read', stepState: 'waiting' })
  tx.handOn({ name: 'document-extracted', documentId })
}

/** What the journal keeps of a report card. */
const said = (report: ReportCard) => ({
  format: report.format,
  extractor: report.extractor,
  pages: report.pages.length,
  characters: report.characters,
  problems: report.problems.map((problem) => problem.code),
})

/** Marks a document as failed after its last try, with the reason. Nothing of it is lost: the step can be run again. */
export async function giveUp(
  store: Store,
  documentId: DocumentId,
  step: StepName,
  attempt: number,
  error: unknown,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  await store.write(SYSTEM, async (tx) => {
    await markStep(tx, { documentId, documentState: 'failed', step, stepState: 'failed', attempt, error: message })
    tx.journal({
      action: `fail-${step}`,
      thingKind: 'document',
      thingId: documentId,
      documentId,
      after: { error: message, attempt },
    })
  })
}
