import { Client } from 'pg'
import { z } from 'zod'
import { DOCUMENT_CHANNEL } from '../../ingest/document-steps.ts'
import type { DocumentEvent, DocumentEvents } from './document-events.ts'

const RETRY_MS = 1000

const StepNews = z.object({
  documentId: z.string(),
  state: z.string(),
  step: z.string(),
  stepState: z.string(),
  progress: z.number(),
})

export type DocumentListener = DocumentEvents & { close(): Promise<void> }

/**
 * News of documents as PostgreSQL tells it (LISTEN), on one connection of its own.
 * A lost connection is a gap: subscribers are told, and it is made again every second until it holds.
 */
export async function listenToDocuments(
  connectionString: string,
  onError: (error: Error) => void,
): Promise<DocumentListener> {
  const subscribers = new Set<{ onEvent: (event: DocumentEvent) => void; onGap: () => void }>()
  let client: Client | null = null
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const lose = (error: Error) => {
    if (closed || retry) return
    onError(error)
    client?.end().catch(() => undefined)
    client = null
    for (const { onGap } of subscribers) onGap()
    retry = setTimeout(() => {
      retry = undefined
      connect().catch(lose)
    }, RETRY_MS).unref()
  }
  const stop = () => {
    closed = true
    clearTimeout(retry)
  }
  const connect = async () => {
    const next = new Client({ connectionString, application_name: 'mutabaa-events', keepAlive: true })
    next.on('error', lose)
    next.on('end', () => lose(new Error('the database closed the connection that events come by')))
    next.on('notification', ({ payload }) => {
      const event = parseNews(payload)
      if (event) for (const { onEvent } of subscribers) onEvent(event)
    })
    await next.connect()
    await next.query(`listen ${DOCUMENT_CHANNEL}`)
    client = next
  }
  await connect().catch((error) => {
    stop()
    throw error
  })

  return {
    subscribe(onEvent, onGap) {
      const subscriber = { onEvent, onGap }
      subscribers.add(subscriber)
      return () => void subscribers.delete(subscriber)
    },
    async close() {
      stop()
      await client?.end()
    },
  }
}

/** One notification as the event that readers are sent; null when it is none of ours. */
export function parseNews(payload: string | undefined): DocumentEvent | null {
  const news = StepNews.safeParse(parseJson(payload ?? ''))
  if (!news.success) return null
  const { documentId, state, step, stepState, progress } = news.data
  return { name: 'document', documentId, data: { documentId, state, steps: [{ step, state: stepState, progress }] } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
