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
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CallProblem } from '../client/call.ts'
import { InterfaceProvider } from '../words/interface.tsx'
import { router } from './routes.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only an unreachable server is worth asking again.
      retry: (count, error) => error instanceof CallProblem && error.status === 0 && count < 3,
    },
  },
})

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
