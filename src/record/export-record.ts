import type { Reader, Writer } from '../store/transaction.ts'

const TABLES = [
  'document',
  'receipt',
  'reading',
  'finding',
  'review',
  'subject',
  'subject_name',
  'claim',
  'journal',
] as const
const BATCH = 1000

/**
 * Writes everything the reader may see as JSON lines: a manifest with counts, then `{ "table": …, "row": … }` for each row.
 * No account, no e-mail address, no secret is among them; people appear by the id and name the journal gives.
 */
export async function* exportRecord(tx: Reader): AsyncGenerator<string> {
  const { db } = tx as Writer
  const counts: Record<string, number> = {}
  for (const table of TABLES) {
    const { n } = await db
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    counts[table] = n
  }
  yield `${JSON.stringify({ mutabaa: 'record', version: 1, exportedAt: new Date().toISOString(), counts })}\n`
  for (const table of TABLES) {
    const order = table === 'journal' ? 'seq' : table === 'reading' ? 'document_id' : 'id'
    for (let offset = 0; ; offset += BATCH) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .orderBy(order as never)
        .limit(BATCH)
        .offset(offset)
        .execute()
      for (const row of rows) yield `${JSON.stringify({ table, row })}\n`
      if (rows.length < BATCH) break
    }
  }
}
