import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../src/domain/actor.ts'
import { AccountId, DocumentId } from '../../src/domain/id.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { HttpParts } from '../../src/edge/http/http-parts.ts'
import { makeHttp } from '../../src/edge/http/make-http.ts'
import { folderFiles } from '../../src/store/files.ts'
import { changing, reading } from '../../src/store/operation.ts'
import type { Tables } from '../../src/store/tables.ts'
import type { Store } from '../../src/store/transaction.ts'

export const EDITOR: Actor = {
  accountId: AccountId.parse('0198f0de-0000-7000-8000-000000000001'),
  name: 'Nur',
  roles: ['editor'],
}
const FOCAL: Actor = { accountId: AccountId.parse('0198f0de-0000-7000-8000-000000000002'), name: 'Sami', roles: [] }

/** Sessions that are open, by token. */
export const openSessions = (): Map<string, Actor> =>
  new Map([
    ['editor-token', EDITOR],
    ['roleless-token', FOCAL],
  ])

/** A database that takes every statement and has no rows. What needs rows is tested on a real one. */
const emptyDb = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
const storeWithoutDatabase: Store = {
  read: (actor, work) => work({ db: emptyDb as never, actor }),
  write: (actor, work) => work({ db: emptyDb, actor, journal: () => undefined, handOn: () => undefined }),
}

const does = { ar: 'يجرّب', en: 'Tries' }
export const SESSION = { token: 'new-token', expiresAt: '2099-01-01T00:00:00.000Z' }

/** Operations as small as they can be, one for each way an operation can be. */
export const tinyOperations = (sessions: Map<string, Actor>) => ({
  'ingest/echo': reading({
    name: 'ingest/echo',
    does,
    who: 'anyone',
    input: z.object({
      text: z.string().optional(),
      limit: z.coerce.number().int().default(50),
      exact: z.boolean().optional(),
      roles: z.array(z.string()).optional(),
      sizes: z.array(z.number()).nullable().optional(),
    }),
    output: z.object({
      text: z.string().optional(),
      limit: z.number(),
      exact: z.boolean().optional(),
      roles: z.array(z.string()).optional(),
      sizes: z.array(z.number()).nullable().optional(),
    }),
    run: async (_tx, input) => ({ ...input, passwordHash: 'never to leave' }),
  }),
  'ingest/who-am-i': reading({
    name: 'ingest/who-am-i',
    does,
    who: 'signed-in',
    input: z.object({}),
    output: z.object({ name: z.string() }),
    run: async (_tx, _input, by) => ({ name: by.name }),
  }),
  'review/decide': changing({
    name: 'review/decide',
    does,
    who: ['editor'],
    input: z.object({ id: DocumentId, fields: z.record(z.string(), z.unknown()).optional() }),
    output: z.object({ id: DocumentId }),
    run: async (_tx, { id }) => ({ id }),
  }),
  'review/break': changing({
    name: 'review/break',
    does,
    who: 'anyone',
    input: z.object({ how: z.string() }),
    output: z.object({ fine: z.literal(true) }),
    async run(_tx, { how }) {
      if (how === 'refuse') throw new Refusal('changed-meanwhile', { by: 'Sami' })
      if (how === 'wait') return new Refusal('too-many-tries', { seconds: 90 })
      if (how === 'shape') return { fine: 'secret of the house' } as never
      throw Object.assign(new Error('secret of the house'), { code: how })
    },
  }),
  'accounts/sign-in': changing({
    name: 'accounts/sign-in',
    does,
    who: 'anyone',
    input: z.object({ password: z.string() }),
    output: z.object({ session: z.object({ token: z.string(), expiresAt: z.string() }), account: z.string() }),
    async run(_tx, { password }) {
      if (password !== 'right') throw new Refusal('wrong-credentials')
      sessions.set(SESSION.token, EDITOR)
      return { session: SESSION, account: EDITOR.name }
    },
  }),
  'accounts/sign-out': changing({
    name: 'accounts/sign-out',
    does,
    who: 'signed-in',
    input: z.object({}),
    output: z.object({ session: z.null() }),
    async run() {
      sessions.delete('editor-token')
      return { session: null }
    },
  }),
})

export type FrontDoor = {
  app: FastifyInstance
  sessions: Map<string, Actor>
  files: string
  /** Names of what lies in the file store, arriving files included. */
  kept(): string[]
  tell(payload: string): void
  gap(): void
  close(): Promise<void>
}

/** The HTTP edge on tiny operations, with a file store of its own and events told by hand. */
export function openFrontDoor(change: Partial<HttpParts> = {}, publicUrl = 'http://mutabaa.example'): FrontDoor {
  const files = mkdtempSync(join(tmpdir(), 'mutabaa-http-'))
  const sessions = openSessions()
  const listeners = new Set<{ onNews: (payload: string) => void; onGap: () => void }>()
  const app = makeHttp({
    store: storeWithoutDatabase,
    tools: { recognisers: 1, now: () => new Date(), files: folderFiles(files), publicUrl, sendMail: null, model: null },
    operations: tinyOperations(sessions),
    webFolder: null,
    findSession: async (token) => sessions.get(token) ?? null,
    async listenToDocuments(onNews, onGap) {
      const listener = { onNews, onGap }
      listeners.add(listener)
      return async () => void listeners.delete(listener)
    },
    ...change,
  })
  return {
    app,
    sessions,
    files,
    kept: () =>
      readdirSync(files, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name),
    tell: (payload) => listeners.forEach(({ onNews }) => onNews(payload)),
    gap: () => listeners.forEach(({ onGap }) => onGap()),
    async close() {
      await app.close()
      rmSync(files, { recursive: true, force: true })
    },
  }
}
