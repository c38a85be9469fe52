import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'

type Theme = { theme: string; ar: string; en: string; mentions: readonly unknown[] }
type Props = { themes: readonly Theme[]; most?: number; counted?: boolean }

/** Themes as chips, in the interface's language: they are its own words, not the document's. Each leads to its page. */
export function ThemeChips({ themes, most = 10, counted = true }: Props) {
  const { t, number, language } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? themes : themes.slice(0, most)
  if (!themes.length) return null
  return (
    <ul className="theme-chips" aria-label={t('themes.of-document')}>
      {shown.map((theme) => (
        <li key={theme.theme}>
          <Link className="theme-chip" to="/themes/$id" params={{ id: theme.theme }}>
            {theme[language]}
            {counted && theme.mentions.length > 1 && <span className="soft"> {number(theme.mentions.length)}</span>}
          </Link>
        </li>
      ))}
      {shown.length < themes.length && (
        <li>
          <button type="button" className="theme-chip more" onClick={() => setAll(true)}>
            {t('themes.more', { count: themes.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}
