import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { preferredLanguage } from './preferred-language.ts'
import { problemOf } from './problem-details.ts'

/** Answers every error as a problem (RFC 9457), and logs those that are our own fault. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const { status } = sendProblem(error, request, reply)
    if (status >= 500) request.log.error({ err: error }, 'request failed')
  })
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = preferredLanguage(request.headers['accept-language'])
  const problem = problemOf(error, language, request.id)
  if (typeof problem.details.seconds === 'number') void reply.header('retry-after', problem.details.seconds)
  void reply
    .code(problem.status)
    .header('content-language', language)
    .header('vary', 'accept-language')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
  return problem
}
