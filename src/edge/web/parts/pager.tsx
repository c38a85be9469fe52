import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

/** The way through a list that the server gives page by page: the cursor to ask with, and back to the first page. */
export function usePages() {
  const [cursors, setCursors] = useState<string[]>([])
  return {
    cursor: cursors.at(-1),
    isFirst: cursors.length === 0,
    first: () => setCursors([]),
    before: () => setCursors(cursors.slice(0, -1)),
    after: (next: string) => setCursors([...cursors, next]),
  }
}

type Props = {
  pages: ReturnType<typeof usePages>
  /** the cursor of the next page; null where this is the last, undefined while it is asked for */
  next: string | null | undefined
  /** what lies on either side: of a list in the order of time, what is newer and what is older */
  by?: 'order' | 'time'
}

/** The page before and the page after. */
export function Pager({ pages, next, by = 'order' }: Props) {
  const { t } = useWords()
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <Button isDisabled={pages.isFirst} onPress={pages.before}>
        {t(by === 'time' ? 'pager.newer' : 'pager.before')}
      </Button>
      <Button isDisabled={!next} onPress={() => next && pages.after(next)}>
        {t(by === 'time' ? 'pager.older' : 'pager.next')}
      </Button>
    </nav>
  )
}
