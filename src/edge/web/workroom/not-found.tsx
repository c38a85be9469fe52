import { Link } from '@tanstack/react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { useWords } from '../words/use-words.ts'

/** A page that is not there: says so, and leads on. */
export function NotFound() {
  const { t } = useWords()
  return (
    <EmptyState title={t('not-found.title')} hint={t('not-found.hint')}>
      <Link className="button" to="/home">
        {t('nav.home')}
      </Link>
    </EmptyState>
  )
}
