/** Where a party stands in a round. `seen` once one of its focal points opened it, `drafting` once something is written. */
export type RoundPartyState = 'invited' | 'seen' | 'drafting' | 'submitted'
export type RoundState = 'draft' | 'open' | 'closed'

/** What may happen to a party in a round. */
export type RoundPartyStep = 'see' | 'write' | 'submit' | 'reopen'

const NEXT: Record<RoundPartyState, Partial<Record<RoundPartyStep, RoundPartyState>>> = {
  invited: { see: 'seen', write: 'drafting', submit: 'submitted' },
  seen: { see: 'seen', write: 'drafting', submit: 'submitted' },
  drafting: { see: 'drafting', write: 'drafting', submit: 'submitted' },
  submitted: { see: 'submitted', reopen: 'drafting' },
}

/** Where a party stands after a step; null where the step is not for it. Nothing but seeing happens once a round is closed. */
export function stepRoundParty(
  state: RoundPartyState,
  step: RoundPartyStep,
  round: RoundState,
): RoundPartyState | null {
  if (round === 'draft' || (round === 'closed' && step !== 'see')) return null
  return NEXT[state][step] ?? null
}

/** How a party stands to its deadline. */
export type Timeliness = 'in-time' | 'due-soon' | 'late' | 'submitted' | 'submitted-late' | 'missing'

const SOON_MS = 7 * 24 * 3600 * 1000

/**
 * How a party stands to its deadline, now. `dueAt` is its own where it was extended.
 * Gives    `missing` for what was not submitted when the round closed; `late` while it can still be.
 */
export function timelinessOf(
  party: { state: RoundPartyState; dueAt: Date; submittedAt: Date | null },
  round: RoundState,
  now: Date,
): Timeliness {
  if (party.state === 'submitted') {
    return party.submittedAt && party.submittedAt > party.dueAt ? 'submitted-late' : 'submitted'
  }
  if (round === 'closed') return 'missing'
  if (now > party.dueAt) return 'late'
  return party.dueAt.getTime() - now.getTime() <= SOON_MS ? 'due-soon' : 'in-time'
}
