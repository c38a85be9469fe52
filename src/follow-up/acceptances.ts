import { z } from 'zod'
import { Acceptance } from '../domain/follow-up.ts'
import type { PartyId, ProvisionId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

/** What a party said of a provision, and when. */
export const AcceptanceView = z
  .object({ said: Acceptance, note: z.string().nullable(), statedOn: z.string(), madeAt: z.string() })
  .meta({ id: 'Acceptance' })

type Of = { partyId: PartyId; provisionId: ProvisionId }

/** What a party said of a provision over time, the latest first: that one holds. */
export const listAcceptances = (tx: Reader, of: Of) =>
  (tx as Writer).db
    .selectFrom('acceptance')
    .select(['said', 'note', 'stated_on as statedOn', 'made_at as madeAt'])
    .where('party_id', '=', of.partyId)
    .where('provision_id', '=', of.provisionId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** All that a party said of any provision, the latest first. */
export const listPartyAcceptances = (tx: Reader, partyId: PartyId) =>
  (tx as Writer).db
    .selectFrom('acceptance')
    .select(['provision_id as provisionId', 'said', 'note'])
    .where('party_id', '=', partyId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Adds what a party says of a provision from a day on. Append-only. */
export async function addAcceptance(
  tx: Writer,
  of: Of,
  said: { said: Acceptance; note: string | null; statedOn: string },
): Promise<void> {
  await tx.db
    .insertInto('acceptance')
    .values({
      party_id: of.partyId,
      provision_id: of.provisionId,
      id: newId(),
      said: said.said,
      note: said.note,
      stated_on: said.statedOn,
      made_by: tx.actor.accountId,
      made_at: new Date().toISOString(),
    })
    .execute()
}
