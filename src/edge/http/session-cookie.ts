import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'mutabaa'

/** What an operation that opens a session gives besides its answer. It reaches the browser as a cookie and in no other way. */
export type OpenedSession = { token: string; expiresAt: string }

/** The session token that a request carries; null when it carries none. */
export const findToken = (request: FastifyRequest): string | null => request.cookies[NAME] || null

const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

export const setSessionCookie = (reply: FastifyReply, session: OpenedSession, secure: boolean): void =>
  void reply.setCookie(NAME, session.token, { ...cookieOptions(secure), expires: new Date(session.expiresAt) })

export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void =>
  void reply.clearCookie(NAME, cookieOptions(secure))
