import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Taken } from './extract-bytes.ts'
import { refusal, refused } from './formats/report.ts'

export type Task = { source: string | Uint8Array; fileName: string }
export type Answer = Taken | { unreadable: string }

export type Bounds = {
  /** How long one file may take. */
  timeMs: number
  /** The heap of the thread that parses, and how much the process may grow meanwhile (what WebAssembly takes is not heap). */
  heapMb: number
  growthMb: number
}

const WATCH_EVERY_MS = 250
const MB = 1024 * 1024

let thread: Worker | null = null
let queue: Promise<unknown> = Promise.resolve()

/**
 * Parses a file in a thread of its own, one file at a time, so that what is measured is one file's. The thread is kept for the
 * next file, unless this one broke it, ran over a bound, or left it large: WebAssembly gives no memory back.
 */
export function parseInThread(task: Task, bounds: Bounds): Promise<Taken> {
  const result = queue.then(() => parse(task, bounds))
  queue = result.catch(() => undefined)
  return result
}

/** Ends the thread, after what it is at. A later file starts another. */
export async function closeThread(): Promise<void> {
  await queue
  await endThread()
}

async function parse(task: Task, bounds: Bounds): Promise<Taken> {
  const before = process.memoryUsage.rss()
  const grownMb = () => (process.memoryUsage.rss() - before) / MB
  const worker = (thread ??= startThread(bounds.heapMb))
  worker.ref()
  const answer = await firstOf(worker, task, bounds, grownMb)
  if (isBroken(answer) || grownMb() > bounds.growthMb / 4) void endThread()
  else worker.unref()
  if (isBroken(answer)) return refused(null, answer.reason)
  if ('unreadable' in answer) throw new Error(answer.unreadable)
  return answer
}

type Broken = { reason: ReturnType<typeof refusal> }
const isBroken = (answer: Answer | Broken): answer is Broken => 'reason' in answer

/** Whatever comes first: the answer, a bound, or the end of the thread. */
function firstOf(worker: Worker, task: Task, bounds: Bounds, grownMb: () => number): Promise<Answer | Broken> {
  const { promise, resolve } = Promise.withResolvers<Answer | Broken>()
  const breaks = (code: string, detail = {}) => resolve({ reason: refusal(code, detail) })
  const onError = (error: NodeJS.ErrnoException) =>
    breaks(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much-memory' : 'damaged')
  const onExit = () => breaks('damaged')
  const timer = setTimeout(() => breaks('took-too-long', { seconds: Math.round(bounds.timeMs / 1000) }), bounds.timeMs)
  const watch = setInterval(() => grownMb() > bounds.growthMb && breaks('took-too-much-memory'), WATCH_EVERY_MS)
  worker.on('message', resolve).on('error', onError).on('exit', onExit)
  worker.postMessage(task)
  return promise.finally(() => {
    clearTimeout(timer)
    clearInterval(watch)
    // Each by name: the thread's own listeners must stay, or it hears nothing more.
    worker.off('message', resolve).off('error', onError).off('exit', onExit)
  })
}

const startThread = (heapMb: number): Worker => {
  const worker = new Worker(join(import.meta.dirname, 'extraction-worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    env: {},
  })
  // A thread that dies between two files is replaced for the next one.
  worker.on('error', () => undefined)
  worker.on('exit', () => void (thread === worker && (thread = null)))
  return worker
}

async function endThread(): Promise<void> {
  const ending = thread
  thread = null
  await ending?.terminate()
}
