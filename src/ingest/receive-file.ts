import type { DocumentId } from '../domain/id.ts'
import type { StoredFile } from '../store/files.ts'
import { documentIdOf, newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'
import { markStep } from './document-steps.ts'

export type ReceivedFile = { fileName: string; mediaType: string; stored: StoredFile }

/**
 * Takes a file whose bytes are already kept into the record's documents, and hands it on to be extracted.
 * Gives    `known: true` when a document with these bytes is here already: then only the receipt is new.
 */
export async function receiveFile(tx: Writer, file: ReceivedFile): Promise<{ documentId: DocumentId; known: boolean }> {
  const documentId = documentIdOf(file.stored.sha256)
  const now = new Date().toISOString()
  const received_by = tx.actor.accountId
  const made = await tx.db
    .insertInto('document')
    .values({
      id: documentId,
      sha256: file.stored.sha256,
      size: file.stored.size,
      file_name: file.fileName,
      media_type: file.mediaType,
      received_at: now,
      received_by,
      state: 'waiting',
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  const receipt = { document_id: documentId, id: newId(), file_name: file.fileName, received_at: now, received_by }
  await tx.db.insertInto('receipt').values(receipt).execute()
  tx.journal({
    action: made ? 'receive-document' : 'receive-document-again',
    thingKind: 'document',
    thingId: documentId,
    documentId,
    after: { fileName: file.fileName, ...file.stored },
  })
  if (!made) return { documentId, known: true }
  await markStep(tx, { documentId, documentState: 'waiting', step: 'extract', stepState: 'waiting' })
  tx.handOn({ name: 'document-received', documentId })
  return { documentId, known: false }
}
