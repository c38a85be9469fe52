import { z } from 'zod'
import { MeasureStatus } from '../domain/follow-up.ts'
import { MeasureId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { changing, reading } from '../store/operation.ts'
import { refreshCells } from './cells.ts'
import { Day, MeasureInput, MeasureTarget, MeasureView } from './measure-views.ts'
import { addMeasureRow, addMeasureStatus, changeMeasureRow, getMeasureRow, listMeasureRows } from './measures.ts'
import { actFor, FOR_PARTIES } from './speak-for.ts'

const checked = (said: MeasureInput): MeasureInput => {
  if (!said.titleAr && !said.titleEn)
    throw new Refusal('bad-input', { field: 'titleAr', reason: 'a title in Arabic or English is needed' })
  if (said.startsOn && said.endsOn && said.endsOn < said.startsOn)
    throw new Refusal('bad-input', { field: 'endsOn', reason: 'the last day comes before the first' })
  return said
}

export const addMeasure = changing({
  name: 'follow-up/add-measure',
  does: { ar: 'يضيف تدبيرا اتخذته دولة أو جهة', en: 'Adds a measure that a State or body has taken or plans' },
  who: FOR_PARTIES,
  input: MeasureInput.extend({ partyId: PartyId, status: MeasureStatus, sinceOn: Day }),
  output: MeasureView,
  async run(tx, { partyId, status, sinceOn, ...said }) {
    await actFor(tx, partyId)
    const measureId = await addMeasureRow(tx, partyId, checked(said))
    await addMeasureStatus(tx, { partyId, measureId }, { status, sinceOn, note: null })
    await refreshCells(tx, partyId, said.provisions)
    tx.journal({ action: 'add-measure', thingKind: 'measure', thingId: measureId, after: { partyId, status, ...said } })
    return getMeasureRow(tx, partyId, measureId)
  },
})

export const changeMeasure = changing({
  name: 'follow-up/change-measure',
  does: { ar: 'يعدل تدبيرا', en: 'Changes a measure' },
  who: FOR_PARTIES,
  input: MeasureInput.extend({ ...MeasureTarget, version: z.number().int().min(1) }),
  output: MeasureView,
  async run(tx, { partyId, measureId, version, ...said }) {
    await actFor(tx, partyId)
    const before = await getMeasureRow(tx, partyId, measureId)
    await changeMeasureRow(tx, { partyId, id: measureId, version, said: checked(said) })
    await refreshCells(tx, partyId, [...before.provisions, ...said.provisions])
    const { statuses: _statuses, evidence: _evidence, ...shown } = before
    tx.journal({ action: 'change-measure', thingKind: 'measure', thingId: measureId, before: shown, after: said })
    return getMeasureRow(tx, partyId, measureId)
  },
})

export const setMeasureStatus = changing({
  name: 'follow-up/set-measure-status',
  does: { ar: 'يسجل ما آل إليه تدبير', en: 'Says where a measure stands since a day; what stood before is kept' },
  who: FOR_PARTIES,
  input: z.object({
    ...MeasureTarget,
    status: MeasureStatus,
    sinceOn: Day,
    note: z.string().trim().min(1).max(2000).nullable().default(null),
  }),
  output: MeasureView,
  async run(tx, { partyId, measureId, ...said }) {
    await actFor(tx, partyId)
    const before = (await getMeasureRow(tx, partyId, measureId)).statuses.at(-1)
    await addMeasureStatus(tx, { partyId, measureId }, said)
    tx.journal({ action: 'set-measure-status', thingKind: 'measure', thingId: measureId, before, after: said })
    return getMeasureRow(tx, partyId, measureId)
  },
})

export const listMeasures = reading({
  name: 'follow-up/list-measures',
  does: {
    ar: 'يعرض تدابير دولة أو جهة، أو التدابير المتعلقة بحكم',
    en: 'Lists the measures of a party or for a provision',
  },
  who: STAFF,
  input: z.object({
    partyId: PartyId.optional(),
    provisionId: ProvisionId.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({ items: z.array(MeasureView) }),
  run: async (tx, filter) => ({ items: await listMeasureRows(tx, filter) }),
})

export const getMeasure = reading({
  name: 'follow-up/get-measure',
  does: { ar: 'يعرض تدبيرا بأدلته', en: 'Shows a measure with its evidence' },
  who: STAFF,
  input: z.object({ partyId: PartyId, measureId: MeasureId }),
  output: MeasureView,
  run: (tx, { partyId, measureId }) => getMeasureRow(tx, partyId, measureId),
})
