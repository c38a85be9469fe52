import { randomBytes } from 'node:crypto'
import { DocumentId } from '../domain/id.ts'

const dashed = (bytes: Buffer) => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

const stamped = (bytes: Buffer, version: number) => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return dashed(bytes)
}

/** A new id that sorts by the time it was made (UUID version 7, RFC 9562). */
export function newId<Id extends string = string>(now = Date.now()): Id {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  return stamped(bytes, 7) as Id
}

/** The id of the document with these bytes (UUID version 8 of their SHA-256): the same bytes are the same document. */
export function documentIdOf(sha256: string): DocumentId {
  return DocumentId.parse(stamped(Buffer.from(sha256, 'hex').subarray(0, 16), 8))
}
