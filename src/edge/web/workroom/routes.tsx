import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { askFirst } from '../client/ask-first.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  beforeLoad: ({ location }) => void askFirst(location.pathname),
})
const getParentRoute = () => root

const text = (said: unknown) => String(said)
const place = (said: unknown) => (Number.isFinite(Number(said)) ? Number(said) : undefined)

/** What may stand in a page's address after the question mark; anything else in it is passed over. */
const search =
  <Shape extends Record<string, (said: unknown) => unknown>>(shape: Shape) =>
  (given: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([key, read]) => (given[key] == null ? [] : [[key, read(given[key])]])),
    ) as { [Key in keyof Shape]?: ReturnType<Shape[Key]> | undefined }

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
  })

const documents = createRoute({
  getParentRoute,
  path: '/documents',
  validateSearch: search({ q: text, state: text, language: text, kind: text, theme: text }),
  component: lazyRouteComponent(() => import('./documents.tsx'), 'Documents'),
})
const document_ = createRoute({
  getParentRoute,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./document.tsx'), 'DocumentPage'),
})
const review = createRoute({
  getParentRoute,
  path: '/documents/$id/review',
  validateSearch: search({ start: place, end: place, finding: text, view: text }),
  component: lazyRouteComponent(() => import('./review/review.tsx'), 'Review'),
})
const record = createRoute({
  getParentRoute,
  path: '/record',
  validateSearch: search({ kind: text, q: text }),
  component: lazyRouteComponent(() => import('./record.tsx'), 'RecordPage'),
})
const subject = createRoute({
  getParentRoute,
  path: '/record/$id',
  component: lazyRouteComponent(() => import('./subject.tsx'), 'SubjectPage'),
})
const proposals = createRoute({
  getParentRoute,
  path: '/proposals',
  validateSearch: search({ kind: text }),
  component: lazyRouteComponent(() => import('./proposals.tsx'), 'Proposals'),
})
const searchPage = createRoute({
  getParentRoute,
  path: '/search',
  validateSearch: search({ q: text, scope: text }),
  component: lazyRouteComponent(() => import('./search.tsx'), 'SearchPage'),
})
const journal = createRoute({
  getParentRoute,
  path: '/journal',
  validateSearch: search({ document: text, thing: text, action: text }),
  component: lazyRouteComponent(() => import('./journal.tsx'), 'Journal'),
})
const themes = createRoute({
  getParentRoute,
  path: '/themes',
  validateSearch: search({ q: text }),
  component: lazyRouteComponent(() => import('./themes.tsx'), 'ThemesPage'),
})
const theme = createRoute({
  getParentRoute,
  path: '/themes/$id',
  component: lazyRouteComponent(() => import('./theme.tsx'), 'ThemePage'),
})
const thesaurus = createRoute({
  getParentRoute,
  path: '/thesauri/$id',
  component: lazyRouteComponent(() => import('./thesaurus.tsx'), 'ThesaurusPage'),
})
const matrix = createRoute({
  getParentRoute,
  path: '/follow-up/instruments/$id/matrix',
  validateSearch: search({
    q: text,
    force: text,
    theme: text,
    group: text,
    rows: text,
    parties: text,
    view: text,
    scale: text,
  }),
  component: lazyRouteComponent(() => import('./follow-up/matrix.tsx'), 'MatrixPage'),
})
const priorities = createRoute({
  getParentRoute,
  path: '/follow-up/priorities',
  validateSearch: search({ party: text, instrument: text }),
  component: lazyRouteComponent(() => import('./follow-up/priorities.tsx'), 'PrioritiesPage'),
})
const newRound = createRoute({
  getParentRoute,
  path: '/follow-up/rounds/new',
  validateSearch: search({ instrument: text }),
  component: lazyRouteComponent(() => import('./follow-up/new-round.tsx'), 'NewRound'),
})
const home = page('/home', () => import('./home.tsx'), 'Home')
const start = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/home' })
  },
})

const tree = root.addChildren([
  start,
  home,
  documents,
  document_,
  review,
  record,
  subject,
  proposals,
  searchPage,
  themes,
  theme,
  thesaurus,
  page('/thesauri', () => import('./thesauri.tsx'), 'ThesauriPage'),
  journal,
  page('/follow-up', () => import('./follow-up/follow-up.tsx'), 'FollowUp'),
  page('/follow-up/overdue', () => import('./follow-up/overdue.tsx'), 'OverduePage'),
  page('/follow-up/scales', () => import('./follow-up/scales.tsx'), 'ScalesPage'),
  page('/follow-up/assistance', () => import('./follow-up/assistance.tsx'), 'AssistancePage'),
  page('/follow-up/parties', () => import('./follow-up/parties.tsx'), 'PartiesPage'),
  page('/follow-up/parties/$id', () => import('./follow-up/party.tsx'), 'PartyPage'),
  page('/follow-up/provisions/$id', () => import('./follow-up/provision.tsx'), 'ProvisionPage'),
  page('/follow-up/instruments/$id', () => import('./follow-up/instrument.tsx'), 'InstrumentPage'),
  matrix,
  priorities,
  page('/follow-up/cells/$partyId/$provisionId', () => import('./follow-up/cell.tsx'), 'CellPage'),
  newRound,
  page('/follow-up/rounds/$id', () => import('./follow-up/round.tsx'), 'RoundPage'),
  page('/follow-up/rounds/$id/assess/$partyId', () => import('./follow-up/assess.tsx'), 'AssessPage'),
  page('/follow-up/rounds/$id/answers/$partyId', () => import('./follow-up/questionnaire.tsx'), 'Questionnaire'),
  page('/jobs', () => import('./jobs.tsx'), 'Jobs'),
  page('/accounts', () => import('./accounts.tsx'), 'Accounts'),
  page('/account', () => import('./account.tsx'), 'AccountPage'),
  page('/settings', () => import('./settings.tsx'), 'Settings'),
  page('/sign-in', () => import('./sign-in.tsx'), 'SignIn'),
  page('/first-account', () => import('./first-account.tsx'), 'FirstAccount'),
  page('/invitation', () => import('./invitation.tsx'), 'Invitation'),
  page('/reset-password', () => import('./reset-password.tsx'), 'ResetPassword'),
])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
