import type { Extraction, PageLine, Passage } from '../domain/document.ts'
import type { DocumentId } from '../domain/id.ts'
import { stemsOf } from '../language/stems.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type DocumentText = { text: string; passages: Passage[]; lines: PageLine[] }

const BATCH = 500

/** Keeps what was taken out of a document's bytes. Once: neither is ever changed again. */
export async function keepText(tx: Writer, documentId: DocumentId, extraction: Extraction): Promise<void> {
  const { text, passages, lines, report } = extraction
  const made_at = new Date().toISOString()
  await tx.db
    .insertInto('document_text')
    .values({
      document_id: documentId,
      text,
      extractor: report.extractor ?? 'none',
      lines: JSON.stringify(lines),
      made_at,
    })
    .execute()
  for (let from = 0; from < passages.length; from += BATCH) {
    const rows = passages.slice(from, from + BATCH).map((passage, index) => {
      const words = text.slice(passage.start, passage.end)
      const { start: start_at, end: end_at, role, page, language, direction } = passage
      const position = from + index
      return {
        document_id: documentId,
        position,
        start_at,
        end_at,
        role,
        page,
        language,
        direction,
        text: words,
        folded: stemsOf(words).join(' '),
      }
    })
    await tx.db.insertInto('passage').values(rows).execute()
  }
}

/** The text of a document with its passages; null while it is not extracted, or was refused. */
export async function findText(tx: Reader | Writer, documentId: DocumentId): Promise<DocumentText | null> {
  const db = (tx as Reader).db
  const row = await db
    .selectFrom('document_text')
    .select(['text', 'lines'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) return null
  const passages = await db
    .selectFrom('passage')
    .select(['start_at as start', 'end_at as end', 'role', 'page', 'language', 'direction'])
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute()
  return { text: row.text, lines: row.lines, passages }
}
