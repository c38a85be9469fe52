import { z } from 'zod'
import { PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { changing, reading } from '../store/operation.ts'
import { addAssistanceRow, endAssistanceRow, listAssistanceRows } from './assistance.ts'
import { matchAssistance } from './match-assistance.ts'
import { getProvision } from './provisions.ts'
import { actFor, FOR_PARTIES } from './speak-for.ts'

const Id = z.uuid()
const MOST_MATCHES = 200

const AssistanceView = z
  .object({
    id: Id,
    partyId: PartyId,
    nameAr: z.string(),
    nameEn: z.string(),
    kind: z.enum(['need', 'offer']),
    provisionId: ProvisionId.nullable(),
    number: z.string().nullable(),
    themes: z.array(z.string()),
    text: z.string(),
    language: z.enum(['ar', 'en']),
    madeAt: z.string(),
  })
  .meta({ id: 'Assistance' })

export const addAssistance = changing({
  name: 'follow-up/add-assistance',
  does: {
    ar: 'يسجل حاجة جهة إلى مساعدة تقنية، أو عرضا منها',
    en: 'Says what technical assistance a party needs, or offers',
  },
  who: FOR_PARTIES,
  input: z.object({
    partyId: PartyId,
    kind: z.enum(['need', 'offer']),
    provisionId: ProvisionId.nullable().default(null),
    themes: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
    text: z.string().trim().min(1).max(5000),
    language: z.enum(['ar', 'en']),
  }),
  output: z.object({ id: Id }),
  async run(tx, said, _by, { now }) {
    await actFor(tx, said.partyId)
    if (said.provisionId) await getProvision(tx, said.provisionId)
    else if (!said.themes.length)
      throw new Refusal('bad-input', { field: 'themes', reason: 'a provision or a theme is needed' })
    const id = await addAssistanceRow(tx, said, now())
    tx.journal({ action: 'add-assistance', thingKind: 'party', thingId: said.partyId, after: said })
    return { id }
  },
})

export const endAssistance = changing({
  name: 'follow-up/end-assistance',
  does: { ar: 'ينهي حاجة أو عرضا', en: 'Ends a need or an offer' },
  who: FOR_PARTIES,
  input: z.object({ partyId: PartyId, id: Id }),
  output: z.object({ id: Id }),
  async run(tx, { partyId, id }, _by, { now }) {
    await actFor(tx, partyId)
    if (!(await endAssistanceRow(tx, partyId, id, now()))) throw new Refusal('not-found', { thing: 'assistance' })
    tx.journal({ action: 'end-assistance', thingKind: 'party', thingId: partyId, after: { id } })
    return { id }
  },
})

export const listAssistance = reading({
  name: 'follow-up/list-assistance',
  does: {
    ar: 'يعرض حاجات المساعدة التقنية وعروضها، وما يوافق منها بعضه بعضا ولماذا',
    en: 'Lists needs and offers of technical assistance, and which offer fits which need and why',
  },
  who: STAFF,
  input: z.object({}),
  output: z.object({
    needs: z.array(AssistanceView),
    offers: z.array(AssistanceView),
    matches: z
      .array(
        z.object({
          need: Id,
          offer: Id,
          reasons: z.array(
            z.object({ kind: z.enum(['provision', 'theme', 'related-theme']), theme: z.string().nullable() }),
          ),
        }),
      )
      .describe('those with most to say for them first'),
  }),
  async run(tx, _input, _by, { now }) {
    const all = await listAssistanceRows(tx, now())
    const needs = all.filter(({ kind }) => kind === 'need')
    const offers = all.filter(({ kind }) => kind === 'offer')
    return { needs, offers, matches: matchAssistance(needs, offers, MOST_MATCHES) }
  },
})
