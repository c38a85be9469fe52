import type { FastifyInstance } from 'fastify'
import { DocumentId } from '../../domain/id.ts'
import { STAFF } from '../../domain/role.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { notFound } from './errors.ts'
import { attachmentHeader } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { SANDBOX } from './security-headers.ts'

const DOWNLOAD = { name: 'edge/download-original', who: STAFF } as const

/** GET /api/documents/:id/file: a document's bytes as they came, to be saved and never shown. */
export function mountOriginal(app: FastifyInstance, { store, tools }: HttpContext): void {
  app.get<{ Params: { id: string } }>('/api/documents/:id/file', { compress: false }, async (request, reply) => {
    const by = authorize(DOWNLOAD, actorOf(request))
    const id = DocumentId.safeParse(request.params.id)
    if (!id.success) throw notFound('document')
    const document = await store.read(by, (tx) =>
      tx.db.selectFrom('document').select(['sha256', 'size', 'file_name']).where('id', '=', id.data).executeTakeFirst(),
    )
    if (!document || !(await tools.files.has(document.sha256))) throw notFound('file')
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachmentHeader(document.file_name))
      .header('content-security-policy', SANDBOX)
      .header('content-length', document.size)
      .send(tools.files.open(document.sha256))
  })
}
