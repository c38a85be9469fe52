import { z } from 'zod'
import { Acceptance } from '../domain/follow-up.ts'
import { PartyId, ProvisionId } from '../domain/id.ts'
import { changing } from '../store/operation.ts'
import { AcceptanceView, addAcceptance, listAcceptances } from './acceptances.ts'
import { refreshCells } from './cells.ts'
import { Day } from './measure-views.ts'
import { getProvision } from './provisions.ts'
import { actFor, FOR_PARTIES } from './speak-for.ts'

export const stateAcceptance = changing({
  name: 'follow-up/state-acceptance',
  does: {
    ar: 'يسجل موقف جهة من حكم: قبول أو إحاطة أو لا موقف أو اعتراض',
    en: 'States whether a party accepts a provision, notes it, takes no position, or disputes it',
  },
  who: FOR_PARTIES,
  input: z.object({
    partyId: PartyId,
    provisionId: ProvisionId,
    said: Acceptance,
    statedOn: Day,
    note: z.string().trim().min(1).max(2000).nullable().default(null),
  }),
  output: z.object({ items: z.array(AcceptanceView) }),
  async run(tx, { partyId, provisionId, ...said }) {
    await actFor(tx, partyId)
    await getProvision(tx, provisionId)
    const [before] = await listAcceptances(tx, { partyId, provisionId })
    await addAcceptance(tx, { partyId, provisionId }, said)
    await refreshCells(tx, partyId, [provisionId])
    const thingId = `${partyId}/${provisionId}`
    tx.journal({ action: 'state-acceptance', thingKind: 'acceptance', thingId, before, after: said })
    return { items: await listAcceptances(tx, { partyId, provisionId }) }
  },
})
