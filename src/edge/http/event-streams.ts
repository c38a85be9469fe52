import type { FastifyInstance } from 'fastify'
import { STAFF } from '../../domain/role.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { parseNews } from './document-news.ts'
import { EventStream } from './event-stream.ts'
import type { HttpContext } from './http-parts.ts'
import { findToken } from './session-cookie.ts'

const BEAT_MS = 15_000
/** Streams that one session may hold: more than windows anybody has open. The oldest gives way. */
const MOST_OF_ONE_SESSION = 20
const LISTEN = { name: 'edge/listen-to-documents', who: STAFF } as const

type Sources = Pick<HttpContext, 'findSession' | 'listenToDocuments'>

/** The streams of events that are open now. */
export type EventStreams = {
  open(token: string): EventStream
  /** Ends the streams whose session has ended, may no longer listen, or cannot be found out about. Never throws. */
  endStale(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export function makeEventStreams({ findSession, listenToDocuments }: Sources, beatMs = BEAT_MS): EventStreams {
  const open = new Map<EventStream, string>()
  let stopListening = async () => undefined as void
  let timer: NodeJS.Timeout | undefined

  const endAll = () => open.forEach((_, stream) => stream.end())
  const tell = (payload: string) => {
    const event = parseNews(payload)
    if (event) open.forEach((_, stream) => stream.send(event))
  }
  const mayListen = async (token: string) => {
    const actor = await findSession(token)
    return actor?.roles.some((role) => (STAFF as readonly string[]).includes(role)) ?? false
  }
  const endStale = async () => {
    for (const token of new Set(open.values())) {
      if (await mayListen(token).catch(() => false)) continue
      for (const [stream, itsToken] of open) if (itsToken === token) stream.end()
    }
  }
  const beat = () => {
    open.forEach((_, stream) => stream.beat())
    void endStale()
  }

  return {
    open(token) {
      const others = [...open].filter(([, itsToken]) => itsToken === token)
      if (others.length >= MOST_OF_ONE_SESSION) others[0]?.[0].end()
      const stream = new EventStream()
      open.set(stream, token)
      stream.once('close', () => open.delete(stream))
      return stream
    },
    endStale,
    async start() {
      timer = setInterval(beat, beatMs).unref()
      stopListening = await listenToDocuments(tell, endAll)
    },
    async stop() {
      clearInterval(timer)
      endAll()
      await stopListening()
    },
  }
}

/** GET /api/events: news of documents, as server-sent events, for whoever may see documents. */
export function mountEvents(app: FastifyInstance, streams: EventStreams): void {
  app.addHook('onReady', () => streams.start())
  app.addHook('preClose', () => streams.stop())
  app.get('/api/events', { compress: false, exposeHeadRoute: false }, (request, reply) => {
    authorize(LISTEN, actorOf(request))
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      .send(streams.open(findToken(request) ?? ''))
  })
}
