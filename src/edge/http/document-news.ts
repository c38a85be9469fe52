import { z } from 'zod'

/** What happened to a document, for whoever looks at it now. `data` is what is sent on, as it is. */
export type DocumentEvent = { name: 'document'; documentId: string; data: unknown }

const StepNews = z.object({
  documentId: z.string(),
  state: z.string(),
  step: z.string(),
  stepState: z.string(),
  progress: z.number(),
})

/** One piece of news as the event that readers are sent; null when it is none of ours. */
export function parseNews(payload: string): DocumentEvent | null {
  const news = StepNews.safeParse(parseJson(payload))
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
