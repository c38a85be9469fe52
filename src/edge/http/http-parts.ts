import type { FastifyBaseLogger } from 'fastify'
import type { Actor } from '../../domain/actor.ts'
import type { DocumentId } from '../../domain/id.ts'
import type { StoredFile } from '../../store/files.ts'
import type { Operation, Tools } from '../../store/operation.ts'
import type { Store, Writer } from '../../store/transaction.ts'
import type { DocumentEvents } from './document-events.ts'

/** How much is taken. Requests and sign-ins: a minute, from one address. */
export type HttpLimits = {
  fileBytes: number
  filesPerUpload: number
  bodyBytes: number
  requestsPerMinute: number
  signInsPerMinute: number
}

export const DEFAULT_LIMITS: HttpLimits = {
  fileBytes: 200 * 1024 * 1024,
  filesPerUpload: 5000,
  bodyBytes: 1024 * 1024,
  requestsPerMinute: 3000,
  signInsPerMinute: 20,
}

/** All that the HTTP edge is made of. It reads nothing else: no environment, no files of its own. */
export type HttpParts = {
  store: Store
  tools: Tools
  operations: Readonly<Record<string, Operation>>
  /** Where the built web client lies; null serves the API alone. */
  webFolder: string | null
  signIn: {
    /** On whose behalf a request with this session token runs; null when the token opens no session (any more). */
    findSession(token: string): Promise<Actor | null>
  }
  receiveFile(
    tx: Writer,
    file: { fileName: string; mediaType: string; stored: StoredFile },
  ): Promise<{ documentId: DocumentId; known: boolean }>
  events: DocumentEvents
  limits: HttpLimits
  /** Whether people reach us over https. */
  secure: boolean
  /** Whether the addresses that a proxy in front of us reports are to be believed. */
  trustProxy?: boolean
  log?: FastifyBaseLogger
}
