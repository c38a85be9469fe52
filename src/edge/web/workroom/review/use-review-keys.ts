import { useEffect, useRef } from 'react'
import { isTyping } from '../../parts/is-typing.ts'

type Keys = Record<'next' | 'previous' | 'accept' | 'reject' | 'undo' | 'edit' | 'merge' | 'draft', () => unknown>

// By the key's place on the board too: with an Arabic layout the same finger does the same.
const BY_CODE: Record<string, keyof Keys> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyA: 'accept',
  KeyX: 'reject',
  KeyU: 'undo',
  KeyE: 'edit',
  KeyM: 'merge',
  KeyN: 'draft',
}

/** Reviewing with one hand: each verdict is a key. */
export function useReviewKeys(enabled: boolean, keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (event.code === 'KeyF') {
        event.preventDefault()
        document.querySelector<HTMLElement>('.legend button')?.focus()
        return
      }
      const name = BY_CODE[event.code]
      if (!name) return
      event.preventDefault()
      latest.current[name]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled])
}
