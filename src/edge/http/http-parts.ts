import type { FastifyBaseLogger } from 'fastify'
import type { Actor } from '../../domain/actor.ts'
import type { Operation, Tools } from '../../store/operation.ts'
import type { Store } from '../../store/transaction.ts'

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
  requestsPerMinute: 6000,
  signInsPerMinute: 20,
}

/** All that the HTTP edge is made of. It reads nothing else: no environment, no settings of its own. */
export type HttpParts = {
  store: Store
  tools: Tools
  operations: Readonly<Record<string, Operation>>
  /** Where the built web client lies; where nothing was built, the API is served alone. */
  webFolder: string | null
  /** On whose behalf a request with this session token runs; null when the token opens no session (any more). */
  findSession(token: string): Promise<Actor | null>
  /**
   * Calls back with each news of a document, as `markStep` writes it, until the function that it gives is called.
   * `onGap`: news may have been missed, so that what was shown has to be fetched again.
   */
  listenToDocuments(onNews: (payload: string) => void, onGap: () => void): Promise<() => Promise<void>>
  logger?: FastifyBaseLogger
  limits?: Partial<HttpLimits>
  /** Whether the addresses that a proxy in front of us reports are to be believed. */
  trustProxy?: boolean
}

/** The parts with every limit said, and whether people reach us over https. */
export type HttpContext = Omit<HttpParts, 'limits'> & { limits: HttpLimits; secure: boolean }

export const contextOf = (parts: HttpParts): HttpContext => ({
  ...parts,
  limits: { ...DEFAULT_LIMITS, ...parts.limits },
  secure: parts.tools.publicUrl.startsWith('https:'),
})
