import { z } from 'zod'
import { CELL_STANDINGS, CellStanding } from '../domain/follow-up.ts'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listPartyCells } from './cells.ts'
import { PartyView } from './follow-up-views.ts'
import { listInstrumentRows } from './instruments.ts'
import { getParty } from './parties.ts'
import { listProvisionHeadsByIds } from './provisions.ts'

const Cell = z.object({
  provisionId: ProvisionId,
  instrumentId: InstrumentId,
  number: z.string().nullable(),
  textAr: z.string().nullable(),
  textEn: z.string().nullable(),
  standing: CellStanding,
})

export const listCellsOfParty = reading({
  name: 'follow-up/list-party-cells',
  does: {
    ar: 'يعرض حال دولة أو جهة من كل صك، وخاناتها صفحة صفحة',
    en: 'Shows how a State or body stands to every instrument, and its cells page by page',
  },
  who: STAFF,
  input: z.object({
    id: PartyId,
    instrumentId: InstrumentId.optional(),
    standing: CellStanding.optional(),
    after: ProvisionId.optional().describe('the last provision of the page before'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    party: PartyView,
    standings: z.array(CellStanding),
    instruments: z.array(
      z.object({
        id: InstrumentId,
        titleAr: z.string().nullable(),
        titleEn: z.string().nullable(),
        counts: z.array(z.number().int()).describe('its cells of each standing, in the order of `standings`'),
      }),
    ),
    items: z.array(Cell).describe('by instrument, the latest first, and in its order'),
    next: ProvisionId.nullable().describe('what to give as `after` for the page that follows; null on the last'),
  }),
  async run(tx, { id, instrumentId, standing, after, limit }) {
    const party = await getParty(tx, id)
    const cells = await listPartyCells(tx, id)
    const counts = countStandings(cells)
    // Begun after a place among all cells: one that changed meanwhile moves no other.
    const rest = cells.slice(after ? cells.findIndex(({ provisionId }) => provisionId === after) + 1 : 0)
    const wanted = rest.filter(
      (cell) => (!instrumentId || cell.instrumentId === instrumentId) && (!standing || cell.standing === standing),
    )
    const page = wanted.slice(0, limit)
    const heads = await listProvisionHeadsByIds(
      tx,
      page.map(({ provisionId }) => provisionId),
    )
    return {
      party,
      standings: [...CELL_STANDINGS],
      instruments: (await listInstrumentRows(tx)).map(({ id: own, titleAr, titleEn }) => ({
        id: own,
        titleAr,
        titleEn,
        counts: counts.get(own) ?? CELL_STANDINGS.map(() => 0),
      })),
      items: page.map((cell) => ({ ...cell, ...heads.get(cell.provisionId)! })),
      next: limit < wanted.length ? page.at(-1)!.provisionId : null,
    }
  },
})

function countStandings(cells: readonly { instrumentId: InstrumentId; standing: CellStanding }[]) {
  const counts = new Map<InstrumentId, number[]>()
  for (const { instrumentId, standing } of cells) {
    const own = counts.get(instrumentId) ?? CELL_STANDINGS.map(() => 0)
    own[CELL_STANDINGS.indexOf(standing)]!++
    counts.set(instrumentId, own)
  }
  return counts
}
