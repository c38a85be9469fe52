import { readFile, stat } from 'node:fs/promises'
import type { Extraction } from '../domain/document.ts'
import { extractBytes, finished, isPages, type Taken } from './extract-bytes.ts'
import { type Bounds, closeThread, parseInThread } from './extraction-pool.ts'
import { detectFormat, isSafeInPlace } from './formats/detect.ts'
import { refusal, refused } from './formats/report.ts'
import { recogniseFile } from './recognise/recognise-file.ts'
import type { Recognition } from './recognise/recognisers.ts'

export type Limits = Bounds & { bytes: number }

const MB = 1024 * 1024
export const LIMITS: Limits = { bytes: 200 * MB, timeMs: 60_000, heapMb: 768, growthMb: 1200 }

/** A plain text this short is taken where we are: nothing in it can run, and a thread takes longer to start. */
const IN_PLACE_BYTES = MB

type File = { fileName: string; limits?: Partial<Limits> | undefined }

/**
 * Takes the text out of a file, given by its path or its bytes. All but short plain texts are parsed in a thread of their own,
 * which is ended when it takes too long or too much. Pages that are pictures are recognised by processes of their own, each page
 * within its own time.
 * Gives    an extraction whatever the file is; what could not be read has its reason on the report card: `too-large`,
 *          `took-too-long`, `took-too-much-memory`, `damaged`, or what its format refuses.
 * Throws   only when the path cannot be read: that says nothing about the document. And when `signal` is aborted.
 */
export async function extractFile(
  source: string | Uint8Array,
  { fileName, limits, ...how }: File & Pick<Recognition, 'recognisers' | 'pageMs' | 'onProgress' | 'signal'>,
): Promise<Extraction> {
  const startedAt = performance.now()
  const taken = await takeText(source, { fileName, limits })
  return isPages(taken) ? finished(await recogniseFile(source, taken, how), { fileName, startedAt }) : taken
}

/** What `extractFile` does but for recognition: gives the pages of a file that has pictures to be recognised. */
export async function takeText(source: string | Uint8Array, { fileName, limits }: File): Promise<Taken> {
  const { bytes: mostBytes, ...bounds } = { ...LIMITS, ...limits }
  const size = typeof source === 'string' ? (await stat(source)).size : source.length
  if (size > mostBytes) return refused(null, tooLarge(size, mostBytes))
  if (size <= IN_PLACE_BYTES) {
    const bytes = typeof source === 'string' ? await readFile(source) : source
    if (isSafeInPlace(detectFormat(bytes))) return extractBytes(bytes, fileName)
  }
  return parseInThread({ source, fileName }, bounds)
}

const tooLarge = (size: number, most: number) =>
  refusal('too-large', { megabytes: Math.ceil(size / MB), limit: Math.round(most / MB) })

/** Ends the thread that parses. A later file starts another. */
export const closeExtraction = closeThread
