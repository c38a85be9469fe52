import { createReadStream } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg, { type PoolClient } from 'pg'
import { Refusal } from '../domain/refusal.ts'
import { AS_KEEPER, hashOfFile, listTables, type Manifest } from './backup.ts'
import type { Database } from './connect.ts'

const BATCH = 500

/**
 * Brings a backup into an empty database and a file folder: every row as it was, or nothing at all.
 * Refuses  `damaged-backup` when a part is not what the manifest says, before anything is written; `migration-changed` when the
 *          backup was made by other tables than these; `target-not-empty` when there is a document already.
 */
export async function restore(
  folder: string,
  database: Database,
  files: string,
  onProgress: (part: string) => void,
): Promise<void> {
  const manifest = await readManifest(folder)
  for (const { table, sha256 } of manifest.parts) {
    if ((await hashOfFile(join(folder, 'tables', `${table}.jsonl`)).catch(() => null)) !== sha256)
      throw new Refusal('damaged-backup', { part: table })
  }
  const client = await database.pool.connect()
  try {
    await client.query(`begin; ${AS_KEEPER}`)
    await refuseOtherTables(client, manifest)
    await refuseUsed(client)
    const tables = await listTables(client)
    const selfReferences = await listSelfReferences(client)
    // The triggers keep rows from being changed by the program's roles, not from being brought back by the owner.
    for (const table of tables) await client.query(`alter table ${pg.escapeIdentifier(table)} disable trigger user`)
    for (const alter of selfReferences) await client.query(`${alter} deferrable initially deferred`)
    for (const table of tables.toReversed()) await client.query(`delete from ${pg.escapeIdentifier(table)}`)
    for (const { table } of manifest.parts) {
      onProgress(table)
      await fillTable(client, table, join(folder, 'tables', `${table}.jsonl`))
    }
    await client.query('set constraints all immediate')
    for (const alter of selfReferences) await client.query(`${alter} not deferrable`)
    for (const table of tables) await client.query(`alter table ${pg.escapeIdentifier(table)} enable trigger user`)
    onProgress('files')
    if (manifest.files) await cp(join(folder, 'files'), files, { recursive: true })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    if (manifest.mutabaa === 'backup' && manifest.version === 1) return manifest
  } catch {
    // said below
  }
  throw new Refusal('damaged-backup', { part: 'manifest.json' })
}

async function refuseOtherTables(client: PoolClient, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  )
  for (const { name, sha256 } of manifest.migrations) {
    if (rows.find((row) => row.name === name)?.sha256 !== sha256) throw new Refusal('migration-changed', { name })
  }
}

async function refuseUsed(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select 1 from document) or exists (select 1 from account) as used',
  )
  if (rows[0]?.used) throw new Refusal('target-not-empty', { folder: 'database' })
}

/** The start of a statement for each foreign key of a table to itself: its rows stand in no order that such a key could follow. */
async function listSelfReferences(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ alter: string }>(`
    select format('alter table %s alter constraint %I', conrelid::regclass, conname) as alter
    from pg_constraint where contype = 'f' and conrelid = confrelid and connamespace = 'public'::regnamespace`)
  return rows.map(({ alter }) => alter)
}

/** Fills a table from JSON lines. Columns that the database makes itself are left to it. */
async function fillTable(client: PoolClient, table: string, path: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const columns = rows.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  const target = pg.escapeIdentifier(table)
  const insert = `insert into ${target} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${target}, $1::json)`
  let batch: string[] = []
  const flush = async () => {
    if (batch.length) await client.query(insert, [`[${batch.join(',')}]`])
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line) batch.push(line)
    if (batch.length === BATCH) await flush()
  }
  await flush()
}
