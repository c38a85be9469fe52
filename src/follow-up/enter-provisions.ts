import { z } from 'zod'
import { InstrumentId, ProvisionId } from '../domain/id.ts'
import { changing } from '../store/operation.ts'
import { ExpressionInput, ProvisionView, SECRETARIAT } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { enterExpressions } from './provision-rows.ts'
import { listProvisions } from './provisions.ts'

export const enterProvisions = changing({
  name: 'follow-up/enter-provisions',
  does: {
    ar: 'يدخل صيغة أحكام صك بإحدى اللغتين، كل في موضعه',
    en: 'Enters the provisions of an instrument in one language, each at its place',
  },
  who: SECRETARIAT,
  input: z.object({
    instrumentId: InstrumentId,
    language: z.enum(['ar', 'en']),
    places: z
      .array(z.object({ provisionId: ProvisionId.nullable(), said: ExpressionInput.nullable() }))
      .min(1)
      .max(2000)
      .describe('every place of the instrument in order; provisions that are there keep theirs'),
  }),
  output: z.object({ added: z.number().int(), changed: z.number().int(), items: z.array(ProvisionView) }),
  async run(tx, { instrumentId, language, places }) {
    await getInstrumentRow(tx, instrumentId)
    const entered = await enterExpressions(tx, instrumentId, language, places)
    tx.journal({
      action: 'enter-provisions',
      thingKind: 'instrument',
      thingId: instrumentId,
      after: { language, places: places.length, ...entered },
    })
    return { ...entered, items: await listProvisions(tx, instrumentId) }
  },
})
