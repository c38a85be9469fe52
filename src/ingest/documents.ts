import { sql } from 'kysely'
import type { DocumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { withNarrower } from '../language/themes.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { DocumentSummary } from './document-views.ts'

type Steps = DocumentSummary['steps']

/** The documents with all that a list shows of them, one query. */
const documentRows = (tx: Reader) =>
  tx.db.selectFrom('document').select((row) => [
    'document.id',
    'document.file_name',
    'document.title',
    'document.kind',
    'document.language',
    'document.state',
    'document.received_at',
    'document.size',
    'document.report',
    'document.symbol',
    'document.publisher',
    'document.dated',
    'document.sha256',
    'document.media_type',
    'document.required_reviewers',
    row
      .selectFrom('finding_now')
      .select((count) => count.fn.countAll<number>().as('n'))
      .whereRef('finding_now.document_id', '=', 'document.id')
      .as('findings'),
    row
      .selectFrom('review')
      .select((count) => count.fn.count<number>('review.finding_id').distinct().as('n'))
      .whereRef('review.document_id', '=', 'document.id')
      .as('reviewed'),
    sql<Steps>`(
      select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'state', s.state, 'progress', s.progress) order by s.step), '[]')
      from document_step s where s.document_id = document.id
    )`.as('steps'),
  ])

type Row = Awaited<ReturnType<ReturnType<typeof documentRows>['execute']>>[number]

const directionOf = (row: Row): DocumentSummary['direction'] =>
  row.report?.direction ?? (row.language === 'ar' ? 'rtl' : 'ltr')

export const presentSummary = (row: Row): DocumentSummary => ({
  id: row.id,
  fileName: row.file_name,
  title: row.title,
  kind: row.kind,
  language: row.language,
  direction: directionOf(row),
  state: row.state,
  receivedAt: row.received_at,
  size: row.size,
  pages: row.report?.pages.length ?? 0,
  findings: row.findings ?? 0,
  reviewed: row.reviewed ?? 0,
  problems: (row.report?.problems ?? []).map(({ code, severity }) => ({ code, severity })),
  steps: row.steps,
})

export type DocumentFilter = {
  state?: DocumentSummary['state'] | undefined
  language?: DocumentSummary['language'] | undefined
  kind?: DocumentSummary['kind'] | undefined
  theme?: string | undefined
  words?: string | undefined
  after: (string | number)[] | null
  limit: number
}

/** A page of documents, the latest first; one more than `limit` when there is a next page. */
export function listDocumentRows(tx: Reader, filter: DocumentFilter): Promise<Row[]> {
  let rows = documentRows(tx)
  if (filter.state) rows = rows.where('document.state', '=', filter.state)
  if (filter.language) rows = rows.where('document.language', '=', filter.language)
  if (filter.kind) rows = rows.where('document.kind', '=', filter.kind)
  if (filter.theme) {
    const themes = withNarrower(filter.theme)
    rows = rows.where((row) =>
      row.exists(
        row
          .selectFrom('theme_now')
          .select('theme_now.theme')
          .whereRef('theme_now.document_id', '=', 'document.id')
          .where('theme_now.theme', 'in', themes),
      ),
    )
  }
  if (filter.words) {
    const like = `%${filter.words.replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((or) => or.or([or('document.file_name', 'ilike', like), or('document.title', 'ilike', like)]))
  }
  if (filter.after) {
    const [receivedAt, id] = filter.after
    rows = rows.where(sql<boolean>`(document.received_at, document.id) < (${receivedAt}::timestamptz, ${id}::uuid)`)
  }
  return rows
    .orderBy('document.received_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** One document's row. Refuses with `not-found`. */
export async function getDocumentRow(tx: Reader, id: DocumentId): Promise<Row> {
  const row = await documentRows(tx).where('document.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'document' })
  return row
}

/** What documents are called, by their ids: their titles, or the names of their files. */
export async function listDocumentNames(tx: Reader, ids: readonly DocumentId[]): Promise<Map<DocumentId, string>> {
  if (!ids.length) return new Map()
  const rows = await (tx as Writer).db
    .selectFrom('document')
    .select(['id', 'title', 'file_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, title, file_name }) => [id, title ?? file_name]))
}
