/** Who speaks in a clarification: the party that is followed, or those who follow it. */
export type ClarificationSide = 'party' | 'secretariat'
export type ClarificationAct = 'ask' | 'say' | 'close'

export type ClarificationEntry = { side: ClarificationSide; act: ClarificationAct }

/** `open`: the side that did not speak last is waited for; `answered`: the side that asked can close it or ask on. */
export type ClarificationState = 'open' | 'answered' | 'closed'

export type ClarificationStanding = {
  state: ClarificationState
  askedBy: ClarificationSide
  /** The side whose turn it is; null once it is closed. */
  waitsFor: ClarificationSide | null
  late: boolean
}

/**
 * How a thread stands, from its entries in order: the first asks.
 *
 *     asked by the secretariat, answered by the party  →  answered, waits for the secretariat
 *
 * Gives    `late` while the side that was asked has not answered and its days are over.
 */
export function clarificationStanding(
  entries: readonly [ClarificationEntry, ...ClarificationEntry[]],
  dueAt: Date,
  now: Date,
): ClarificationStanding {
  const askedBy = entries[0].side
  const last = entries.at(-1)!
  if (last.act === 'close') return { state: 'closed', askedBy, waitsFor: null, late: false }
  const waitsFor = last.side === 'party' ? 'secretariat' : 'party'
  const state = waitsFor === askedBy ? 'answered' : 'open'
  return { state, askedBy, waitsFor, late: state === 'open' && now > dueAt }
}

/** Whether a side may take a step in a thread that stands so: nothing after it is closed, and only who asked closes. */
export const mayTakeStep = (
  { state, askedBy }: Pick<ClarificationStanding, 'state' | 'askedBy'>,
  act: 'say' | 'close',
  side: ClarificationSide,
): boolean => state !== 'closed' && (act === 'say' || side === askedBy)
