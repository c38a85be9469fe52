import { z } from 'zod'
import { AccountId, DocumentId } from '../domain/id.ts'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'

const Entry = z
  .object({
    seq: z.number(),
    at: z.string(),
    actor: z.object({ id: AccountId.nullable(), name: z.string() }),
    action: z.string(),
    thing: z.object({ kind: z.string(), id: z.string(), label: z.string().nullable() }),
    documentId: DocumentId.nullable(),
    before: z.unknown(),
    after: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'JournalEntry' })

const Filter = z.object({
  documentId: DocumentId.optional(),
  thingKind: z.string().max(40).optional(),
  thingId: z.string().max(60).optional(),
  actor: AccountId.optional(),
  action: z.string().max(60).optional(),
  ...PageInput,
})

export const listJournal = reading({
  name: 'record/list-journal',
  does: { ar: 'يعرض سجل التغييرات: من فعل ماذا ومتى', en: 'Lists the journal: who did what, and when' },
  who: STAFF,
  input: Filter,
  output: pageOf(Entry),
  async run(tx, filter) {
    const rows = await listRows(tx, filter)
    const shown = rows.slice(0, filter.limit)
    const labels = await labelsOf(tx, shown)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => ({
        seq: row.seq,
        at: row.at,
        actor: { id: row.actor, name: row.actor_name },
        action: row.action,
        thing: {
          kind: row.thing_kind,
          id: row.thing_id,
          label: row.document_id ? (labels.get(row.document_id) ?? null) : null,
        },
        documentId: row.document_id,
        before: row.before,
        after: row.after,
        hash: row.hash,
      })),
      next: rows.length > filter.limit && last ? formatCursor([last.seq]) : null,
    }
  },
})

function listRows(
  tx: Reader,
  { documentId, thingKind, thingId, actor, action, cursor, limit }: z.infer<typeof Filter>,
) {
  let rows = (tx as Writer).db.selectFrom('journal').selectAll()
  if (documentId) rows = rows.where('document_id', '=', documentId)
  if (thingKind) rows = rows.where('thing_kind', '=', thingKind)
  if (thingId) rows = rows.where('thing_id', '=', thingId)
  if (actor) rows = rows.where('actor', '=', actor)
  if (action) rows = rows.where('action', '=', action)
  const after = parseCursor(cursor)
  if (after) rows = rows.where('seq', '<', Number(after[0]))
  return rows
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
}

async function labelsOf(
  tx: Reader,
  rows: readonly { document_id: DocumentId | null }[],
): Promise<Map<DocumentId, string>> {
  const ids = [...new Set(rows.flatMap((row) => (row.document_id ? [row.document_id] : [])))]
  if (!ids.length) return new Map()
  const found = await (tx as Writer).db
    .selectFrom('document')
    .select(['id', 'title', 'file_name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map((row) => [row.id, row.title ?? row.file_name]))
}
