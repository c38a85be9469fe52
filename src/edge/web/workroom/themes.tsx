import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { foldForSearch } from '../../../language/fold.ts'
import type { Output } from '../client/call.ts'
import { useAnswer } from '../client/use-call.ts'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { ThemeTree } from './theme-tree.tsx'

export type ThemeItem = Output<'record/list-themes'>['items'][number]

/** What the documents are about: the themes as a tree, with a box to find one in either language. */
export function ThemesPage() {
  const { t } = useWords()
  const { q = '' } = useSearch({ from: '/themes' })
  const navigate = useNavigate()
  const { data, error, isPending } = useAnswer('record/list-themes', {})
  const items = useMemo(() => data?.items ?? [], [data])
  const found = useMemo(() => findIn(items, q), [items, q])
  return (
    <>
      <h1>{t('nav.themes')}</h1>
      <p className="lead">{t('themes.lead')}</p>
      <div className="actions">
        <Link className="button" to="/thesauri">
          {t('themes.other-thesauri')}
        </Link>
        <a className="button" href="/api/themes.ttl">
          {t('themes.export')}
        </a>
      </div>
      <div className="field">
        <label htmlFor="theme-words">{t('themes.search')}</label>
        <input
          id="theme-words"
          type="search"
          dir="auto"
          value={q}
          onChange={({ target }) =>
            void navigate({ to: '/themes', search: target.value ? { q: target.value } : {}, replace: true })
          }
        />
      </div>
      <ProblemNote problem={error} />
      <p role="status" className="soft">
        {q.trim() ? t('themes.found', { count: found.length }) : ''}
      </p>
      {isPending ? (
        <Skeleton rows={10} />
      ) : q.trim() ? (
        <ul className="list">
          {found.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </ul>
      ) : (
        <ThemeTree items={items} />
      )}
    </>
  )
}

/** Themes with a label that holds all words, those that are called so first. */
function findIn(items: readonly ThemeItem[], q: string): ThemeItem[] {
  const words = foldForSearch(q).split(' ').filter(Boolean)
  if (!words.length) return []
  const holds = (label: string) => {
    const folded = foldForSearch(label)
    return words.every((word) => folded.includes(word))
  }
  const ranked = items.flatMap((theme) => {
    const rank = [theme.ar, theme.en].some(holds) ? 0 : theme.otherLabels.some(holds) ? 1 : 2
    return rank === 2 ? [] : [{ theme, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || b.theme.documents - a.theme.documents).map(({ theme }) => theme)
}

/** One theme with how much speaks of it. */
export function ThemeRow({ theme }: { theme: Pick<ThemeItem, 'id' | 'ar' | 'en' | 'documents' | 'recommendations'> }) {
  const { language } = useWords()
  return (
    <li>
      <Link to="/themes/$id" params={{ id: theme.id }} className="list-main">
        {theme[language]}
      </Link>
      <ThemeCounts theme={theme} />
    </li>
  )
}

export function ThemeCounts({ theme }: { theme: Pick<ThemeItem, 'documents' | 'recommendations'> }) {
  const { t } = useWords()
  if (!theme.documents) return null
  return (
    <span className="list-side">
      {t('themes.documents', { count: theme.documents })}
      {theme.recommendations > 0 && ` · ${t('themes.recommendations', { count: theme.recommendations })}`}
    </span>
  )
}
