import { z } from 'zod'
import { InstrumentId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { InstrumentView, ProvisionView } from './follow-up-views.ts'
import { getInstrumentRow, listInstrumentRows } from './instruments.ts'
import { listAllOfInstrument } from './provisions.ts'

export const listInstruments = reading({
  name: 'follow-up/list-instruments',
  does: { ar: 'يعرض الصكوك المتابعة، أحدثها أولا', en: 'Lists the instruments that are followed, the latest first' },
  who: STAFF,
  input: z.object({}),
  output: z.object({ items: z.array(InstrumentView) }),
  run: async (tx) => ({ items: await listInstrumentRows(tx) }),
})

export const getInstrument = reading({
  name: 'follow-up/get-instrument',
  does: {
    ar: 'يعرض صكا بأحكامه في اللغتين وما اختلفت فيه الصيغتان',
    en: 'Shows an instrument with its provisions in both languages, and where the two do not agree',
  },
  who: STAFF,
  input: z.object({ id: InstrumentId }),
  output: InstrumentView.extend({ items: z.array(ProvisionView).describe('those that were withdrawn among them') }),
  run: async (tx, { id }) => ({ ...(await getInstrumentRow(tx, id)), items: await listAllOfInstrument(tx, id) }),
})
