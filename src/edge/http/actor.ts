import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Actor, NOBODY } from '../../domain/actor.ts'
import type { HttpContext } from './http-parts.ts'
import { clearSessionCookie, findToken } from './session-cookie.ts'

const actors = new WeakMap<FastifyRequest, Actor>()

/** On whose behalf a request runs, and where it came from. */
export const actorOf = (request: FastifyRequest): Actor => actors.get(request) ?? NOBODY

/** Finds the actor of every request from its cookie; takes a cookie back that opens no session any more. */
export function findActors(app: FastifyInstance, { findSession, secure }: HttpContext): void {
  app.addHook('onRequest', async (request, reply) => {
    const token = findToken(request)
    const actor = token === null ? null : await findSession(token)
    if (token !== null && !actor) clearSessionCookie(reply, secure)
    const origin = { address: request.ip, agent: (request.headers['user-agent'] ?? '').slice(0, 300) }
    actors.set(request, { ...(actor ?? NOBODY), origin })
  })
}
