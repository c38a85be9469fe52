import type { FastifyInstance } from 'fastify'
import { findSession } from '../../src/accounts/find-session.ts'
import { makeFirstAccountLink } from '../../src/accounts/first-account-link.ts'
import { makeHttp } from '../../src/edge/http/make-http.ts'
import { DOCUMENT_CHANNEL } from '../../src/ingest/document-steps.ts'
import { operations } from '../../src/operations.ts'
import { createTestDatabase } from '../support/database.ts'

export type RealDoor = { app: FastifyInstance; cookie: string; close(): Promise<void> }

/** The HTTP edge with every operation on a database of its own, and the cookie of its first account. */
export async function openRealDoor(): Promise<RealDoor> {
  const { store, tools, database, close } = await createTestDatabase()
  const app = makeHttp({
    store,
    tools,
    operations,
    webFolder: null,
    findSession: (token) => findSession(store, token),
    listenToDocuments: (onNews, onGap) => database.listen(DOCUMENT_CHANNEL, onNews, onGap),
    limits: { requestsPerMinute: 1e6, signInsPerMinute: 1e6 },
  })
  const link = await makeFirstAccountLink(store, tools)
  return {
    app,
    cookie: await makeFirstAccount(app, String(link)),
    async close() {
      await app.close()
      await close()
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
