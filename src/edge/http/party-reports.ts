import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PartyId } from '../../domain/id.ts'
import { composeReport } from '../../publish/compose-report.ts'
import { PARTY_REPORT, readPartyReport } from '../../publish/read-party-report.ts'
import { reportDocx } from '../../publish/report-docx.ts'
import { reportPdf } from '../../publish/report-pdf.ts'
import { authorize, checkInput } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { attach } from './attachment.ts'
import type { HttpContext } from './http-parts.ts'

const FORMATS = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: reportDocx },
  pdf: { type: 'application/pdf', write: reportPdf },
}
const Of = z.object({ id: PartyId })
const Asked = z.object({ language: z.enum(['ar', 'en']).default('ar') })

/** GET /api/follow-up/parties/:id/report.docx|pdf?language=ar|en: what is known of a party, as far as one may see it. */
export function mountPartyReports(app: FastifyInstance, context: HttpContext): void {
  for (const format of ['docx', 'pdf'] as const)
    app.get(`/api/follow-up/parties/:id/report.${format}`, { compress: false }, (request, reply) =>
      giveReport(context, request, reply, format),
    )
}

async function giveReport(
  { store, tools }: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  format: keyof typeof FORMATS,
) {
  const by = authorize(PARTY_REPORT, actorOf(request))
  const { id } = checkInput(Of, request.params)
  const { language } = checkInput(Asked, request.query)
  const known = await store.read(by, (tx) => readPartyReport(tx, id, tools.now()))
  const report = composeReport(known, language)
  const { type, write } = FORMATS[format]
  return attach(reply, `${report.title.replaceAll(/[/\\]/g, ' ')}.${format}`, type).send(await write(report))
}
