import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import { getDocument } from '../../ingest/get-document.ts'
import { runOperation } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { parseRange } from './byte-range.ts'
import { attachmentHeader } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { SANDBOX } from './security-headers.ts'

/**
 * GET /api/documents/:id/file: a document's bytes as they came, to be saved, or fetched by the page view; never to be shown by the
 * browser itself. Part of them for a `Range`, so that of a long document only the pages that are looked at are sent.
 */
export function mountOriginal(app: FastifyInstance, { store, tools }: HttpContext): void {
  app.get('/api/documents/:id/file', { compress: false }, async (request, reply) => {
    const { sha256, size, fileName } = await runOperation(store, tools, getDocument, actorOf(request), request.params)
    if (!(await tools.files.has(sha256))) throw new Refusal('not-found', { thing: 'file' })
    reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachmentHeader(fileName))
      .header('content-security-policy', SANDBOX)
      .header('accept-ranges', 'bytes')
    // We give no validator that `If-Range` could hold against: such a request gets the whole file.
    const part = request.headers['if-range'] ? null : parseRange(request.headers.range, size)
    if (!part) return reply.header('content-length', size).send(tools.files.open(sha256))
    return reply
      .code(206)
      .header('content-range', `bytes ${part.start}-${part.end - 1}/${size}`)
      .header('content-length', part.end - part.start)
      .send(tools.files.open(sha256, part))
  })
}
