import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/500.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-500.css'
import '@fontsource/ibm-plex-sans/latin-600.css'

// The welcome page is whole without a program; a signed-in person is taken to the workroom from it.
if (location.pathname !== '/') void import('./workroom/start.tsx')
else
  void window.firstAnswers?.['accounts/get-me {}']?.then(async (answer) => {
    const { account, firstAccountNeeded } = (await answer.json()) as { account: unknown; firstAccountNeeded: boolean }
    if (account) location.replace('/home')
    else if (firstAccountNeeded) document.documentElement.dataset.first = 'needed'
  })
