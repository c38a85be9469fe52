import type { FastifyInstance } from 'fastify'
import { getDocument } from '../../ingest/get-document.ts'
import { runOperation } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { sendAttachment } from './attachment.ts'
import type { HttpContext } from './http-parts.ts'

/**
 * GET /api/documents/:id/file: a document's bytes as they came, to be saved, or fetched by the page view; never to be shown by the
 * browser itself. Part of them for a `Range`, so that of a long document only the pages that are looked at are sent.
 */
export function mountOriginal(app: FastifyInstance, { store, tools }: HttpContext): void {
  app.get('/api/documents/:id/file', { compress: false }, async (request, reply) =>
    sendAttachment(
      reply,
      tools.files,
      await runOperation(store, tools, getDocument, actorOf(request), request.params),
      request.headers,
    ),
  )
}
