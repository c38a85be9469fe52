import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Actor, NOBODY } from '../../domain/actor.ts'
import type { HttpParts } from './http-parts.ts'
import { clearSessionCookie, findToken } from './session-cookie.ts'

const actors = new WeakMap<FastifyRequest, Actor>()

/** On whose behalf a request runs. */
export const actorOf = (request: FastifyRequest): Actor => actors.get(request) ?? NOBODY

/** Finds the actor of every request from its cookie; takes a cookie back that opens no session any more. */
export function findActors(app: FastifyInstance, { signIn, secure }: Pick<HttpParts, 'signIn' | 'secure'>): void {
  app.addHook('onRequest', async (request, reply) => {
    const token = findToken(request)
    if (token === null) return
    const actor = await signIn.findSession(token)
    if (actor) actors.set(request, actor)
    else clearSessionCookie(reply, secure)
  })
}
