import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import type { AccountId } from '../../src/domain/id.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { Role } from '../../src/domain/role.ts'
import { handOnTo } from '../../src/edge/worker/steps.ts'
import { type OperationName, operations, type Operations } from '../../src/operations.ts'
import { connect, type Database } from '../../src/store/connect.ts'
import { folderFiles } from '../../src/store/files.ts'
import { newId } from '../../src/store/new-id.ts'
import { type Operation, runOperation, type Tools } from '../../src/store/operation.ts'
import type { Queue } from '../../src/store/queue.ts'
import { makeStore, type Store } from '../../src/store/transaction.ts'
import { TEMPLATE, urlOf } from './database-setup.ts'
import type { z } from 'zod'

/** Jobs are not run in these tests: what a worker does is called by hand. */
const NO_QUEUE: Queue = { send: async () => undefined, work: async () => undefined, stop: async () => undefined }

export type TestDatabase = {
  url: string
  database: Database
  store: Store
  tools: Tools
  /** Runs an operation as it is run for everybody. */
  call<Name extends OperationName>(
    name: Name,
    actor: Actor,
    input: z.input<Operations[Name]['input']>,
  ): Promise<z.output<Operations[Name]['output']>>
  /** The code with which an operation is refused; null when it is not. */
  refusal<Name extends OperationName>(name: Name, actor: Actor, input: unknown): Promise<string | null>
  /** A person with these roles, in the database. */
  person(name: string, ...roles: Role[]): Promise<Actor & { accountId: AccountId }>
  close(): Promise<void>
}

/** A database of its own with every table, copied from the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`
  await asOwner(server, `create database ${name} template ${TEMPLATE}`)
  return testDatabaseAt(urlOf(server, name), () => asOwner(server, `drop database ${name} with (force)`))
}

/** What tests call, on a database that has its tables. */
export async function testDatabaseAt(url: string, drop: () => Promise<void>): Promise<TestDatabase> {
  const database = await connect(url)
  const store = makeStore(database.db, handOnTo(NO_QUEUE))
  const tools: Tools = {
    now: () => new Date(),
    files: folderFiles(mkdtempSync(join(tmpdir(), 'mutabaa-files-'))),
    publicUrl: 'http://localhost:4680',
    recognisers: 2,
    sendMail: null,
    model: null,
  }
  const run = (operation: OperationName, actor: Actor, input: unknown) =>
    runOperation(store, tools, operations[operation] as unknown as Operation, actor, input)
  return {
    url,
    database,
    store,
    tools,
    call: run as TestDatabase['call'],
    refusal: (operation, actor, input) => run(operation, actor, input).then(() => null, codeOf),
    async person(said, ...roles) {
      const id = newId<AccountId>()
      await database.pool.query('insert into account (id, name, roles, created_at) values ($1, $2, $3, now())', [
        id,
        said,
        roles,
      ])
      return { accountId: id, name: said, roles }
    },
    async close() {
      await database.close()
      await drop()
    },
  }
}

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code
  throw error
}

/** Runs one statement as the superuser of the run's server. */
export async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
