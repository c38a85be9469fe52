import { PassThrough } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DocumentId } from '../../domain/id.ts'
import { Refusal } from '../../domain/refusal.ts'
import { receiveFile } from '../../ingest/receive-file.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { safeFileName } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { preferredLanguage } from './preferred-language.ts'
import { EdgeRefusal, ProblemDetails, problemOf } from './problem-details.ts'

export const UPLOAD = { name: 'edge/upload', who: ['reviewer', 'editor', 'administrator'] } as const

export const UploadAnswer = z
  .object({
    items: z.array(z.object({ documentId: DocumentId, fileName: z.string(), known: z.boolean() })),
    refused: z.array(z.object({ fileName: z.string(), problem: ProblemDetails })),
  })
  .meta({ id: 'UploadAnswer' })
type UploadAnswer = z.infer<typeof UploadAnswer>

/**
 * POST /api/upload: files of any number, each streamed straight into the file store and received by itself.
 * One that cannot be taken is told under `refused`; the others go on. If the request breaks off, what came whole stays.
 */
export function mountUpload(app: FastifyInstance, context: HttpContext): void {
  app.post('/api/upload', (request) => takeFiles(context, request))
}

async function takeFiles(context: HttpContext, request: FastifyRequest): Promise<UploadAnswer> {
  authorize(UPLOAD, actorOf(request))
  if (!request.isMultipart()) throw new EdgeRefusal('wrong-content-type')
  const answer: UploadAnswer = { items: [], refused: [] }
  for await (const file of filesOf(request)) await takeFile(context, request, file, answer)
  if (answer.items.length + answer.refused.length === 0) throw new Refusal('bad-input', { field: 'file' })
  return answer
}

/** The files of a request, one by one as they arrive. Refuses what is no whole multipart form. */
async function* filesOf(request: FastifyRequest): AsyncGenerator<MultipartFile> {
  try {
    for await (const file of request.files()) yield file
  } catch (error) {
    if (isCutShort(error)) throw new EdgeRefusal('upload-cut-short')
    throw hasStatus(error) ? error : new Refusal('bad-input', { field: 'file' })
  }
}

const hasStatus = (error: unknown) => error instanceof Error && 'statusCode' in error
const isCutShort = (error: unknown) =>
  error instanceof Error && /terminated early|premature|end of multipart|aborted/i.test(error.message)

async function takeFile(
  context: HttpContext,
  request: FastifyRequest,
  file: MultipartFile,
  answer: UploadAnswer,
): Promise<void> {
  const fileName = safeFileName(file.filename)
  try {
    answer.items.push(await keepAndReceive(context, request, file, fileName))
  } catch (error) {
    if (request.raw.destroyed && !request.raw.complete) throw new EdgeRefusal('upload-cut-short')
    const problem = problemOf(error, preferredLanguage(request.headers['accept-language']), request.id)
    if (problem.status >= 500) request.log.error({ err: error }, 'file not received')
    answer.refused.push({ fileName, problem })
  }
}

async function keepAndReceive(
  { store, tools, limits }: HttpContext,
  request: FastifyRequest,
  file: MultipartFile,
  fileName: string,
): Promise<UploadAnswer['items'][number]> {
  const bytes = bytesOf(file)
  const stored = await tools.files.keep(bytes, limits.fileBytes).finally(() => bytes.destroy())
  if (!stored) throw new Refusal('too-large', { fileName, mostBytes: limits.fileBytes })
  const received = { fileName, mediaType: file.mimetype, stored }
  const { documentId, known } = await store.write(actorOf(request), (tx) => receiveFile(tx, received))
  return { documentId, fileName, known }
}

/**
 * A part's bytes. Whoever takes them may give up on them in the middle: the rest is then let go, so that the parts after
 * it can still be read.
 */
function bytesOf({ file }: MultipartFile): PassThrough {
  const bytes = new PassThrough()
  const letGo = () => {
    file.unpipe(bytes)
    file.resume()
  }
  bytes.on('error', () => undefined).on('close', letGo) // its taker hears of errors too
  file.on('error', (error) => bytes.destroy(error))
  file.on('close', () => void (file.readableEnded || bytes.destroy(new Error('aborted'))))
  return file.pipe(bytes)
}
