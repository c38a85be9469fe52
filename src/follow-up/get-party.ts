import { z } from 'zod'
import { CELL_STANDINGS } from '../domain/follow-up.ts'
import { InstrumentId, PartyId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { InstrumentView, PartyView } from './follow-up-views.ts'
import { listInstrumentRows } from './instruments.ts'
import { readOverdue } from './overdue.ts'
import { OverdueView } from './overdue-views.ts'
import { getParty as getPartyRow } from './parties.ts'
import { listAnsweredProvisions, listProvisionBriefs, ProvisionBrief, ProvisionPlace } from './provision-briefs.ts'
import { RoundPartyView, RoundSummary } from './round-views.ts'
import { listPartiesOf, listRoundRows } from './rounds.ts'
import { VoicesView } from './voice-views.ts'
import { countStandings, listVoicesOfParty } from './voices.ts'

export const getParty = reading({
  name: 'follow-up/get-party',
  does: {
    ar: 'يعرض دولة أو جهة: حال كل صك لديها، وجولاتها، وما فات موعده',
    en: 'Shows a party: how each instrument stands with it, its rounds, and what is overdue',
  },
  who: STAFF,
  input: z.object({ id: PartyId }),
  output: z.object({
    party: PartyView,
    standings: z.array(z.enum(CELL_STANDINGS)),
    instruments: z.array(
      z.object({
        instrument: InstrumentView,
        counts: z.array(z.number().int()).describe('its provisions by how they stand, in the order of `standings`'),
      }),
    ),
    rounds: z.array(z.object({ round: RoundSummary, party: RoundPartyView })).describe('the latest first'),
    answered: z.array(ProvisionPlace).describe('the provisions that its measures answer'),
    overdue: OverdueView,
  }),
  async run(tx, { id }, _by, { now }) {
    const party = await getPartyRow(tx, id)
    const counted = await countStandings(tx, id)
    const begun = (await listRoundRows(tx)).filter(({ state }) => state !== 'draft')
    return {
      party,
      standings: [...CELL_STANDINGS],
      instruments: (await listInstrumentRows(tx))
        .filter((instrument) => counted.has(instrument.id))
        .map((instrument) => ({
          instrument,
          counts: CELL_STANDINGS.map((standing) => counted.get(instrument.id)!.get(standing) ?? 0),
        })),
      rounds: await listPartiesOf(tx, begun, now(), id),
      answered: await listAnsweredProvisions(tx, id),
      overdue: await readOverdue(tx, { partyId: id, now: now() }),
    }
  },
})

export const getPartyProvisions = reading({
  name: 'follow-up/get-party-provisions',
  does: {
    ar: 'يعرض أحكام صك لدى دولة أو جهة بالأقوال الثلاثة في كل منها',
    en: 'Shows the provisions of an instrument with a party, each with its three voices',
  },
  who: STAFF,
  input: z.object({ partyId: PartyId, instrumentId: InstrumentId }),
  output: z.object({ items: z.array(ProvisionBrief.extend({ voices: VoicesView })) }),
  async run(tx, { partyId, instrumentId }) {
    const voices = await listVoicesOfParty(tx, partyId, instrumentId)
    const briefs = new Map((await listProvisionBriefs(tx, { instrumentId })).map((one) => [one.provisionId, one]))
    return {
      items: voices.flatMap((one) => {
        const brief = briefs.get(one.provisionId)
        return brief ? [{ ...brief, voices: one }] : []
      }),
    }
  },
})
