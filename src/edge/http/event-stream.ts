import { Readable } from 'node:stream'
import type { DocumentEvent } from './document-news.ts'

/** News of more documents than this waiting for one slow reader: it is cut off, and fetches everything anew. */
const MAX_WAITING = 1000

/**
 * Server-sent events for one reader. A reader who is slower than the news gets of each document the latest only.
 * Source   WHATWG HTML, 9.2 Server-sent events
 */
export class EventStream extends Readable {
  readonly #waiting = new Map<string, string>()
  #flowing = true

  constructor() {
    super({ highWaterMark: 64 * 1024 })
    this.#put('retry: 2000\n: open\n\n')
  }

  send({ name, documentId, data }: DocumentEvent): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
    if (this.#flowing) return this.#put(text)
    const key = `${name} ${documentId}`
    this.#waiting.delete(key)
    this.#waiting.set(key, text)
    if (this.#waiting.size > MAX_WAITING) this.end()
  }

  /** Keeps proxies from taking silence for death. */
  beat(): void {
    if (this.#flowing) this.#put(': still here\n\n')
  }

  end(): void {
    this.#waiting.clear()
    if (!this.destroyed && !this.readableEnded) this.push(null)
    this.#flowing = false
  }

  override _read(): void {
    this.#flowing = true
    for (const [key, text] of this.#waiting) {
      this.#waiting.delete(key)
      this.#put(text)
      if (!this.#flowing) return
    }
  }

  #put(text: string): void {
    this.#flowing = this.push(text)
  }
}
