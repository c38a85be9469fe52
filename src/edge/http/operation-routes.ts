import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Operation, runOperation } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import type { EventStreams } from './event-streams.ts'
import type { HttpContext } from './http-parts.ts'
import { EdgeRefusal } from './problem-details.ts'
import { parseQuery } from './query-input.ts'
import { clearSessionCookie, type OpenedSession, setSessionCookie } from './session-cookie.ts'

/** Mounts every operation: one that reads at GET and POST, one that changes at POST. */
export function mountOperations(app: FastifyInstance, context: HttpContext, streams: EventStreams): void {
  for (const operation of Object.values(context.operations)) {
    const url = `/api/${operation.name}`
    const { signInsPerMinute, requestsPerMinute } = context.limits
    const config = { rateLimit: { max: opensSessions(operation) ? signInsPerMinute : requestsPerMinute } }
    const answer = answerWith(operation, context, streams)
    app.post(url, { config, preValidation: demandJson }, (request, reply) => answer(request, reply, request.body))
    if (operation.changes) continue
    app.get(url, { config }, (request, reply) =>
      answer(request, reply, parseQuery(operation.input, request.query as never)),
    )
  }
}

/** What nobody in particular may try is what passwords, codes and links are guessed at. */
export const opensSessions = (operation: Pick<Operation, 'who' | 'changes'>): boolean =>
  operation.who === 'anyone' && operation.changes

/** Signing out, a changed role, a disabled account: whoever listens with what has ended is cut off at once. */
const mayEndSessions = ({ name, who, changes }: Operation) =>
  changes && who !== 'anyone' && name.startsWith('accounts/')

const demandJson = async (request: FastifyRequest) => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new EdgeRefusal('wrong-content-type')
}

const answerWith =
  (operation: Operation, { store, tools, secure }: HttpContext, streams: EventStreams) =>
  async (request: FastifyRequest, reply: FastifyReply, input: unknown) => {
    const output = fit(operation, await runOperation(store, tools, operation, actorOf(request), input))
    if (mayEndSessions(operation)) await streams.endStale()
    return moveSessionToCookie(output, reply, secure)
  }

/** The output as its shape allows it: what the shape does not name stays here. */
function fit(operation: Operation, output: unknown): unknown {
  const fitted = operation.output.safeParse(output)
  if (fitted.success) return fitted.data
  throw new Error(`The output of ${operation.name} is not of its shape: ${z.prettifyError(fitted.error)}`)
}

/** An output's `session` becomes the cookie, and its `session: null` takes the cookie back; neither is in the body. */
function moveSessionToCookie(output: unknown, reply: FastifyReply, secure: boolean): unknown {
  if (output === null || typeof output !== 'object' || !('session' in output)) return output ?? {}
  const { session, ...body } = output as { session: OpenedSession | null }
  if (session) setSessionCookie(reply, session, secure)
  else clearSessionCookie(reply, secure)
  return body
}
