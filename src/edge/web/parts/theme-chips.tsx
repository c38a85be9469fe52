import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Content } from './content.tsx'

type Theme = { theme: string; ar: string; en: string; mentions: readonly unknown[] }
type Props = { themes: readonly Theme[]; language: 'ar' | 'en' | 'und'; most?: number; counted?: boolean }

/** Themes as chips in the content's own language; each leads to its page. */
export function ThemeChips({ themes, language, most = 10, counted = true }: Props) {
  const { t, number, language: own } = useWords()
  const [all, setAll] = useState(false)
  const said = language === 'und' ? own : language
  const shown = all ? themes : themes.slice(0, most)
  if (!themes.length) return null
  return (
    <ul className="theme-chips" aria-label={t('themes.of-document')}>
      {shown.map((theme) => (
        <li key={theme.theme}>
          <Link className="theme-chip" to="/themes/$id" params={{ id: theme.theme }}>
            <Content of={said}>{theme[said]}</Content>
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
