import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import { getDocument } from '../../ingest/get-document.ts'
import { runOperation } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { attachmentHeader } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { SANDBOX } from './security-headers.ts'

/** GET /api/documents/:id/file: a document's bytes as they came, to be saved and never shown. */
export function mountOriginal(app: FastifyInstance, { store, tools }: HttpContext): void {
  app.get('/api/documents/:id/file', { compress: false }, async (request, reply) => {
    const { sha256, size, fileName } = await runOperation(store, tools, getDocument, actorOf(request), request.params)
    if (!(await tools.files.has(sha256))) throw new Refusal('not-found', { thing: 'file' })
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachmentHeader(fileName))
      .header('content-security-policy', SANDBOX)
      .header('content-length', size)
      .send(tools.files.open(sha256))
  })
}
