import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import { IMPORT_THESAURUS, importThesaurus } from '../../record/import-thesaurus.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { safeFileName } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { EdgeRefusal } from './problem-details.ts'

/** POST /api/upload-thesaurus: one SKOS file, streamed into the file store, then parsed. */
export function mountUploadThesaurus(app: FastifyInstance, context: HttpContext): void {
  app.post('/api/upload-thesaurus', (request) => takeThesaurus(context, request))
}

async function takeThesaurus(context: HttpContext, request: FastifyRequest) {
  const actor = actorOf(request)
  authorize(IMPORT_THESAURUS, actor)
  const file = await fileOf(request)
  return importThesaurus(context, actor, { fileName: safeFileName(file.filename), bytes: file.file })
}

async function fileOf(request: FastifyRequest) {
  if (!request.isMultipart()) throw new EdgeRefusal('wrong-content-type')
  const file = await request.file().catch(() => undefined)
  if (!file) throw new Refusal('bad-input', { field: 'file' })
  return file
}
