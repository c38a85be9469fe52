import { z } from 'zod'
import { Force } from '../domain/finding.ts'
import { CELL_STANDINGS } from '../domain/follow-up.ts'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { readCells } from './cells.ts'
import { InstrumentView } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { listPartyNames } from './parties.ts'
import { listProvisionHeads } from './provisions.ts'

const Row = z.object({
  id: ProvisionId,
  number: z.string().nullable(),
  position: z.number().int(),
  force: Force,
  themes: z.array(z.string()),
  priority: z.boolean(),
  textAr: z.string().nullable(),
  textEn: z.string().nullable(),
  cells: z.string().describe('one digit a party, in their order: the place of its standing in `standings`'),
})

const DIGITS = Object.fromEntries(CELL_STANDINGS.map((standing, place) => [standing, String(place)]))

export const getMatrix = reading({
  name: 'follow-up/get-matrix',
  does: {
    ar: 'يعرض أحكام صك مقابل الدول والجهات، وحال كل خانة',
    en: 'Shows the provisions of an instrument against the parties, and how each cell stands',
  },
  who: STAFF,
  input: z.object({
    instrumentId: InstrumentId,
    force: Force.optional(),
    theme: z.string().max(100).optional(),
    group: z.string().max(100).optional().describe('just the parties of a group'),
    parties: z.array(PartyId).max(500).optional(),
  }),
  output: z.object({
    instrument: InstrumentView,
    standings: z.array(z.enum(CELL_STANDINGS)),
    parties: z.array(z.object({ id: PartyId, iso3: z.string().nullable(), nameAr: z.string(), nameEn: z.string() })),
    rows: z.array(Row),
  }),
  async run(tx, { instrumentId, force, theme, group, parties: wanted }) {
    const instrument = await getInstrumentRow(tx, instrumentId)
    const parties = (await listPartyNames(tx)).filter(
      ({ id, groups }) => (!wanted || wanted.includes(id)) && (!group || groups.includes(group)),
    )
    const provisions = (await listProvisionHeads(tx, instrumentId)).filter(
      (one) => (!force || one.force === force) && (!theme || one.themes.includes(theme)),
    )
    const cells = await readCells(tx, instrumentId, { provisions, parties: parties.map(({ id }) => id) })
    return {
      instrument,
      standings: [...CELL_STANDINGS],
      parties: parties.map(({ id, iso3, nameAr, nameEn }) => ({ id, iso3, nameAr, nameEn })),
      rows: provisions.map(({ addressing: _addressing, ...row }, index) => ({
        ...row,
        cells: cells[index]!.map((standing) => DIGITS[standing]).join(''),
      })),
    }
  },
})
