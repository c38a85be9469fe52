import type { FastifyInstance } from 'fastify'
import { readCalendar } from '../../follow-up/list-deadlines.ts'
import type { HttpContext } from './http-parts.ts'

/** GET /api/follow-up/calendar/:token.ics: the deadlines of whoever made the address; a calendar program has no session. */
export function mountCalendars(app: FastifyInstance, { store, tools }: HttpContext): void {
  app.get<{ Params: { token: string } }>('/api/follow-up/calendar/:token.ics', async (request, reply) =>
    reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .send(await readCalendar(store, request.params.token, tools)),
  )
}
