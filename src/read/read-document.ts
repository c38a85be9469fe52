import { SYSTEM } from '../domain/actor.ts'
import type { DocumentHead, Passage } from '../domain/document.ts'
import type { ProposedFinding } from '../domain/finding.ts'
import type { DocumentId } from '../domain/id.ts'
import { findText } from '../ingest/document-texts.ts'
import { markStep } from '../ingest/document-steps.ts'
import type { Store, Writer } from '../store/transaction.ts'
import { keepReading } from './findings.ts'
import { READER_VERSION } from './reader-version.ts'
import { readText } from './read-text.ts'

/**
 * Reads an extracted document into findings and marks it ready for review.
 * A reading by this version of the reader that is kept already is left alone, so that a retried job does no harm.
 */
export async function readDocument(store: Store, documentId: DocumentId, attempt: number): Promise<void> {
  const found = await store.write(SYSTEM, async (tx) => {
    const row = await tx.db.selectFrom('document').select('state').where('id', '=', documentId).executeTakeFirst()
    if (row?.state !== 'reading') return null
    await markStep(tx, { documentId, documentState: 'reading', step: 'read', stepState: 'running', attempt })
    return findText(tx, documentId)
  })
  if (!found) return
  const startedAt = performance.now()
  const { head, findings } = readText(found.text, found.passages)
  const tookMs = performance.now() - startedAt
  await store.write(SYSTEM, (tx) => keep(tx, documentId, { head, findings, tookMs, passages: found.passages }))
}

type Result = { head: DocumentHead; findings: ProposedFinding[]; tookMs: number; passages: Passage[] }

async function keep(tx: Writer, documentId: DocumentId, { head, findings, tookMs }: Result): Promise<void> {
  const row = await tx.db
    .selectFrom('document')
    .select(['state', 'title'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.state !== 'reading') return
  await keepReading(tx, documentId, findings, tookMs)
  await tx.db
    .updateTable('document')
    .set({ ...head, title: head.title ?? row.title })
    .where('id', '=', documentId)
    .execute()
  await markStep(tx, { documentId, documentState: 'ready', step: 'read', stepState: 'done' })
  tx.journal({
    action: 'read-document',
    thingKind: 'document',
    thingId: documentId,
    documentId,
    after: { readerVersion: READER_VERSION, findings: findings.length, ...head },
  })
}
