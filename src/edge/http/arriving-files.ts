import { PassThrough } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import type { StoredFile } from '../../store/files.ts'
import { safeFileName } from './file-name.ts'
import type { HttpContext } from './http-parts.ts'
import { preferredLanguage } from './preferred-language.ts'
import { EdgeRefusal, type ProblemDetails, problemOf } from './problem-details.ts'

/** The fields of a form that came before a file, as they were last said. */
type Fields = Readonly<Record<string, string>>
export type ArrivedFile = { fileName: string; mediaType: string; stored: StoredFile; fields: Fields }
export type Taken<T> = { items: T[]; refused: { fileName: string; problem: ProblemDetails }[] }

/**
 * The files of a request, each streamed straight into the file store and then taken by itself.
 * Gives    what came of each; one that cannot be taken is told under `refused`, and the others go on.
 * Refuses  what is no multipart form with a file in it. If the request breaks off, what came whole stays.
 */
export async function takeFiles<T>(
  context: HttpContext,
  request: FastifyRequest,
  take: (file: ArrivedFile) => Promise<T>,
): Promise<Taken<T>> {
  if (!request.isMultipart()) throw new EdgeRefusal('wrong-content-type')
  const taken: Taken<T> = { items: [], refused: [] }
  for await (const { file, fields } of filesOf(request)) {
    const fileName = safeFileName(file.filename)
    try {
      taken.items.push(await take({ ...(await keep(context, file, fileName)), fields }))
    } catch (error) {
      taken.refused.push({ fileName, problem: problemWith(request, error) })
    }
  }
  if (taken.items.length + taken.refused.length === 0) throw new Refusal('bad-input', { field: 'file' })
  return taken
}

/** The files of a request, one by one as they arrive. Refuses what is no whole multipart form. */
async function* filesOf(request: FastifyRequest): AsyncGenerator<{ file: MultipartFile; fields: Fields }> {
  const fields = new Map<string, string>()
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') yield { file: part, fields: Object.fromEntries(fields) }
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
    }
  } catch (error) {
    if (isCutShort(error)) throw new EdgeRefusal('upload-cut-short')
    throw hasStatus(error) ? error : new Refusal('bad-input', { field: 'file' })
  }
}

const hasStatus = (error: unknown) => error instanceof Error && 'statusCode' in error
const isCutShort = (error: unknown) =>
  error instanceof Error && /terminated early|premature|end of multipart|aborted/i.test(error.message)

function problemWith(request: FastifyRequest, error: unknown): ProblemDetails {
  if (request.raw.destroyed && !request.raw.complete) throw new EdgeRefusal('upload-cut-short')
  const problem = problemOf(error, preferredLanguage(request.headers['accept-language']), request.id)
  if (problem.status >= 500) request.log.error({ err: error }, 'file not received')
  return problem
}

async function keep({ tools, limits }: HttpContext, file: MultipartFile, fileName: string) {
  const bytes = bytesOf(file)
  const stored = await tools.files.keep(bytes, limits.fileBytes).finally(() => bytes.destroy())
  if (!stored) throw new Refusal('too-large', { fileName, mostBytes: limits.fileBytes })
  return { fileName, mediaType: file.mimetype, stored }
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
