import { SYSTEM } from '../domain/actor.ts'
import type { DocumentId } from '../domain/id.ts'
import { findText } from '../ingest/document-texts.ts'
import { markStep } from '../ingest/document-steps.ts'
import type { Store, Writer } from '../store/transaction.ts'
import { keepReading, type NewReading } from './findings.ts'
import { type ReadAs, readAs, type VersionedReading } from './read-as.ts'
import { keepThemes } from './theme-mentions.ts'

/**
 * Reads an extracted document into findings and themes and marks it ready for review. Read again by a later version, what people
 * reviewed stands, and what the later version proposes no more stays listed for them.
 * A reading by this version of the readers that is kept already is left alone, so that a retried job does no harm.
 */
export async function readDocument(
  store: Store,
  documentId: DocumentId,
  attempt: number,
  read: ReadAs = readAs(null),
): Promise<void> {
  const found = await store.write(SYSTEM, async (tx) => {
    const row = await tx.db.selectFrom('document').select('state').where('id', '=', documentId).executeTakeFirst()
    if (row?.state !== 'reading') return null
    await markStep(tx, { documentId, documentState: 'reading', step: 'read', stepState: 'running', attempt })
    return findText(tx, documentId)
  })
  if (!found) return
  const startedAt = performance.now()
  const reading = await read(found.text, found.passages)
  const tookMs = performance.now() - startedAt
  await store.write(SYSTEM, (tx) => keep(tx, documentId, { ...reading, tookMs }))
}

async function keep(tx: Writer, documentId: DocumentId, reading: VersionedReading & NewReading): Promise<void> {
  const { head, readerVersion } = reading
  const row = await tx.db
    .selectFrom('document')
    .select(['state', 'title'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.state !== 'reading') return
  const kept = (await hasReading(tx, documentId, readerVersion)) ? null : await keepReading(tx, documentId, reading)
  if (kept) await keepThemes(tx, documentId, reading)
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
    after: { readerVersion, findings: reading.findings.length, themes: reading.themes.length, ...kept, ...head },
  })
}

const hasReading = async (tx: Writer, documentId: DocumentId, version: string) =>
  (await tx.db
    .selectFrom('reading')
    .select('reader_version')
    .where('document_id', '=', documentId)
    .where('reader_version', '=', version)
    .executeTakeFirst()) !== undefined
