import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Extraction } from '../domain/document.ts'
import { extractBytes } from './extract-bytes.ts'
import { detectFormat } from './formats/detect.ts'
import { refusal, refused } from './formats/report.ts'

export type Limits = {
  bytes: number
  /** How long one file may take. */
  timeMs: number
  /** The heap of the thread that parses, and how much the process may grow meanwhile (what WebAssembly takes is not heap). */
  heapMb: number
  growthMb: number
}

export const LIMITS: Limits = { bytes: 200 * 1024 * 1024, timeMs: 60_000, heapMb: 768, growthMb: 1200 }

/** A plain text this short is taken where we are: nothing in it can run, and it takes less time than a message to a thread. */
const IN_PLACE_BYTES = 1024 * 1024

type Options = { fileName: string; limits?: Partial<Limits> }

/**
 * Takes the text out of a file, given by its path or its bytes. All but short plain texts are parsed in a thread of their own,
 * which is ended when it takes too long or too much.
 * Gives    always an extraction; what could not be read has its reason on the report card: `too-large`, `took-too-long`,
 *          `took-too-much-memory`, `damaged`, or what its format refuses.
 */
export async function extractFile(source: string | Uint8Array, { fileName, limits }: Options): Promise<Extraction> {
  const { bytes: maxBytes, ...bounds } = { ...LIMITS, ...limits }
  const size = typeof source === 'string' ? (await stat(source)).size : source.length
  if (size > maxBytes)
    return refused(
      null,
      refusal('too-large', { megabytes: Math.round(size / 1048576), limit: Math.round(maxBytes / 1048576) }),
    )
  if (size <= IN_PLACE_BYTES) {
    const bytes = typeof source === 'string' ? await readWhole(source) : source
    if (['text', 'empty', 'binary', 'image', 'zip', 'encrypted-office'].includes(detectFormat(bytes)))
      return extractBytes(bytes, fileName)
  }
  return enqueue({ source, fileName, ...bounds })
}

const readWhole = async (path: string) => {
  const file = await open(path)
  return file.readFile().finally(() => file.close())
}

type Task = { source: string | Uint8Array; fileName: string; timeMs: number; heapMb: number; growthMb: number }

let thread: Worker | null = null
let queue: Promise<unknown> = Promise.resolve()

/** One file at a time: a second one waits, so that limits are of one file. */
const enqueue = (task: Task): Promise<Extraction> => {
  const result = queue.then(() => parse(task))
  queue = result.catch(() => undefined)
  return result
}

const startThread = (heapMb: number) =>
  new Worker(join(import.meta.dirname, 'extraction-thread.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    env: {},
    stdin: false,
    stdout: false,
    stderr: true,
  })

function parse({ source, fileName, timeMs, heapMb, growthMb }: Task): Promise<Extraction> {
  const worker = (thread ??= startThread(heapMb))
  worker.ref()
  const before = process.memoryUsage.rss()
  return new Promise((done) => {
    const end = (extraction: Extraction, keep: boolean) => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.removeAllListeners()
      worker.unref()
      if (!keep) {
        thread = null
        worker.on('error', () => undefined)
        void worker.terminate()
      }
      done(extraction)
    }
    const timer = setTimeout(
      () => end(refused(null, refusal('took-too-long', { seconds: Math.round(timeMs / 1000) })), false),
      timeMs,
    )
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthMb * 1048576)
        end(refused(null, refusal('took-too-much-memory')), false)
    }, 250)
    worker.once('message', (extraction: Extraction) => end(extraction, true))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(
        refused(null, refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much-memory' : 'damaged')),
        false,
      ),
    )
    worker.once('exit', () => end(refused(null, refusal('damaged')), false))
    worker.postMessage({ source, fileName })
  })
}

/** Ends the thread. A later file starts another. */
export async function closeExtraction(): Promise<void> {
  await queue
  const ending = thread
  thread = null
  await ending?.terminate()
}
