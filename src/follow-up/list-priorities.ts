import { z } from 'zod'
import { FORCE_WEIGHTS, WEIGHT_OF_FORCE } from '../domain/force-weight.ts'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader } from '../store/transaction.ts'
import { getParty } from './parties.ts'
import {
  listPartyShortfalls,
  listPartySilences,
  listRatedParties,
  listShortfalls,
  listSilences,
  listSilentParties,
} from './priorities.ts'
import { BehindView, PartyPrioritiesView, PrioritiesView } from './priority-views.ts'
import { listProvisionBriefs, type ProvisionBrief } from './provision-briefs.ts'
import { getProvision } from './provisions.ts'
import { findScale, listScaleRows } from './scales.ts'

type Brief = z.infer<typeof ProvisionBrief>

async function readBriefs(tx: Reader, ids: Iterable<ProvisionId>): Promise<Map<ProvisionId, Brief>> {
  const briefs = await listProvisionBriefs(tx, { ids: [...new Set(ids)] })
  return new Map(briefs.map((one) => [one.provisionId, one]))
}

export const listPriorities = reading({
  name: 'follow-up/list-priorities',
  does: {
    ar: 'يعرض الأحكام التي قصر فيها أكبر عدد من الجهات على كل سلم على حدة، والتي لم يفد عنها أحد، وذات الأولوية',
    en: 'Lists the provisions on which most parties fall short, each scale by itself, those of which least is reported, and those marked as priority',
  },
  who: STAFF,
  input: z.object({ instrumentId: InstrumentId.optional() }),
  output: PrioritiesView,
  async run(tx, asked) {
    const scales = await listScaleRows(tx)
    const shortfalls = await listShortfalls(tx, scales, asked)
    const silences = await listSilences(tx, asked)
    const briefs = await readBriefs(
      tx,
      [...shortfalls, ...silences].map(({ provisionId }) => provisionId),
    )
    const top = <Row extends { provisionId: ProvisionId; rank: number }>(rows: readonly Row[]) =>
      rows.filter(({ rank }) => rank <= SHOWN).map((row) => ({ ...row, provision: briefs.get(row.provisionId)! }))
    return {
      scales: scales.flatMap((scale) => {
        const own = shortfalls.filter((one) => one.scaleKey === scale.key && one.scaleVersion === scale.version)
        const [first] = own
        const items = top(own.filter(({ short }) => short > 0))
        return first ? [{ scale, rated: first.allRated, short: first.allShort, items }] : []
      }),
      silent: top(silences.filter(({ silent }) => silent > 0)),
      marked: silences
        .map((one) => ({ ...one, provision: briefs.get(one.provisionId)! }))
        .filter(({ provision }) => provision.priority)
        .map((one) => ({
          ...one,
          shortfalls: shortfalls.filter(({ provisionId }) => provisionId === one.provisionId),
        })),
    }
  },
})

const SHOWN = 20
const MOST_SILENT = 500

/** Priority ones first, then the most binding, then the latest instrument in its order. */
const byUrgency = (a: Brief, b: Brief) =>
  Number(b.priority) - Number(a.priority) ||
  FORCE_WEIGHTS.indexOf(WEIGHT_OF_FORCE[a.force]) - FORCE_WEIGHTS.indexOf(WEIGHT_OF_FORCE[b.force]) ||
  b.instrumentId.localeCompare(a.instrumentId) ||
  a.position - b.position

export const listPartyPriorities = reading({
  name: 'follow-up/list-party-priorities',
  does: {
    ar: 'يعرض ما قصرت فيه جهة على كل سلم، وما لم تفد عنه، وذو الأولوية أولا',
    en: 'Lists where a party falls short, scale by scale, and what it reported nothing of, priority provisions first',
  },
  who: STAFF,
  input: z.object({ partyId: PartyId }),
  output: PartyPrioritiesView,
  async run(tx, { partyId }) {
    await getParty(tx, partyId)
    const short = await listPartyShortfalls(tx, partyId, await listScaleRows(tx))
    const silent = await listPartySilences(tx, partyId)
    const briefs = await readBriefs(tx, [...short.map(({ provisionId }) => provisionId), ...silent])
    return {
      short: short
        .map((one) => ({ ...one, provision: briefs.get(one.provisionId)! }))
        .toSorted(
          (a, b) =>
            a.scaleKey.localeCompare(b.scaleKey) ||
            b.scaleVersion - a.scaleVersion ||
            a.place - b.place ||
            byUrgency(a.provision, b.provision),
        ),
      silent: silent
        .map((id) => briefs.get(id)!)
        .toSorted(byUrgency)
        .slice(0, MOST_SILENT),
      silentCount: silent.length,
    }
  },
})

export const listBehind = reading({
  name: 'follow-up/list-behind',
  does: {
    ar: 'يعرض الخانات التي يعدها رقم من أرقام الأولويات: من قيم على سلم، أو من لم يفد بشيء',
    en: 'Lists the cells that a number of the priorities counts: who is rated on a scale, or who reported nothing',
  },
  who: STAFF,
  input: z.object({
    provisionId: ProvisionId,
    scaleKey: z.string().max(50).optional().describe('whoever reported nothing where none is named'),
    scaleVersion: z.coerce.number().int().min(1).optional(),
  }),
  output: BehindView,
  async run(tx, { provisionId, scaleKey, scaleVersion }) {
    await getProvision(tx, provisionId)
    if (!scaleKey) return { cells: await listSilentParties(tx, provisionId) }
    const scale = await findScale(tx, scaleKey, scaleVersion ?? 1)
    if (!scale) throw new Refusal('not-found', { thing: 'scale' })
    return { cells: await listRatedParties(tx, provisionId, scale) }
  },
})
