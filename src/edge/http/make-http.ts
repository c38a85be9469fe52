import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { findActors } from './actor.ts'
import { mountAnswerWorkbooks } from './answer-workbooks.ts'
import { mountApiReference } from './api-reference.ts'
import { answerErrors, sendProblem } from './errors.ts'
import { mountEvidenceFiles } from './evidence-files.ts'
import { makeEventStreams, mountEvents } from './event-streams.ts'
import { mountHealth } from './health.ts'
import { mountCalendars } from './calendars.ts'
import { contextOf, type HttpContext, type HttpParts } from './http-parts.ts'
import { mountOperations } from './operation-routes.ts'
import { mountOriginal } from './original.ts'
import { mountPartyReports } from './party-reports.ts'
import { EdgeRefusal } from './problem-details.ts'
import { logAnswers } from './request-log.ts'
import { comesFromHere } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { mountThemesFile } from './themes-file.ts'
import { mountUpload } from './upload.ts'
import { mountUploadThesaurus } from './upload-thesaurus.ts'
import { inlinePartsOf, mountWebClient } from './web-client.ts'

/** A socket on which nothing has moved for this long is given up. */
const IDLE_MS = 120_000

/**
 * The HTTP edge: every operation, uploads, downloads, events, the web client, and the page that describes the API.
 * Gives    an instance that listens nowhere yet: `listen` it, or `inject` requests.
 */
export function makeHttp(parts: HttpParts): FastifyInstance {
  const context = contextOf(parts)
  const headers = securityHeaders(context.secure, inlinePartsOf(parts.webFolder))
  const app = fastify({
    ...(parts.logger ? { loggerInstance: parts.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: context.limits.bodyBytes,
    connectionTimeout: IDLE_MS,
    trustProxy: parts.trustProxy ?? false,
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers)
      sendProblem(error, request, reply)
    },
  }) as FastifyInstance
  guardEveryAnswer(app, context, headers)
  app.register(rateLimit, { max: context.limits.requestsPerMinute, timeWindow: 60_000 })
  app.register(cookie)
  app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  app.register(async (api) => mountApi(api, context))
  mountHealth(app, parts.store)
  mountWebClient(app, parts.webFolder)
  return app
}

function guardEveryAnswer(app: FastifyInstance, { tools }: HttpContext, headers: Record<string, string>): void {
  app.removeContentTypeParser('text/plain')
  answerErrors(app)
  logAnswers(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id)
    if (!comesFromHere(request, tools.publicUrl)) throw new EdgeRefusal('cross-origin')
  })
}

async function mountApi(api: FastifyInstance, context: HttpContext): Promise<void> {
  const streams = makeEventStreams(context)
  api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  findActors(api, context)
  await api.register(multipart, {
    preservePath: true,
    throwFileSizeLimit: false,
    limits: {
      fileSize: context.limits.fileBytes + 1,
      files: context.limits.filesPerUpload,
      parts: Infinity,
      fields: 100,
    },
  })
  mountOperations(api, context, streams)
  mountUpload(api, context)
  mountUploadThesaurus(api, context)
  mountThemesFile(api)
  mountOriginal(api, context)
  mountEvidenceFiles(api, context)
  mountAnswerWorkbooks(api, context)
  mountPartyReports(api, context)
  mountCalendars(api, context)
  mountEvents(api, streams)
  mountApiReference(api, context)
}
