import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PartyId, RoundId } from '../../domain/id.ts'
import { Refusal } from '../../domain/refusal.ts'
import { ANSWER_WORKBOOK, exportAnswers, previewAnswers, takeAnswers } from '../../follow-up/answer-workbook.ts'
import { authorize, checkInput } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { attach } from './attachment.ts'
import type { HttpContext } from './http-parts.ts'
import { EdgeRefusal } from './problem-details.ts'

const MOST_BYTES = 20 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Of = z.object({ roundId: RoundId, partyId: PartyId })
const Asked = z.object({ language: z.enum(['ar', 'en']).default('ar') })
const Taking = z.object({
  take: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

export const TakenAnswers = z.object({ taken: z.number().int() }).meta({ id: 'TakenAnswers' })

/**
 * GET  /api/follow-up/rounds/:roundId/answers/:partyId.xlsx?language=ar|en: the workbook to answer offline.
 * POST the same address, with the workbook as `file` of a form: what it would change, row by row; with `?take=` and the hash of
 *      that preview, the same workbook is taken as drafts.
 */
export function mountAnswerWorkbooks(app: FastifyInstance, context: HttpContext): void {
  const url = '/api/follow-up/rounds/:roundId/answers/:partyId([0-9a-f-]+).xlsx'
  app.get(url, { compress: false }, (request, reply) => give(context, request, reply))
  app.post(url, (request) => takeBack(context, request))
}

async function give({ store, tools }: HttpContext, request: FastifyRequest, reply: FastifyReply) {
  const by = authorize(ANSWER_WORKBOOK, actorOf(request))
  const of = checkInput(Of, request.params)
  const { language } = checkInput(Asked, request.query)
  const book = await store.read(by, (tx) => exportAnswers(tx, of, { language, now: tools.now() }))
  return attach(reply, book.fileName, XLSX).send(book.bytes)
}

async function takeBack({ store, tools, limits }: HttpContext, request: FastifyRequest) {
  const by = authorize(ANSWER_WORKBOOK, actorOf(request))
  const of = checkInput(Of, request.params)
  const { take } = checkInput(Taking, request.query)
  const bytes = await workbookOf(request, Math.min(MOST_BYTES, limits.fileBytes))
  const now = tools.now()
  if (!take) return store.read(by, (tx) => previewAnswers(tx, of, bytes, now))
  return store.write(by, (tx) => takeAnswers(tx, of, { bytes, hash: take, now }))
}

/** The one file of a form, held in memory: a workbook is never kept. Refuses what is larger than `most` bytes. */
async function workbookOf(request: FastifyRequest, most: number): Promise<Buffer> {
  if (!request.isMultipart()) throw new EdgeRefusal('wrong-content-type')
  const file = await request.file({ limits: { fileSize: most, files: 1 } })
  if (!file) throw new Refusal('bad-input', { field: 'file' })
  const bytes = await buffer(file.file)
  if (file.file.truncated) throw new Refusal('too-large', { mostBytes: most })
  return bytes
}
