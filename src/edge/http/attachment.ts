import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import type { FileStore, StoredFile } from '../../store/files.ts'
import { parseRange } from './byte-range.ts'
import { attachmentHeader } from './file-name.ts'
import { SANDBOX } from './security-headers.ts'

/**
 * Sends kept bytes to be saved under a name: whatever they are, no browser shows or runs them. Part of them where `asked` has a
 * `Range`. Refuses with `not-found`.
 */
export async function sendAttachment(
  reply: FastifyReply,
  files: FileStore,
  { sha256, size, fileName }: StoredFile & { fileName: string },
  asked: IncomingHttpHeaders = {},
): Promise<FastifyReply> {
  if (!(await files.has(sha256))) throw new Refusal('not-found', { thing: 'file' })
  attach(reply, fileName).header('accept-ranges', 'bytes')
  // We give no validator that `If-Range` could hold against: such a request gets the whole file.
  const part = asked['if-range'] ? null : parseRange(asked.range, size)
  if (!part) return reply.header('content-length', size).send(files.open(sha256))
  return reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end - 1}/${size}`)
    .header('content-length', part.end - part.start)
    .send(files.open(sha256, part))
}

/** The headers of something that is to be saved. `mediaType` only for what we wrote ourselves. */
export const attach = (reply: FastifyReply, fileName: string, mediaType = 'application/octet-stream'): FastifyReply =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', attachmentHeader(fileName))
    .header('content-security-policy', SANDBOX)
