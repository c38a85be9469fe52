import { z } from 'zod'
import type { PartyId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Reader } from '../store/transaction.ts'
import { ScaleView } from './assessment-views.ts'
import { ProvisionView } from './follow-up-views.ts'
import { listProvisionsByIds } from './provisions.ts'
import { RoundPartyView, RoundSummary } from './round-views.ts'
import { getRoundRow, listRoundParties, listRoundProvisions } from './rounds.ts'
import { findScale } from './scales.ts'

/** What a round asks of one of its parties. */
export const Asked = z.object({
  round: RoundSummary,
  party: RoundPartyView,
  scale: ScaleView,
  provisions: z.array(ProvisionView),
})

/** Reads what a round asks of a party. Refuses with `not-found` where it asks it nothing. */
export async function readAsked(
  tx: Reader,
  { roundId, partyId }: { roundId: RoundId; partyId: PartyId },
  now: Date,
): Promise<z.infer<typeof Asked>> {
  const round = await getRoundRow(tx, roundId)
  const [party] = await listRoundParties(tx, round, now, partyId)
  const scale = await findScale(tx, round.scaleKey, round.scaleVersion)
  if (!party || !scale) throw new Refusal('not-found', { thing: 'round' })
  return { round, party, scale, provisions: await listProvisionsByIds(tx, await listRoundProvisions(tx, roundId)) }
}
