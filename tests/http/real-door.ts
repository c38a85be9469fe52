import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { findSession } from '../../src/accounts/find-session.ts'
import { makeFirstAccountLink } from '../../src/accounts/first-account-link.ts'
import { makeHttp } from '../../src/edge/http/make-http.ts'
import { DOCUMENT_CHANNEL } from '../../src/ingest/document-steps.ts'
import { operations } from '../../src/operations.ts'
import { connect } from '../../src/store/connect.ts'
import { folderFiles } from '../../src/store/files.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Tools } from '../../src/store/operation.ts'
import { openEmbedded } from '../../src/store/postgres/open-embedded.ts'
import { makeStore } from '../../src/store/transaction.ts'

export type RealDoor = { app: FastifyInstance; cookie: string; close(): Promise<void> }

/** The HTTP edge with every operation on a database of its own, and the cookie of its first account. */
export async function openRealDoor(): Promise<RealDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'mutabaa-http-'))
  const embedded = await openEmbedded(folder)
  const database = await connect(embedded.url)
  await migrate(database.pool)
  const store = makeStore(database.db, { follow: async () => undefined, send: async () => undefined })
  const tools: Tools = {
    now: () => new Date(),
    files: folderFiles(join(folder, 'files')),
    publicUrl: 'http://localhost:4680',
    sendMail: null,
  }
  const app = makeHttp({
    store,
    tools,
    operations,
    webFolder: null,
    findSession: (token) => findSession(store, token),
    listenToDocuments: (onNews) => database.listen(DOCUMENT_CHANNEL, onNews),
    limits: { requestsPerMinute: 1e6, signInsPerMinute: 1e6 },
  })
  const link = await makeFirstAccountLink(store, tools)
  return {
    app,
    cookie: await makeFirstAccount(app, String(link)),
    async close() {
      await app.close()
      await database.close()
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeFirstAccount(app: FastifyInstance, link: string): Promise<string> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/accounts/create-first-account',
    payload: {
      token: new URL(link).hash.slice(1),
      name: 'نور',
      email: 'nur@example.org',
      password: 'lantern ninety plover orchard',
      language: 'ar',
    },
  })
  return String(reply.headers['set-cookie']).split(';')[0] ?? ''
}
