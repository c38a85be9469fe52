import { z } from 'zod'
import { PartyId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { stateNames } from '../language/state-names.ts'
import { changing } from '../store/operation.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { addParties as addRows, type NewParty } from './parties.ts'

const Groups = z.array(z.string().trim().min(1).max(100)).max(20).default([])
const Body = z.object({ nameAr: z.string().trim().min(1).max(300), nameEn: z.string().trim().min(1).max(300) })

export const addParties = changing({
  name: 'follow-up/add-parties',
  does: {
    ar: 'يضيف الدول والجهات التي تتابع لديها التوصيات',
    en: 'Adds the States and bodies whose implementation is followed',
  },
  who: SECRETARIAT,
  input: z.object({
    states: z
      .array(z.string().regex(/^[A-Z]{3}$/))
      .max(250)
      .default([])
      .describe('ISO 3166 codes of three letters'),
    organisations: z.array(Body).max(250).default([]),
    groups: Groups.describe('the groups that they belong to, such as a league or a region'),
  }),
  output: z.object({ added: z.array(PartyId) }),
  async run(tx, { states: codes, organisations, groups }) {
    const parties = [
      ...codes.map((iso3) => ({ ...stateOf(iso3), groups })),
      ...organisations.map((body) => ({ kind: 'organisation' as const, iso3: null, ...body, groups })),
    ]
    const added = await addRows(tx, parties)
    for (const id of added) tx.journal({ action: 'add-party', thingKind: 'party', thingId: id })
    return { added }
  },
})

const stateOf = (iso3: string): Omit<NewParty, 'groups'> => {
  const state = stateNames(iso3)
  if (!state) throw new Refusal('bad-input', { field: 'states', reason: `no State has the code ${iso3}` })
  return { kind: 'state', iso3, nameAr: state.ar, nameEn: state.en }
}
