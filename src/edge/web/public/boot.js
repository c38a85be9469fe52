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

  // The build writes here the files that every page of the workroom begins with, and what its pages ask first.
  const ahead = {}
  if (root.dataset.page === 'app')
    for (const path of [...(ahead.all || []), ...(ahead[language] || [])]) {
      const link = document.createElement('link')
      if (path.endsWith('.js')) Object.assign(link, { rel: 'modulepreload', href: path })
      else if (path.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', href: path })
      else Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: path })
      document.head.append(link)
    }

  // Asked while the program is still on the way: who is signed in, then what the page begins with. `client/call.ts` takes the
  // answers, and leaves a note of what it asks itself. What it has not taken soon is no longer new.
  const answers = (window.firstAnswers = {})
  const ask = (name, input) => {
    const body = JSON.stringify(input)
    if (`${name} ${body}` in answers) return
    const headers = { accept: 'application/json', 'accept-language': language, 'content-type': 'application/json' }
    return (answers[`${name} ${body}`] = fetch(`/api/${name}`, { method: 'POST', headers, body }))
  }
  ask('accounts/get-me', {})
    .then((answer) => answer.clone().json())
    .then(({ account }) => {
      for (const { path, name, input, of } of ahead.asks || []) {
        const match = new RegExp(path).exec(location.pathname)
        if (!match || !account || (of && !of.some((role) => account.roles.includes(role)))) continue
        const filled = JSON.stringify(input).replace(/"\$(\d)"/g, (_, group) => JSON.stringify(match[group]))
        ask(name, JSON.parse(filled))
      }
    })
    .catch(() => {})
  setTimeout(() => delete window.firstAnswers, 10000)
})()
