import { sql } from 'kysely'
import type { DocumentId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

/** The documents that are ready and that a version of the readers has not read; of those, just the one asked for if one is. */
export async function listOutdated(tx: Reader, version: string, documentId?: DocumentId): Promise<DocumentId[]> {
  let rows = (tx as Writer).db
    .selectFrom('document')
    .select('id')
    .where('state', '=', 'ready')
    .where(
      sql<boolean>`not exists (
        select from reading where reading.document_id = document.id and reading.reader_version = ${version}
      )`,
    )
  if (documentId) rows = rows.where('id', '=', documentId)
  return (await rows.orderBy('received_at').execute()).map(({ id }) => id)
}
