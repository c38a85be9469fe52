import type { FastifyInstance } from 'fastify'

/**
 * One line of log for each answer: which route, how it ended, how long it took.
 * No address, no query, no header and no body: what people look for and who they are is not the log's business.
 */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
}
