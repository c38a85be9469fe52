import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Listens to the server's events while mounted, and has what they concern asked again: at once for one document, and for lists
 * at most twice a second.
 */
export function useDocumentEvents(enabled: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const events = new EventSource('/api/events')
    let waiting: ReturnType<typeof setTimeout> | null = null
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = null
        for (const name of ['ingest/list-documents', 'ingest/get-document', 'ingest/list-jobs'])
          void queries.invalidateQueries({ queryKey: [name] })
      }, 400)
    }
    events.addEventListener('document', refresh)
    events.addEventListener('open', refresh)
    return () => {
      if (waiting) clearTimeout(waiting)
      events.close()
    }
  }, [enabled, queries])
}
