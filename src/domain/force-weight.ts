import type { Force } from './finding.ts'

/** What a force asks of those it is addressed to, the most first: it binds, it asks firmly, it recommends, or it only says. */
export const FORCE_WEIGHTS = ['binds', 'asks', 'recommends', 'says'] as const
export type ForceWeight = (typeof FORCE_WEIGHTS)[number]

export const WEIGHT_OF_FORCE: Readonly<Record<Force, ForceWeight>> = {
  decides: 'binds',
  demands: 'binds',
  commits: 'binds',
  'calls-upon': 'asks',
  urges: 'asks',
  requests: 'asks',
  recommends: 'recommends',
  encourages: 'recommends',
  invites: 'recommends',
  stresses: 'says',
  reaffirms: 'says',
  welcomes: 'says',
  notes: 'says',
  condemns: 'says',
  other: 'says',
}
