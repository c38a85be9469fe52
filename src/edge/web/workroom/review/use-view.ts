import { useCallback, useEffect, useState } from 'react'
import { isTyping } from '../../parts/is-typing.ts'

/** How a document is looked at: its text, or its pages as they were printed. */
export type View = 'text' | 'page'

const isView = (said: string | null | undefined): said is View => said === 'text' || said === 'page'

/**
 * The view that a person chose last in this browser; the key `p` changes it. `wanted`: what a link asks for, which is not kept.
 * Gives    `text` where there are no pages (`able`).
 */
export function useView(accountId: string, wanted: string | null, able: boolean): [View, (view: View) => void] {
  const key = `mutabaa.view.${accountId}`
  const [chosen, setChosen] = useState<View | null>(isView(wanted) ? wanted : null)
  const kept = localStorage.getItem(key)
  const view = able ? (chosen ?? (isView(kept) ? kept : 'text')) : 'text'
  const choose = useCallback(
    (next: View) => {
      localStorage.setItem(key, next)
      setChosen(next)
    },
    [key],
  )
  useEffect(() => {
    if (!able) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (event.code !== 'KeyP' || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      choose(view === 'text' ? 'page' : 'text')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [able, view, choose])
  return [view, choose]
}
