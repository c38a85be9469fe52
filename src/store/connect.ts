import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Refusal } from '../domain/refusal.ts'
import type { Tables } from './tables.ts'

export const OLDEST_MAJOR = 15

export type Database = {
  url: string
  pool: pg.Pool
  db: Kysely<Tables>
  /**
   * Calls back with each payload of a channel, over a connection of its own. When that breaks it is made anew, and `onGap` says
   * that payloads may have been missed.
   */
  listen(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

const INT8 = 20
const TIMESTAMP_WITH_ZONE = 1184
const DATE = 1082

/** Counts as numbers, instants as ISO 8601 text in UTC, days as they are written: what the row types say. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return Number
    if (oid === DATE) return String
    if (oid === TIMESTAMP_WITH_ZONE) return (said: string) => new Date(said).toISOString()
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** Connects to a PostgreSQL server. Refuses with `database-unreachable` or `database-too-old`. */
export async function connect(url: string, options: { max?: number; name?: string } = {}): Promise<Database> {
  const { max = 10, name = 'mutabaa' } = options
  const pool = new pg.Pool({ connectionString: url, max, application_name: name, types, statement_timeout: 60_000 })
  pool.on('error', () => undefined) // a broken idle connection is replaced by the pool
  try {
    await refuseOldServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy() // ends the pool, but only if a query was ever built
    if (!pool.ended) await pool.end()
  }
  return { url, pool, db, listen: (channel, onPayload, onGap) => listen(url, channel, onPayload, onGap), close }
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  let version: number
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
    version = Number(rows[0]?.server_version_num ?? 0)
  } catch (error) {
    throw new Refusal('database-unreachable', { reason: error instanceof Error ? error.message : String(error) })
  }
  const major = Math.floor(version / 10_000)
  if (major < OLDEST_MAJOR) throw new Refusal('database-too-old', { major, oldest: OLDEST_MAJOR })
}

async function listen(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
  onGap: () => void = () => undefined,
): Promise<() => Promise<void>> {
  let closed = false
  let client: pg.Client
  const open = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'mutabaa-listen' })
    client.on('notification', ({ payload }) => onPayload(payload ?? ''))
    client.on('error', () => undefined)
    client.on('end', () => void (!closed && setTimeout(() => open().then(onGap, reopen), 500)))
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
  }
  const reopen = (): void => void (!closed && setTimeout(() => open().then(onGap, reopen), 2000))
  await open()
  return async () => {
    closed = true
    await client.end().catch(() => undefined)
  }
}
