import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useChange } from '../client/use-call.ts'
import { useDocumentEvents } from '../client/document-events.ts'
import { useMe } from '../client/use-me.ts'
import { Shortcuts } from '../parts/shortcuts.tsx'
import { useInterface, useWords } from '../words/use-words.ts'

/** Pages that a person sees before signing in. */
const OPEN = ['/sign-in', '/first-account', '/invitation', '/reset-password']

/** The frame of every page: who is signed in, where one can go, the language. */
export function Shell() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { account, isPending, firstAccountNeeded } = useMe()
  const open = OPEN.includes(pathname)
  const { t } = useWords()
  useDocumentEvents(account !== null)
  useAccountLanguage(account)

  useEffect(() => {
    if (!isPending && !account && !open)
      void navigate({ to: '/sign-in', search: { next: pathname } as never, replace: true })
  }, [isPending, account, open, pathname, navigate])

  if (isPending || (!account && !open)) return <div className="shell-waiting" role="status" aria-label={t('waiting')} />
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="shell-head">
        <Link className="shell-name" to={account ? '/home' : '/sign-in'}>
          <img src="/mark.svg" alt="" width="30" height="30" />
          <span>{t('name')}</span>
        </Link>
        {account && <Navigation />}
        <div className="shell-side">
          {account && <SearchBox />}
          <LanguageSwitch />
          {account && <AccountMenu name={account.name} />}
        </div>
      </header>
      <main
        id="content"
        className={
          open
            ? 'page narrow'
            : pathname.endsWith('/review')
              ? 'page wide'
              : pathname.endsWith('/matrix')
                ? 'page broad'
                : 'page'
        }
        tabIndex={-1}
      >
        {open && firstAccountNeeded && pathname === '/sign-in' && <p className="note">{t('sign-in.first-needed')}</p>}
        <Outlet />
      </main>
      <Shortcuts />
    </>
  )
}

/** The account's own language and numerals hold until they are switched in this browser. */
function useAccountLanguage(account: { id: string; language: 'ar' | 'en'; numerals: 'latn' | 'arab' } | null) {
  const { change } = useInterface()
  const known = useRef<string | null>(null)
  useEffect(() => {
    if (!account || known.current === account.id) return
    known.current = account.id
    if (!sessionStorage.getItem('mutabaa.switched')) change({ numerals: account.numerals })
  }, [account, change])
}

const PLACES = [
  ['/home', 'nav.home'],
  ['/documents', 'nav.documents'],
  ['/record', 'nav.record'],
  ['/themes', 'nav.themes'],
  ['/follow-up', 'nav.follow-up'],
  ['/search', 'nav.search'],
  ['/journal', 'nav.journal'],
] as const

function Navigation() {
  const { t } = useWords()
  return (
    <nav className="shell-nav" aria-label={t('nav.label')}>
      {PLACES.map(([to, words]) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          {t(words)}
        </Link>
      ))}
    </nav>
  )
}

function SearchBox() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  return (
    <form
      role="search"
      className="shell-search"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim()) void navigate({ to: '/search', search: { q: words.trim() } })
      }}
    >
      <input
        id="quick-search"
        type="search"
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('nav.search')}
        aria-label={t('search.label')}
      />
    </form>
  )
}

function LanguageSwitch() {
  const { language, change } = useInterface()
  const { t } = useWords()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <button
      type="button"
      className="button quiet"
      lang={other}
      aria-label={t('language.switch')}
      onClick={() => {
        sessionStorage.setItem('mutabaa.switched', 'yes')
        change({ language: other })
      }}
    >
      {other === 'ar' ? 'العربية' : 'English'}
    </button>
  )
}

function AccountMenu({ name }: { name: string }) {
  const { t } = useWords()
  const { may } = useMe()
  const menu = useRef<HTMLDetailsElement>(null)
  const { pathname } = useLocation()
  useEffect(() => menu.current?.removeAttribute('open'), [pathname])
  useEffect(() => {
    const close = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node)
      if (outside) menu.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const signOut = useChange('accounts/sign-out', { onDone: () => location.assign('/') })
  return (
    <details className="menu" ref={menu}>
      <summary className="button quiet">
        <bdi>{name}</bdi>
      </summary>
      <div className="menu-sheet">
        <Link to="/account">{t('nav.account')}</Link>
        <Link to="/jobs">{t('nav.jobs')}</Link>
        {may('administrator') && <Link to="/accounts">{t('nav.accounts')}</Link>}
        {may('administrator') && <Link to="/settings">{t('nav.settings')}</Link>}
        <a href="/api/">{t('nav.api')}</a>
        <button type="button" onClick={() => signOut.mutate({})}>
          {t('account.sign-out')}
        </button>
      </div>
    </details>
  )
}
