import type { Role } from '../../../domain/role.ts'
import type { OperationName } from '../../../operations.ts'

/** What a page asks before all else. `$1`: what stands in its path at the first group. `of`: the roles that ask it; left out, all do. */
export type FirstAsk = { path: string; name: OperationName; input: Record<string, unknown>; of?: readonly Role[] }

/**
 * What the pages with much in them ask first, so that it can be asked while their programs are still on the way: by the page itself
 * (`public/boot.js`, into which the build writes this list) and when somebody is about to go there.
 */
export const FIRST_ASKS: readonly FirstAsk[] = [
  { path: '^/follow-up$', name: 'follow-up/list-work', input: {}, of: ['assessor', 'focal-point'] },
  { path: '^/follow-up$', name: 'follow-up/list-parties', input: { mine: true }, of: ['focal-point'] },
  {
    path: '^/follow-up$',
    name: 'follow-up/list-rounds',
    input: {},
    of: ['assessor', 'focal-point', 'editor', 'administrator'],
  },
  { path: '^/follow-up$', name: 'follow-up/list-instruments', input: {} },
  { path: '^/follow-up/instruments/([^/]+)/matrix$', name: 'follow-up/get-matrix', input: { instrumentId: '$1' } },
  { path: '^/follow-up/instruments/([^/]+)/matrix$', name: 'follow-up/list-parties', input: {} },
  { path: '^/follow-up/parties/([^/]+)$', name: 'follow-up/get-party', input: { id: '$1' } },
  { path: '^/follow-up/provisions/([^/]+)$', name: 'follow-up/get-provision', input: { id: '$1' } },
  {
    path: '^/follow-up/cells/([^/]+)/([^/]+)$',
    name: 'follow-up/get-cell',
    input: { partyId: '$1', provisionId: '$2' },
  },
]
