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
})()
