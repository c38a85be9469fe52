import { sql } from 'kysely'
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

/** A spot in the text of a document. Units: UTF-16 offset. */
export type TextSpot = { documentId: DocumentId; start: number }

/**
 * Gives the page on which each of these spots was printed; null where the document has no pages, or no line of one holds the spot.
 * The lines of each document are gone through once, however many spots it has.
 */
export async function findPages(tx: Reader, spots: readonly TextSpot[]): Promise<(spot: TextSpot) => number | null> {
  if (!spots.length) return () => null
  const { rows } = await sql<{ documentId: DocumentId; start: number; page: number }>`
    with spot as (
      select distinct * from unnest(
        ${spots.map(({ documentId }) => documentId)}::uuid[],
        ${spots.map(({ start }) => start)}::int[]
      ) as spot(document_id, start_at)
    ), line as materialized (
      select document_text.document_id, line.*
      from document_text cross join lateral jsonb_to_recordset(lines) as line("start" int, "end" int, page int)
      where document_id in (select document_id from spot)
    )
    select spot.document_id as "documentId", spot.start_at as "start", min(line.page) as page
    from spot join line on line.document_id = spot.document_id
      and line."start" <= spot.start_at and line."end" > spot.start_at
    group by spot.document_id, spot.start_at`.execute((tx as Writer).db)
  const pages = new Map(rows.map(({ documentId, start, page }) => [`${documentId} ${start}`, page]))
  return ({ documentId, start }) => pages.get(`${documentId} ${start}`) ?? null
}

/** The passages that hold these spots, by spot; null where a spot lies in none. */
export async function findPassages(
  tx: Reader,
  spots: readonly TextSpot[],
): Promise<(spot: TextSpot) => { start: number; text: string } | null> {
  if (!spots.length) return () => null
  const { rows } = await sql<{ documentId: DocumentId; at: number; start: number; text: string }>`
    with spot as (
      select distinct * from unnest(
        ${spots.map(({ documentId }) => documentId)}::uuid[],
        ${spots.map(({ start }) => start)}::int[]
      ) as spot(document_id, start_at)
    )
    select spot.document_id as "documentId", spot.start_at as at, passage.start_at as "start", passage.text
    from spot join passage on passage.document_id = spot.document_id
      and passage.start_at <= spot.start_at and passage.end_at > spot.start_at`.execute((tx as Writer).db)
  const passages = new Map(rows.map((row) => [`${row.documentId} ${row.at}`, row]))
  return ({ documentId, start }) => passages.get(`${documentId} ${start}`) ?? null
}
