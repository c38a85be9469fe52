import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DocumentId } from '../../domain/id.ts'
import { receiveFile } from '../../ingest/receive-file.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { takeFiles } from './arriving-files.ts'
import type { HttpContext } from './http-parts.ts'
import { RefusedFiles } from './problem-details.ts'

export const UPLOAD = { name: 'edge/upload', who: ['reviewer', 'editor', 'administrator'] } as const

export const UploadAnswer = z
  .object({
    items: z.array(z.object({ documentId: DocumentId, fileName: z.string(), known: z.boolean() })),
    refused: RefusedFiles,
  })
  .meta({ id: 'UploadAnswer' })
type UploadAnswer = z.infer<typeof UploadAnswer>

/** POST /api/upload: files of any number, each received by itself as a document. */
export function mountUpload(app: FastifyInstance, context: HttpContext): void {
  app.post('/api/upload', (request) => takeDocuments(context, request))
}

async function takeDocuments(context: HttpContext, request: FastifyRequest): Promise<UploadAnswer> {
  const by = authorize(UPLOAD, actorOf(request))
  return takeFiles(context, request, async ({ fileName, mediaType, stored }) => {
    const received = { fileName, mediaType, stored }
    const { documentId, known } = await context.store.write(by, (tx) => receiveFile(tx, received))
    return { documentId, fileName, known }
  })
}
