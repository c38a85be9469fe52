import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { FIRST_HASH, hashOfEntry } from '../store/journal-append.ts'
import { reading, type Tools } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'

const Broken = z.object({
  documentId: DocumentId,
  what: z.enum(['finding', 'claim', 'passage', 'review']),
  id: z.string(),
})

const Proof = z
  .object({
    holds: z.boolean(),
    journal: z.object({ entries: z.number(), brokenAt: z.number().nullable() }),
    spans: z.object({ checked: z.number(), broken: z.array(Broken) }),
    files: z.object({ checked: z.number(), missing: z.array(DocumentId), damaged: z.array(DocumentId) }),
    tookMs: z.number(),
  })
  .meta({ id: 'Proof' })

export const verify = reading({
  name: 'record/verify',
  does: {
    ar: 'يتحقق من سلسلة سجل التغييرات ومن مطابقة كل اقتباس لموضعه وكل ملف لبصمته',
    en: 'Proves the chain of the journal, that every span still equals its quote, and every kept file its hash',
  },
  who: ['reviewer', 'editor', 'administrator', 'system'],
  input: z.object({ files: z.boolean().default(true).describe('also read every kept file') }),
  output: Proof,
  async run(tx, { files: withFiles }, _by, tools) {
    const startedAt = performance.now()
    const journal = await verifyJournal(tx)
    const spans = await verifySpans(tx)
    const files = withFiles ? await verifyFiles(tx, tools) : { checked: 0, missing: [], damaged: [] }
    const holds = journal.brokenAt === null && !spans.broken.length && !files.missing.length && !files.damaged.length
    return { holds, journal, spans, files, tookMs: Math.round(performance.now() - startedAt) }
  },
})

const BATCH = 2000

/** Recomputes every hash from the entry and the hash before it, a batch at a time. */
async function verifyJournal(tx: Reader): Promise<z.infer<typeof Proof>['journal']> {
  let entries = 0
  let previous = FIRST_HASH
  for (;;) {
    const rows = await (tx as Writer).db
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>', entries)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      const follows = row.seq === entries + 1 && row.previous_hash === previous
      if (!follows || hashOfEntry(row) !== row.hash) return { entries, brokenAt: row.seq }
      entries = row.seq
      previous = row.hash
    }
    if (rows.length < BATCH) return { entries, brokenAt: null }
  }
}

type Spans = z.infer<typeof Proof>['spans']

/** Compares every stored span with its document's text, one document at a time. */
async function verifySpans(tx: Reader): Promise<Spans> {
  const spans: Spans = { checked: 0, broken: [] }
  for await (const documentId of documentIds(tx)) {
    const row = await (tx as Writer).db
      .selectFrom('document_text')
      .select('text')
      .where('document_id', '=', documentId)
      .executeTakeFirst()
    if (!row) continue
    for (const span of await listSpans(tx, documentId)) {
      spans.checked++
      if (row.text.slice(span.start, span.end) !== span.quote)
        spans.broken.push({ documentId, what: span.what, id: span.id })
    }
  }
  return spans
}

type Span = { what: z.infer<typeof Broken>['what']; id: string; start: number; end: number; quote: string }

async function listSpans(tx: Reader, documentId: DocumentId): Promise<Span[]> {
  const { db } = tx as Writer
  const columns = ['id', 'start_at as start', 'end_at as end', 'quote'] as const
  const findings = await db.selectFrom('finding').select(columns).where('document_id', '=', documentId).execute()
  const claims = await db.selectFrom('claim').select(columns).where('document_id', '=', documentId).execute()
  const reviews = await db
    .selectFrom('review')
    .select(columns)
    .where('document_id', '=', documentId)
    .where('quote', 'is not', null)
    .execute()
  const passages = await db
    .selectFrom('passage')
    .select(['position', 'start_at as start', 'end_at as end', 'text as quote'])
    .where('document_id', '=', documentId)
    .execute()
  return [
    ...findings.map((row) => ({ ...row, what: 'finding' as const })),
    ...claims.map((row) => ({ ...row, what: 'claim' as const })),
    ...reviews.map((row) => ({ ...row, start: row.start!, end: row.end!, quote: row.quote!, what: 'review' as const })),
    ...passages.map(({ position, ...row }) => ({ ...row, id: String(position), what: 'passage' as const })),
  ]
}

async function* documentIds(tx: Reader): AsyncGenerator<DocumentId> {
  let after: DocumentId | null = null
  for (;;) {
    let rows = (tx as Writer).db.selectFrom('document').select('id').orderBy('id').limit(BATCH)
    if (after) rows = rows.where('id', '>', after)
    const found: { id: DocumentId }[] = await rows.execute()
    for (const { id } of found) yield id
    if (found.length < BATCH) return
    after = found.at(-1)!.id
  }
}

async function verifyFiles(tx: Reader, { files }: Tools): Promise<z.infer<typeof Proof>['files']> {
  const result = { checked: 0, missing: [] as DocumentId[], damaged: [] as DocumentId[] }
  for await (const id of documentIds(tx)) {
    const { sha256 } = await (tx as Writer).db
      .selectFrom('document')
      .select('sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    result.checked++
    if (!(await files.has(sha256))) result.missing.push(id)
    else if ((await hashOfFile(files.pathOf(sha256))) !== sha256) result.damaged.push(id)
  }
  return result
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
