import { z } from 'zod'
import { CELL_STANDINGS } from '../domain/follow-up.ts'
import { DocumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { listDocumentNames } from '../ingest/documents.ts'
import { reading } from '../store/operation.ts'
import { InstrumentView, ProvisionView } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { MeasureView } from './measure-views.ts'
import { listMeasureRows } from './measures.ts'
import { listPartyRows } from './parties.ts'
import { listProvisionBriefs, ProvisionBrief } from './provision-briefs.ts'
import { getProvision as getProvisionRow } from './provisions.ts'
import { VoicesView } from './voice-views.ts'
import { listVoicesOnProvision } from './voices.ts'

const MOST_MEASURES = 200

export const getProvision = reading({
  name: 'follow-up/get-provision',
  does: {
    ar: 'يعرض حكما بنصيه وقوته والمخاطبين به، وما تم في كل دولة أو جهة، والتدابير التي اتخذت',
    en: 'Shows a provision in both texts, its force, whom it addresses, how far each party has come, and what was done',
  },
  who: STAFF,
  input: z.object({ id: ProvisionId }),
  output: z.object({
    instrument: InstrumentView,
    provision: ProvisionView,
    linked: z.array(ProvisionBrief).describe('those that it is tied to'),
    before: ProvisionId.nullable(),
    after: ProvisionId.nullable(),
    sources: z.array(z.object({ documentId: DocumentId, title: z.string() })),
    standings: z.array(z.enum(CELL_STANDINGS)),
    counts: z.array(z.number().int()).describe('parties by how they stand, in the order of `standings`'),
    parties: z.array(z.object({ partyId: PartyId, nameAr: z.string(), nameEn: z.string(), voices: VoicesView })),
    measures: z.array(MeasureView).describe('the latest changed first, 200 at most'),
  }),
  async run(tx, { id }) {
    const provision = await getProvisionRow(tx, id)
    const siblings = await listProvisionBriefs(tx, { instrumentId: provision.instrumentId })
    const place = siblings.findIndex(({ provisionId }) => provisionId === id)
    const voices = new Map((await listVoicesOnProvision(tx, id)).map((one) => [one.partyId, one]))
    const parties = (await listPartyRows(tx)).flatMap(({ id: partyId, nameAr, nameEn }) => {
      const own = voices.get(partyId)
      return own ? [{ partyId, nameAr, nameEn, voices: own }] : []
    })
    const others = provision.links.map(({ from, to }) => (from === id ? to : from))
    const documents = [provision.ar, provision.en].flatMap((said) => said?.documentId ?? [])
    return {
      instrument: await getInstrumentRow(tx, provision.instrumentId),
      provision,
      linked: await listProvisionBriefs(tx, { ids: [...new Set(others)] }),
      before: siblings[place - 1]?.provisionId ?? null,
      after: place < 0 ? null : (siblings[place + 1]?.provisionId ?? null),
      sources: [...(await listDocumentNames(tx, documents))].map(([documentId, title]) => ({ documentId, title })),
      standings: [...CELL_STANDINGS],
      counts: CELL_STANDINGS.map((standing) => parties.filter((one) => one.voices.standing === standing).length),
      parties,
      measures: await listMeasureRows(tx, { provisionId: id, limit: MOST_MEASURES }),
    }
  },
})
