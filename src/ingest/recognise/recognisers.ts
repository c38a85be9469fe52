import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Order, Reply } from './recognition-process.ts'
import type { RecognisedPage } from './recognise-page.ts'
import type { NoPictures } from './page-pictures.ts'

export type Recognition = {
  source: string | Uint8Array
  format: 'pdf' | 'image'
  /** The pages to recognise, from 1; all of them where it is left out. */
  pages?: readonly number[] | undefined
  /** How many pages are recognised at once, and how long one may take. */
  recognisers?: number | undefined
  pageMs?: number | undefined
  /** The most pages that are recognised. */
  maxPages?: number | undefined
  onProgress?: ((done: number, of: number) => void) | undefined
  signal?: AbortSignal | undefined
}

export type Recognised = {
  /** How many pages the file has. */
  count: number
  pages: Map<number, RecognisedPage | { code: 'page-took-too-long' | 'page-not-recognised' }>
}

const PAGE_MS = 120_000
/** How long a recogniser may take to start and to open the file. */
const OPEN_MS = 120_000
const GIGABYTE = 1024 ** 3

/** A recogniser for each core, as far as there is a gigabyte for each. */
export const usualRecognisers = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / GIGABYTE) - 1))

/**
 * Recognises pages of a file, several at once, each recogniser a process that ends with the work.
 * Gives    what stands on each page, or why it was left; or why the file has no pictures at all.
 * Throws   when the file cannot be read from our own storage, and when `signal` is aborted.
 */
export async function recognisePages(wanted: Recognition): Promise<Recognised | NoPictures> {
  const { recognisers = usualRecognisers(), pageMs = PAGE_MS, maxPages = Infinity, onProgress, signal } = wanted
  const first = startRecogniser(wanted, pageMs)
  const opened = await first.opened
  if (!('pages' in opened)) {
    first.end()
    if ('code' in opened) return opened
    throw new Error(opened.unreadable)
  }
  const all = (wanted.pages ?? Array.from({ length: opened.pages }, (_, index) => index + 1)).slice(0, maxPages)
  const pages: Recognised['pages'] = new Map()
  const due = [...all]
  const work = async (start: () => Recogniser) => {
    let recogniser = start()
    try {
      const next = () => (signal?.aborted ? undefined : due.shift())
      for (let page = next(); page !== undefined; page = next()) {
        const answer = await recogniser.recognise(page, signal)
        pages.set(page, 'page' in answer ? answer.page : answer)
        onProgress?.(pages.size, all.length)
        if (recogniser.ended) recogniser = startRecogniser(wanted, pageMs)
      }
    } finally {
      recogniser.end()
    }
  }
  const hands = Array.from({ length: Math.min(recognisers, all.length) - 1 }, () =>
    work(() => startRecogniser(wanted, pageMs)),
  )
  await Promise.all([work(() => first), ...hands])
  signal?.throwIfAborted()
  return { count: opened.pages, pages }
}

type Recogniser = {
  opened: Promise<Exclude<Reply, { page: unknown }>>
  recognise(
    page: number,
    signal?: AbortSignal,
  ): Promise<{ page: RecognisedPage } | { code: 'page-took-too-long' | 'page-not-recognised' }>
  readonly ended: boolean
  end(): void
}

function startRecogniser({ source, format }: Recognition, pageMs: number): Recogniser {
  const child = fork(join(import.meta.dirname, 'recognition-process.ts'), {
    serialization: 'advanced',
    env: {},
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // What a child that could not be started would throw is told by its end.
  child.on('error', () => undefined)
  let ended = false
  child.on('exit', () => void (ended = true))
  const end = () => {
    ended = true
    child.kill('SIGKILL')
  }
  const opened = ask(child, { open: { source, format } }, OPEN_MS).then((reply) =>
    reply === 'ended' || reply === 'late' || 'page' in reply ? ({ code: 'damaged' } as const) : reply,
  )
  return {
    opened,
    get ended() {
      return ended
    },
    end,
    async recognise(page, signal) {
      await opened
      const stop = () => end()
      signal?.addEventListener('abort', stop)
      const reply = ended ? 'ended' : await ask(child, { recognise: page }, pageMs)
      signal?.removeEventListener('abort', stop)
      if (reply === 'late') end()
      if (typeof reply !== 'string' && 'page' in reply) return reply
      return { code: reply === 'late' ? 'page-took-too-long' : 'page-not-recognised' }
    },
  }
}

/** One order and its reply; `ended` when the process died over it, `late` when the time was up. */
function ask(child: ChildProcess, order: Order, withinMs: number): Promise<Reply | 'ended' | 'late'> {
  const { promise, resolve } = Promise.withResolvers<Reply | 'ended' | 'late'>()
  const onMessage = (reply: unknown) => resolve(reply as Reply)
  const onEnd = () => resolve('ended')
  const timer = setTimeout(() => resolve('late'), withinMs)
  child.once('message', onMessage).once('exit', onEnd).once('error', onEnd)
  child.send(order, (error) => error && resolve('ended'))
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
  })
}
