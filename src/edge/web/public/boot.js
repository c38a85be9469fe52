// Runs before anything is painted: language, direction, theme, and which page is meant. Small, and blocking on purpose.
;(() => {
  const root = document.documentElement
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = asked || localStorage.getItem('mutabaa.language')
  const language = kept === 'ar' || kept === 'en' ? kept : (navigator.language || '').startsWith('ar') ? 'ar' : 'en'
  if (asked === 'ar' || asked === 'en') localStorage.setItem('mutabaa.language', asked)
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  const theme = localStorage.getItem('mutabaa.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  root.dataset.page = location.pathname === '/' ? 'welcome' : 'app'

  // Every page begins with who is signed in: it is asked while the program is still on the way.
  window.firstAnswer = fetch('/api/accounts/get-me', { headers: { accept: 'application/json' } })
  // What every page of the workroom begins with; the build writes it here.
  const ahead = {}
  if (root.dataset.page === 'app')
    for (const path of [...(ahead.all || []), ...(ahead[language] || [])]) {
      const link = document.createElement('link')
      if (path.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', href: path })
      else Object.assign(link, { rel: 'modulepreload', href: path })
      document.head.append(link)
    }
})()
