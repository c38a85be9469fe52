import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Dialog } from './dialog.tsx'
import { isTyping } from './is-typing.ts'

const GENERAL = [
  ['?', 'keys.help'],
  ['/', 'keys.search'],
  ['g d', 'keys.documents'],
  ['g r', 'keys.record'],
  ['g t', 'keys.themes'],
  ['g f', 'keys.follow-up'],
  ['g j', 'keys.journal'],
] as const
const REVIEW = [
  ['j · k', 'keys.next'],
  ['a', 'review.accept'],
  ['e', 'review.correct'],
  ['m', 'review.merge'],
  ['x', 'review.reject'],
  ['u', 'review.undo'],
  ['n', 'review.draft'],
  ['f', 'keys.filter'],
  ['p', 'keys.view'],
] as const
const PAGES = [
  [', · .', 'keys.pages'],
  ['+ · -', 'keys.zoom'],
  ['0', 'pages.fit-width'],
] as const

/** The keys that work on every page, and the sheet that lists all of them. */
export function Shortcuts() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    let before = ''
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') setOpen(true)
      else if (event.key === '/') {
        event.preventDefault()
        document.getElementById('quick-search')?.focus()
      } else if (before === 'g' && event.key === 'd') void navigate({ to: '/documents' })
      else if (before === 'g' && event.key === 'r') void navigate({ to: '/record' })
      else if (before === 'g' && event.key === 't') void navigate({ to: '/themes' })
      else if (before === 'g' && event.key === 'f') void navigate({ to: '/follow-up' })
      else if (before === 'g' && event.key === 'j') void navigate({ to: '/journal' })
      before = event.key
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
  const list = (keys: readonly (readonly [string, string])[]) => (
    <dl className="keys">
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd dir="ltr">{key}</kbd>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Dialog title={t('keys.title')} isOpen={open} onClose={() => setOpen(false)}>
      <h3>{t('keys.everywhere')}</h3>
      {list(GENERAL)}
      <h3>{t('keys.in-review')}</h3>
      {list(REVIEW)}
      <h3>{t('keys.in-pages')}</h3>
      {list(PAGES)}
    </Dialog>
  )
}
