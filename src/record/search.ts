import { sql } from 'kysely'
import { z } from 'zod'
import { DocumentKind } from '../domain/document.ts'
import { FindingKind } from '../domain/finding.ts'
import { DocumentId, SubjectId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { stemOf, stemsOf } from '../language/stems.ts'
import { foldForSearch } from '../language/fold.ts'
import { tokensOf } from '../language/tokens.ts'
import { makeView, spanOf } from '../language/view.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findNames } from './subjects.ts'

const Highlight = z.object({ start: z.number(), end: z.number() })
const PassageHit = z.object({
  type: z.literal('passage'),
  documentId: DocumentId,
  title: z.string(),
  kind: DocumentKind,
  language: z.enum(['ar', 'en', 'und']),
  direction: z.enum(['rtl', 'ltr']),
  dated: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  highlights: z.array(Highlight).describe('offsets into `text`'),
})
const SubjectHit = z.object({
  type: z.literal('subject'),
  id: SubjectId,
  kind: FindingKind,
  label: z.string(),
  labels: z.array(z.object({ name: z.string(), language: z.string() })),
  documents: z.number(),
})

export const search = reading({
  name: 'record/search',
  does: {
    ar: 'يبحث في الوثائق والسجل، متسامحا في رسم الكلمات',
    en: 'Searches documents and the record, forgiving spelling',
  },
  who: STAFF,
  input: z.object({
    q: z.string().trim().min(1).max(300),
    scope: z.enum(['all', 'documents', 'record']).default('all'),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    subjects: z.array(SubjectHit),
    passages: z.array(PassageHit),
    total: z.object({ subjects: z.number(), passages: z.number() }),
    tookMs: z.number(),
  }),
  async run(tx, { q, scope, limit }) {
    const startedAt = performance.now()
    const stems = stemsOf(q).filter((stem) => /[\p{L}\p{N}]/u.test(stem))
    const nothing = { total: 0, items: [] }
    const subjects = scope === 'documents' || !stems.length ? nothing : await searchSubjects(tx, stems, limit)
    const passages = scope === 'record' || !stems.length ? nothing : await searchPassages(tx, stems, limit)
    return {
      subjects: subjects.items,
      passages: passages.items,
      total: { subjects: subjects.total, passages: passages.total },
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
    }
  },
})

/** All words, the last one perhaps not yet written to its end. */
const queryOf = (stems: readonly string[]) =>
  stems.map((stem, index) => (index === stems.length - 1 ? `${stem}:*` : stem)).join(' & ')

async function searchPassages(tx: Reader, stems: readonly string[], limit: number) {
  const query = sql`to_tsquery('simple', ${queryOf(stems)})`
  const rows = await (tx as Writer).db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.document_id')
    .select([
      'passage.document_id as documentId',
      'passage.start_at as start',
      'passage.end_at as end',
      'passage.text',
      'passage.language',
      'passage.direction',
      'document.title',
      'document.file_name',
      'document.kind',
      'document.dated',
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where(sql<boolean>`passage.search @@ ${query}`)
    .orderBy(sql`ts_rank_cd(passage.search, ${query})`, 'desc')
    .orderBy('passage.document_id')
    .orderBy('passage.position')
    .limit(limit)
    .execute()
  const items = rows.map(({ title, file_name, total: _total, ...row }) => ({
    type: 'passage' as const,
    ...row,
    title: title ?? file_name,
    highlights: highlightsOf(row.text, stems),
  }))
  return { total: rows[0]?.total ?? 0, items }
}

/** Where the words of a query stand in a text, in the text's own offsets. */
export function highlightsOf(text: string, stems: readonly string[]): { start: number; end: number }[] {
  const view = makeView(text)
  const last = stems.at(-1)
  return tokensOf(view.text).flatMap((token) => {
    const parts = tokensOf(foldForSearch(token.text)).map(({ text: word }) => stemOf(word.replace(/['.-]/g, '')))
    const hit = parts.some((stem) => stems.includes(stem) || (last !== undefined && stem.startsWith(last)))
    return hit ? [spanOf(view, token.start, token.end)] : []
  })
}

async function searchSubjects(tx: Reader, stems: readonly string[], limit: number) {
  const rows = await (tx as Writer).db
    .selectFrom('subject_name')
    .innerJoin('claim', 'claim.subject_id', 'subject_name.subject_id')
    .select((row) => [
      'subject_name.subject_id as id',
      row.fn.count<number>('claim.document_id').distinct().as('documents'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where(sql<boolean>`subject_name.search @@ to_tsquery('simple', ${queryOf(stems)})`)
    .where('claim.withdrawn_at', 'is', null)
    .groupBy('subject_name.subject_id')
    .orderBy('documents', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const names = await findNames(
    tx,
    rows.map(({ id }) => id),
  )
  const items = rows.map(({ id, documents }) => ({ type: 'subject' as const, ...names.get(id)!, documents }))
  return { total: rows[0]?.total ?? 0, items }
}
