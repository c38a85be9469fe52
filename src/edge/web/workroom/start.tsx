import '@fontsource-variable/noto-naskh-arabic'
import '@fontsource-variable/source-serif-4'
import '../styles/base.css'
import '../styles/parts.css'
import '../styles/pages.css'
import '../styles/review.css'
import '../styles/themes.css'
import '../styles/follow-up.css'
import '../styles/follow-up-pages.css'
import '../styles/follow-up-ratings.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from '../client/queries.ts'
import { InterfaceProvider } from '../words/interface.tsx'
import { router } from './routes.tsx'

// The page's own program and what it asks come while the words do.
void router.load()
document.getElementById('welcome')?.remove()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <InterfaceProvider>
        <RouterProvider router={router} />
      </InterfaceProvider>
    </QueryClientProvider>
  </StrictMode>,
)
