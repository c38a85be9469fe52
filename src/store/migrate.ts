import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../domain/refusal.ts'

export const MIGRATIONS = join(import.meta.dirname, 'migrations')
const MIGRATION_LOCK = 7_305_000
const INSUFFICIENT_PRIVILEGE = '42501'

type Migration = { name: string; text: string; sha256: string }

/**
 * Brings the tables up to what this version needs: runs each file of `migrations/` once, in order, each in a transaction.
 * Several processes may call this at once.
 * Gives    the names of those that were run now.
 * Refuses  `migration-changed` when a file that was run before is no longer the same; `database-rights` when the role of the
 *          connection may not make what is needed, or may not act as the program's role.
 */
export async function migrate(
  pool: Pool,
  onProgress: (name: string) => void = () => undefined,
  folder = MIGRATIONS,
): Promise<string[]> {
  const wanted = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, run_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const done = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
    for (const { name, sha256 } of wanted) {
      if (done.has(name) && done.get(name) !== sha256) throw new Refusal('migration-changed', { name })
    }
    const due = wanted.filter(({ name }) => !done.has(name))
    for (const migration of due) {
      onProgress(migration.name)
      await runOne(client, migration)
    }
    await refuseOtherRole(client)
    return due.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    client.release()
  }
}

/** Where another database of the server made the program's role, its owner must have granted it to ours. */
async function refuseOtherRole(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ member: boolean; name: string }>(
    `select pg_has_role(current_user, oid, 'member') as member, current_user::text as name from pg_roles where rolname = 'mutabaa_app'`,
  )
  if (rows[0]?.member !== false) return
  throw new Refusal('database-rights', { name: 'mutabaa_app', reason: `grant mutabaa_app to ${rows[0]?.name}` })
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function runOne(client: PoolClient, { name, text, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE)
      throw new Refusal('database-rights', { name, reason: (error as Error).message })
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
