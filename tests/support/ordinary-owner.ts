import { inject } from 'vitest'
import type { QueryResult } from 'pg'
import { connect } from '../../src/store/connect.ts'
import { migrate } from '../../src/store/migrate.ts'
import { AS_KEEPER } from '../../src/store/backup.ts'
import { asOwner, testDatabaseAt, type TestDatabase } from './database.ts'

export type OrdinaryOwner = TestDatabase & {
  /** Runs one statement as the owner of the tables, past the row rules. */
  asKeeper(statement: string, values?: unknown[]): Promise<QueryResult>
}

/** A database that belongs to a role without any privilege, as on a server that is rented: only `mutabaa_app` may be granted to it. */
export async function createOrdinaryOwner({ granted = true } = {}): Promise<OrdinaryOwner> {
  const server = inject('databaseUrl')
  const name = `o_${crypto.randomUUID().replaceAll('-', '')}`
  await asOwner(server, `create role ${name} login password 'ordinary'`)
  if (granted) await asOwner(server, `grant mutabaa_app to ${name}`)
  await asOwner(server, `create database ${name} owner ${name}`)
  const url = Object.assign(new URL(server), { username: name, password: 'ordinary', pathname: `/${name}` }).href
  const first = await connect(url)
  await migrate(first.pool).finally(() => first.close())
  const test = await testDatabaseAt(url, async () => {
    await asOwner(server, `drop database ${name} with (force)`)
    await asOwner(server, `drop role ${name}`)
  })
  return {
    ...test,
    async asKeeper(statement, values = []) {
      const client = await test.database.pool.connect()
      try {
        await client.query(`begin; ${AS_KEEPER}`)
        const result = await client.query(statement, values)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}
