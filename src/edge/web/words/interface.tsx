import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { type Interface, InterfaceContext } from './use-words.ts'
import { type Language, loadWords, type Numerals } from './words.ts'

const kept = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
  const said = localStorage.getItem(`mutabaa.${key}`) as T | null
  return said && allowed.includes(said) ? said : fallback
}

type State = Pick<Interface, 'language' | 'numerals' | 'theme'>

/** Holds the interface's language, numerals and theme. Direction is set here, once, on the root. */
export function InterfaceProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>(() => ({
    language: document.documentElement.lang === 'en' ? 'en' : 'ar',
    numerals: kept<Numerals>('numerals', ['latn', 'arab'], 'latn'),
    theme: kept('theme', ['system', 'light', 'dark'], 'system'),
  }))
  const [ready, setReady] = useState<Language | null>(null)

  useEffect(() => {
    let current = true
    void loadWords(state.language).then(() => current && setReady(state.language))
    return () => {
      current = false
    }
  }, [state.language])

  useEffect(() => {
    const root = document.documentElement
    for (const [key, value] of Object.entries(state)) localStorage.setItem(`mutabaa.${key}`, value)
    root.lang = state.language
    root.dir = state.language === 'ar' ? 'rtl' : 'ltr'
    if (state.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = state.theme
  }, [state])

  const change = useCallback((wanted: Partial<State>) => setState((before) => ({ ...before, ...wanted })), [])
  const value = useMemo(() => ({ ...state, change }), [state, change])
  if (ready !== state.language) return null
  return <InterfaceContext value={value}>{children}</InterfaceContext>
}
