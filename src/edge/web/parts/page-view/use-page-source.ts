import { useEffect, useState } from 'react'
import { openPages, type OriginalFile, PageFault, type PageSource } from './page-source.ts'

export type Opened = { source: PageSource | null; progress: number; fault: PageFault['code'] | null }

const NOTHING: Opened = { source: null, progress: 0, fault: null }

/** The pages of a file, opened when they are first `wanted` and kept open until the component goes. */
export function usePageSource({ url, size, format }: OriginalFile, wanted: boolean): Opened {
  const [opened, setOpened] = useState<Opened>(NOTHING)
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  useEffect(() => {
    if (!asked) return
    const stop = new AbortController()
    let source: PageSource | null = null
    const say = (what: Partial<Opened>) => !stop.signal.aborted && setOpened((before) => ({ ...before, ...what }))
    openPages({ url, size, format }, (progress) => say({ progress }), stop.signal).then(
      (open) => {
        source = open
        if (stop.signal.aborted) open.close()
        else say({ source: open })
      },
      (error: unknown) => say({ fault: error instanceof PageFault ? error.code : 'failed' }),
    )
    return () => {
      stop.abort()
      source?.close()
      setOpened(NOTHING)
    }
  }, [asked, url, size, format])
  return opened
}
