import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader } from '../store/transaction.ts'
import { getDocumentRow, presentSummary } from './documents.ts'
import { DocumentView } from './document-views.ts'
import { findRequiredReviewers } from './required-reviewers.ts'

export const getDocument = reading({
  name: 'ingest/get-document',
  does: { ar: 'يعرض وثيقة مع بطاقة تقريرها', en: 'Shows a document with its report card' },
  who: STAFF,
  input: z.object({ id: DocumentId }),
  output: DocumentView,
  async run(tx, { id }) {
    const row = await getDocumentRow(tx, id)
    const { symbol, publisher, dated, sha256, media_type: mediaType, report } = row
    return {
      ...presentSummary(row),
      symbol,
      publisher,
      dated,
      sha256,
      mediaType,
      report,
      receipts: await listReceipts(tx, id),
      requiredReviewers: row.required_reviewers ?? (await findRequiredReviewers(tx)),
      reading: await findLatestReading(tx, id),
      error: await findError(tx, id),
    }
  },
})

const listReceipts = (tx: Reader, id: DocumentId) =>
  tx.db
    .selectFrom('receipt')
    .leftJoin('account', 'account.id', 'receipt.received_by')
    .select(['receipt.file_name as fileName', 'receipt.received_at as receivedAt', 'account.name as receivedBy'])
    .where('receipt.document_id', '=', id)
    .orderBy('receipt.received_at')
    .execute()

const findLatestReading = async (tx: Reader, id: DocumentId) =>
  (await tx.db
    .selectFrom('reading')
    .select(['reader_version as readerVersion', 'made_at as madeAt', 'took_ms as tookMs', 'findings'])
    .where('document_id', '=', id)
    .orderBy('made_at', 'desc')
    .executeTakeFirst()) ?? null

const findError = async (tx: Reader, id: DocumentId) =>
  (
    await tx.db
      .selectFrom('document_step')
      .select('error')
      .where('document_id', '=', id)
      .where('state', '=', 'failed')
      .executeTakeFirst()
  )?.error ?? null
