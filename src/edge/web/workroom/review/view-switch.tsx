import { useWords } from '../../words/use-words.ts'
import type { View } from './use-view.ts'

const VIEWS = ['text', 'page'] as const

/** Text or page: how the document is looked at. */
export function ViewSwitch({ view, onView }: { view: View; onView(view: View): void }) {
  const { t } = useWords()
  return (
    <div className="view-switch">
      <div className="segments" role="group" aria-label={t('review.view')}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} aria-keyshortcuts="p" onClick={() => onView(one)}>
            {t(`review.view.${one}`)}
          </button>
        ))}
      </div>
      <kbd aria-hidden="true" dir="ltr">
        p
      </kbd>
    </div>
  )
}

/** On which page something stands, and the way there from the text. */
export function OnPage({ page, view, onView }: { page: number | null; view: View; onView(view: View): void }) {
  const { t, number } = useWords()
  if (page === null) return null
  return (
    <span className="on-page">
      {t('pages.page', { page: number(page) })}
      {view === 'text' && (
        <>
          {' · '}
          <button type="button" className="link" onClick={() => onView('page')}>
            {t('review.show-on-page')}
          </button>
        </>
      )}
    </span>
  )
}
