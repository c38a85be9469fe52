import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { EvidenceSaid, expectEvidence, keepFileEvidence } from '../../follow-up/add-evidence.ts'
import { getEvidenceFile } from '../../follow-up/get-evidence-file.ts'
import { MeasureTarget, MeasureView } from '../../follow-up/measure-views.ts'
import { FOR_PARTIES } from '../../follow-up/speak-for.ts'
import { authorize, checkInput, runOperation } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { type ArrivedFile, takeFiles } from './arriving-files.ts'
import { sendAttachment } from './attachment.ts'
import type { HttpContext } from './http-parts.ts'
import { RefusedFiles } from './problem-details.ts'

export const ADD_EVIDENCE_FILES = { name: 'follow-up/add-evidence-files', who: FOR_PARTIES } as const

/** `items`: the measure as each file that was taken left it. */
export const EvidenceFilesAnswer = z
  .object({ items: z.array(MeasureView), refused: RefusedFiles })
  .meta({ id: 'EvidenceFilesAnswer' })

/**
 * POST /api/follow-up/measures/:partyId/:measureId/evidence: files as evidence. The fields `type`, `title`, `dated` and
 * `vouchedBy` stand before the file they are said of, and hold until they are said again; no `title` is the file's name.
 * GET /api/follow-up/evidence/:id/file: its bytes, to be saved and never shown.
 */
export function mountEvidenceFiles(app: FastifyInstance, context: HttpContext): void {
  const { store, tools } = context
  app.post('/api/follow-up/measures/:partyId/:measureId/evidence', (request) => takeEvidence(context, request))
  app.get('/api/follow-up/evidence/:id/file', { compress: false }, async (request, reply) => {
    const file = await runOperation(store, tools, getEvidenceFile, actorOf(request), request.params)
    return sendAttachment(reply, tools.files, file)
  })
}

async function takeEvidence(context: HttpContext, request: FastifyRequest) {
  const by = authorize(ADD_EVIDENCE_FILES, actorOf(request))
  const target = checkInput(z.object(MeasureTarget), request.params)
  await context.store.read(by, (tx) => expectEvidence(tx, target))
  return takeFiles(context, request, (file) => {
    const said = checkInput(EvidenceSaid, { ...saidOf(file), ...target })
    const { stored, fileName, mediaType } = file
    return context.store.write(by, (tx) => keepFileEvidence(tx, said, { ...stored, fileName, mediaType }))
  })
}

const saidOf = ({ fields, fileName }: ArrivedFile) => ({
  type: fields.type,
  title: fields.title || fileName.split('/').at(-1),
  dated: fields.dated || null,
  vouchedBy: fields.vouchedBy,
})
