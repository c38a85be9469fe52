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

const COUNTER_END = 0x1000
let last = { ms: 0, counter: 0 }

/** The next place in time: a counter tells the ids of one millisecond apart, and runs on into the next when it is full. */
function nextPlace(now: number): { ms: number; counter: number } {
  if (now > last.ms) return { ms: now, counter: randomBytes(2).readUInt16BE() & 0x7ff }
  const counter = last.counter + 1
  return counter < COUNTER_END ? { ms: last.ms, counter } : { ms: last.ms + 1, counter: 0 }
}

/** A new id. Those of one process sort in the order in which they were made (UUID version 7, RFC 9562 §6.2 method 1). */
export function newId<Id extends string = string>(now = Date.now()): Id {
  last = nextPlace(now)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(last.ms, 0, 6)
  bytes.writeUInt16BE(last.counter, 6)
  return stamped(bytes, 7) as Id
}

/** The id of the document with these bytes (UUID version 8 of their SHA-256): the same bytes are the same document. */
export function documentIdOf(sha256: string): DocumentId {
  return DocumentId.parse(stamped(Buffer.from(sha256, 'hex').subarray(0, 16), 8))
}
