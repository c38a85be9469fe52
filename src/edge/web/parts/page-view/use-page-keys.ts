import { useEffect, useRef } from 'react'
import { isTyping } from '../is-typing.ts'

type Keys = Record<'next' | 'previous' | 'in' | 'out' | 'width', () => void>

/** The keys of the page view. Those of the board's lower row go by their place: with an Arabic layout the same finger does the same. */
export function usePageKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const name = nameOf(event)
      if (!name || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      latest.current[name]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function nameOf({ key, code, shiftKey }: KeyboardEvent): keyof Keys | null {
  if (key === '+' || key === '=') return 'in'
  if (key === '-') return 'out'
  if (key === '0' || key === '٠') return 'width'
  if (shiftKey) return null
  if (code === 'Period') return 'next'
  return code === 'Comma' ? 'previous' : null
}
