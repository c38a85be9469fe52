import { z } from 'zod'
import { ProvisionId, RoundId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { RoundPartyView, RoundSummary } from './round-views.ts'
import { getRoundRow, listRoundParties, listRoundProvisions, listRoundRows } from './rounds.ts'

export const listRounds = reading({
  name: 'follow-up/list-rounds',
  does: { ar: 'يعرض جولات المتابعة، أحدثها أولا', en: 'Lists the rounds, the latest first' },
  who: STAFF,
  input: z.object({}),
  output: z.object({ items: z.array(RoundSummary) }),
  run: async (tx) => ({ items: await listRoundRows(tx) }),
})

export const getRound = reading({
  name: 'follow-up/get-round',
  does: {
    ar: 'يعرض جولة وأين تقف كل جهة منها: من اطلعت ومن كتبت ومن قدمت ومن تأخرت',
    en: 'Shows a round and where each party stands: who has seen it, drafted, submitted, who is late or missing',
  },
  who: STAFF,
  input: z.object({ id: RoundId }),
  output: z.object({ round: RoundSummary, provisions: z.array(ProvisionId), parties: z.array(RoundPartyView) }),
  async run(tx, { id }, _by, { now }) {
    const round = await getRoundRow(tx, id)
    return { round, provisions: await listRoundProvisions(tx, id), parties: await listRoundParties(tx, round, now()) }
  },
})
