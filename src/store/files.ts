import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type StoredFile = { sha256: string; size: number }

/** Bytes by their SHA-256, kept once and never changed. A port: a folder here, any S3-compatible store elsewhere. */
export type FileStore = {
  /**
   * Keeps a stream of bytes and gives their hash. Durable when it returns: the file and its folder are synced.
   * Gives    null when the stream is longer than `maxBytes`; nothing of it is kept then.
   */
  keep(bytes: Readable, maxBytes: number): Promise<StoredFile | null>
  /** The bytes, or the part of them from `start` up to `end` (excluded). Refuses with ENOENT when there is no such file. */
  open(sha256: string, part?: { start: number; end: number }): Readable
  pathOf(sha256: string): string
  has(sha256: string): Promise<boolean>
}

/** A file store in a folder: `ab/abcdef…`, written aside under `arriving/` and renamed into place. */
export function folderFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const arriving = join(folder, 'arriving')
  return {
    pathOf,
    open: (sha256, part) => createReadStream(pathOf(sha256), part && { start: part.start, end: part.end - 1 }),
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    async keep(bytes, maxBytes) {
      await mkdir(arriving, { recursive: true })
      const aside = join(arriving, `${process.pid}-${crypto.randomUUID()}`)
      try {
        const stored = await writeHashed(bytes, aside, maxBytes)
        if (!stored) return null
        await settle(aside, pathOf(stored.sha256))
        return stored
      } finally {
        await rm(aside, { force: true })
      }
    },
  }
}

async function writeHashed(bytes: Readable, path: string, maxBytes: number): Promise<StoredFile | null> {
  const hash = createHash('sha256')
  let size = 0
  const tooLong = new Error('too long')
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) return done(tooLong)
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(bytes, measure, createWriteStream(path, { flush: true }))
  } catch (error) {
    if (error === tooLong) return null
    throw error
  }
  return { sha256: hash.digest('hex'), size }
}

/** Moves a finished file to its place and makes the move itself durable. */
async function settle(from: string, to: string): Promise<void> {
  const folder = join(to, '..')
  await mkdir(folder, { recursive: true })
  await rename(from, to)
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
