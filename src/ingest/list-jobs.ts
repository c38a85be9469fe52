import { sql } from 'kysely'
import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { MAX_ATTEMPTS } from '../store/queue.ts'
import type { Reader } from '../store/transaction.ts'
import { StepName, StepState } from './document-views.ts'

const Counts = z.object({ waiting: z.number(), running: z.number(), done: z.number(), failed: z.number() })

export const listJobs = reading({
  name: 'ingest/list-jobs',
  does: {
    ar: 'يعرض خطوات معالجة الوثائق وما ينتظر منها',
    en: 'Lists the steps documents are going through, and what waits',
  },
  who: STAFF,
  input: z.object({ state: StepState.optional(), ...PageInput }),
  output: pageOf(
    z.object({
      documentId: DocumentId,
      fileName: z.string(),
      step: StepName,
      state: StepState,
      attempt: z.number(),
      maxAttempts: z.number(),
      progress: z.number(),
      error: z.string().nullable(),
      changedAt: z.string(),
    }),
  ).extend({ counts: Counts }),
  async run(tx, { state, cursor, limit }) {
    const rows = await listSteps(tx, state, parseCursor(cursor), limit + 1)
    const items = rows.slice(0, limit).map((row) => ({ ...row, maxAttempts: MAX_ATTEMPTS }))
    const last = items.at(-1)
    const next = rows.length > limit && last ? formatCursor([last.changedAt, last.documentId, last.step]) : null
    return { items, next, counts: await countSteps(tx) }
  },
})

function listSteps(
  tx: Reader,
  state: z.infer<typeof StepState> | undefined,
  after: (string | number)[] | null,
  limit: number,
) {
  let rows = tx.db
    .selectFrom('document_step as s')
    .innerJoin('document', 'document.id', 's.document_id')
    .select([
      's.document_id as documentId',
      'document.file_name as fileName',
      's.step',
      's.state',
      's.attempt',
      's.progress',
      's.error',
      's.changed_at as changedAt',
    ])
  if (state) rows = rows.where('s.state', '=', state)
  if (after) {
    const [changedAt, id, step] = after
    rows = rows.where(
      sql<boolean>`(s.changed_at, s.document_id, s.step) < (${changedAt}::timestamptz, ${id}::uuid, ${step})`,
    )
  }
  return rows
    .orderBy('s.changed_at', 'desc')
    .orderBy('s.document_id', 'desc')
    .orderBy('s.step', 'desc')
    .limit(limit)
    .execute()
}

async function countSteps(tx: Reader): Promise<z.infer<typeof Counts>> {
  const rows = await tx.db
    .selectFrom('document_step')
    .select((row) => ['state', row.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return { waiting: 0, running: 0, done: 0, failed: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.n])) }
}
