import type { FastifyInstance } from 'fastify'
import { STAFF } from '../../domain/role.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { EventStream } from './event-stream.ts'
import type { HttpParts } from './http-parts.ts'
import { findToken } from './session-cookie.ts'

const BEAT_MS = 15_000
const LISTEN = { name: 'edge/listen-to-documents', who: STAFF } as const

/** The streams of events that are open now. */
export type EventStreams = {
  open(token: string): EventStream
  /** Ends the streams whose session has ended or may no longer listen. */
  endStale(): Promise<void>
  close(): void
}

export function makeEventStreams({ events, signIn }: Pick<HttpParts, 'events' | 'signIn'>): EventStreams {
  const open = new Map<EventStream, string>()

  const mayListen = async (token: string) => {
    const actor = await signIn.findSession(token)
    return actor !== null && actor.roles.some((role) => (STAFF as readonly string[]).includes(role))
  }
  const endStale = async () => {
    const tokens = [...new Set(open.values())]
    const stale = new Set<string>()
    for (const token of tokens) if (!(await mayListen(token))) stale.add(token)
    for (const [stream, token] of open) if (stale.has(token)) stream.end()
  }
  const endAll = () => open.forEach((_, stream) => stream.end())
  const beat = () => {
    for (const stream of open.keys()) stream.beat()
    endStale().catch(endAll)
  }
  const unsubscribe = events.subscribe((event) => open.forEach((_, stream) => stream.send(event)), endAll)
  const timer = setInterval(beat, BEAT_MS).unref()

  return {
    open(token) {
      const stream = new EventStream()
      open.set(stream, token)
      stream.once('close', () => open.delete(stream))
      return stream
    },
    endStale,
    close() {
      clearInterval(timer)
      unsubscribe()
      endAll()
    },
  }
}

/** GET /api/events: news of documents, as server-sent events, for whoever may see documents. */
export function mountEvents(app: FastifyInstance, streams: EventStreams): void {
  app.get('/api/events', { compress: false }, (request, reply) => {
    authorize(LISTEN, actorOf(request))
    const stream = streams.open(findToken(request) ?? '')
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream)
  })
}
