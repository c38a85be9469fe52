import { sql } from 'kysely'
import { z } from 'zod'
import { FindingKind } from '../domain/finding.ts'
import type { SubjectId } from '../domain/id.ts'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { STAFF } from '../domain/role.ts'
import { stemsOf } from '../language/stems.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { PROPERTY_ORDER } from './claims-of-finding.ts'
import { SubjectSummary } from './record-views.ts'
import { findNames } from './subjects.ts'

export const listSubjects = reading({
  name: 'record/list-subjects',
  does: { ar: 'يعرض ما في السجل بحسب نوعه', en: 'Lists the things of the record, by kind' },
  who: STAFF,
  input: z.object({ kind: FindingKind.optional(), q: z.string().max(200).optional(), ...PageInput }),
  output: pageOf(SubjectSummary).extend({ counts: z.record(z.string(), z.number()) }),
  async run(tx, { kind, q, cursor, limit }) {
    const rows = await listRows(tx, { kind, words: q, after: parseCursor(cursor), limit: limit + 1 })
    const items = rows.slice(0, limit)
    const names = await findNames(
      tx,
      items.map(({ id }) => id),
    )
    const summaries = await listSummaries(
      tx,
      items.map(({ id }) => id),
    )
    const last = items.at(-1)
    return {
      items: items.map((row) => ({
        ...names.get(row.id)!,
        summary: summaries.get(row.id) ?? {},
        claims: row.claims,
        documents: row.documents,
      })),
      next: rows.length > limit && last ? formatCursor([last.documents, last.id]) : null,
      counts: await countKinds(tx),
    }
  },
})

type Wanted = {
  kind?: z.infer<typeof FindingKind> | undefined
  words?: string | undefined
  after: (string | number)[] | null
  limit: number
}

/** Subjects with claims in effect, those that most documents speak of first. */
function listRows(tx: Reader, { kind, words, after, limit }: Wanted) {
  let rows = (tx as Writer).db
    .selectFrom('subject')
    .innerJoin('claim', (join) =>
      join.onRef('claim.subject_id', '=', 'subject.id').on('claim.withdrawn_at', 'is', null),
    )
    .select((row) => [
      'subject.id',
      row.fn.count<number>('claim.id').as('claims'),
      row.fn.count<number>('claim.document_id').distinct().as('documents'),
    ])
    .groupBy('subject.id')
  if (kind) rows = rows.where('subject.kind', '=', kind)
  const stems = stemsOf(words ?? '')
  if (stems.length) {
    const query = stems.map((stem) => `${stem.replace(/[^\p{L}\p{N}]/gu, '')}:*`).join(' & ')
    rows = rows.where(
      sql<boolean>`exists (select 1 from subject_name n where n.subject_id = subject.id and n.search @@ to_tsquery('simple', ${query}))`,
    )
  }
  if (after)
    rows = rows.having(
      sql<boolean>`(count(distinct claim.document_id), subject.id) < (${after[0]}::bigint, ${after[1]}::uuid)`,
    )
  return rows.orderBy('documents', 'desc').orderBy('subject.id', 'desc').limit(limit).execute()
}

const NOT_SUMMARISED = ['name', 'title', 'value', 'honorific', 'topic', 'host', 'action']
const SUMMARISED = PROPERTY_ORDER.filter((property) => !NOT_SUMMARISED.includes(property))

/** A few properties of each subject, for the list. */
async function listSummaries(tx: Reader, ids: readonly SubjectId[]) {
  const summaries = new Map<SubjectId, Record<string, string[]>>()
  if (!ids.length) return summaries
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .select(['subject_id', 'property', 'value'])
    .where('subject_id', 'in', ids)
    .where('property', 'in', SUMMARISED)
    .where('withdrawn_at', 'is', null)
    .where('rank', '!=', 'deprecated')
    .execute()
  for (const { subject_id, property, value } of rows) {
    const summary = summaries.get(subject_id) ?? {}
    const said = (summary[property] ??= [])
    if (said.length < 3 && !said.includes(String(value))) said.push(String(value))
    summaries.set(subject_id, summary)
  }
  for (const [id, summary] of summaries)
    summaries.set(id, Object.fromEntries(SUMMARISED.flatMap((one) => (summary[one] ? [[one, summary[one]]] : []))))
  return summaries
}

async function countKinds(tx: Reader): Promise<Record<string, number>> {
  const rows = await (tx as Writer).db
    .selectFrom('subject')
    .innerJoin('claim', (join) =>
      join.onRef('claim.subject_id', '=', 'subject.id').on('claim.withdrawn_at', 'is', null),
    )
    .select((row) => ['subject.kind', row.fn.count<number>('subject.id').distinct().as('n')])
    .groupBy('subject.kind')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]))
}
