import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import pg, { type PoolClient } from 'pg'
import { Refusal } from '../domain/refusal.ts'
import type { Database } from './connect.ts'

export type Part = { table: string; rows: number; sha256: string }
export type Manifest = {
  mutabaa: 'backup'
  version: 1
  madeAt: string
  migrations: { name: string; sha256: string }[]
  parts: Part[]
  files: number
}

const BATCH = 2000

/** Lets the owner of the tables past the row rules until the transaction ends (migration 007). */
export const AS_KEEPER = `set local mutabaa.keeping = 'on'`

/**
 * Copies the whole database and every kept file into a new folder: one file of JSON lines for each table, all of one moment, and
 * a manifest with their hashes. Works from any server that Mutabaa runs on, while it runs. Jobs are not copied: they are made
 * again from what waits.
 * Refuses  `target-not-empty`
 */
export async function backUp(
  database: Database,
  files: string,
  target: string,
  onProgress: (part: string) => void,
): Promise<void> {
  await mkdir(target, { recursive: true })
  if ((await readdir(target)).length) throw new Refusal('target-not-empty', { folder: target })
  await mkdir(join(target, 'tables'))
  const client = await database.pool.connect()
  try {
    await client.query(`begin transaction isolation level repeatable read read only; ${AS_KEEPER}`)
    const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration order by name',
    )
    const parts: Part[] = []
    for (const table of await listTables(client)) {
      onProgress(table)
      parts.push(await copyTable(client, table, join(target, 'tables', `${table}.jsonl`)))
    }
    onProgress('files')
    await cp(files, join(target, 'files'), { recursive: true, filter: (path) => !path.endsWith('arriving') }).catch(
      ignoreMissing,
    )
    const kept = await countFiles(join(target, 'files'))
    const manifest: Manifest = {
      mutabaa: 'backup',
      version: 1,
      madeAt: new Date().toISOString(),
      migrations,
      parts,
      files: kept,
    }
    await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
}

const countFiles = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile())
    .length

/** The tables of the record, those that others point to first. */
export async function listTables(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname as name,
           coalesce(array_agg(distinct f.relname::text) filter (where f.relname is not null and f.oid <> c.oid), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    left join pg_class f on f.oid = k.confrelid
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration'
    group by c.oid, c.relname order by c.relname`)
  const ordered: string[] = []
  const left = new Map(rows.map((row) => [row.name, new Set(row.needs)]))
  while (left.size) {
    const ready = [...left].filter(([, needs]) => [...needs].every((need) => ordered.includes(need)))
    if (!ready.length) throw new Error(`tables that point to each other: ${[...left.keys()].join(', ')}`)
    for (const [name] of ready) {
      ordered.push(name)
      left.delete(name)
    }
  }
  return ordered
}

/** Writes each row as PostgreSQL's own JSON, through a cursor, so that memory does not grow with the table. */
async function copyTable(client: PoolClient, table: string, path: string): Promise<Part> {
  const hash = createHash('sha256')
  let rows = 0
  const name = pg.escapeIdentifier(table)
  async function* lines() {
    await client.query(`declare copying no scroll cursor for select row_to_json(t)::text as line from ${name} t`)
    for (;;) {
      const { rows: batch } = await client.query<{ line: string }>(`fetch ${BATCH} from copying`)
      for (const { line } of batch) {
        const said = `${line}\n`
        hash.update(said)
        rows++
        yield said
      }
      if (batch.length < BATCH) break
    }
    await client.query('close copying')
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { flush: true }))
  return { table, rows, sha256: hash.digest('hex') }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
