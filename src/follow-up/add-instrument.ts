import { z } from 'zod'
import { InstrumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { identityOf } from '../record/identity.ts'
import { changing } from '../store/operation.ts'
import { InstrumentInput, InstrumentView, SECRETARIAT } from './follow-up-views.ts'
import { addInstrumentRow, changeInstrumentRow, getInstrumentRow } from './instruments.ts'

type Said = z.infer<typeof InstrumentInput>

/** An instrument is called something in one language at least. */
const checked = (said: Said): Said => {
  if (said.titleAr || said.titleEn) return said
  throw new Refusal('bad-input', { field: 'titleAr', reason: 'a title in Arabic or English is needed' })
}

export const addInstrument = changing({
  name: 'follow-up/add-instrument',
  does: { ar: 'يضيف صكا لمتابعة أحكامه', en: 'Adds an instrument whose provisions are to be followed' },
  who: SECRETARIAT,
  input: InstrumentInput,
  output: InstrumentView,
  async run(tx, said) {
    const id = await addInstrumentRow(tx, checked(said), identityOf('instrument', said))
    tx.journal({ action: 'add-instrument', thingKind: 'instrument', thingId: id, after: said })
    return getInstrumentRow(tx, id)
  },
})

export const changeInstrument = changing({
  name: 'follow-up/change-instrument',
  does: { ar: 'يعدل بيانات صك', en: 'Changes what an instrument is called and how it is numbered' },
  who: SECRETARIAT,
  input: InstrumentInput.extend({ id: InstrumentId }),
  output: InstrumentView,
  async run(tx, { id, ...said }) {
    const before = await getInstrumentRow(tx, id)
    await changeInstrumentRow(tx, id, checked(said), identityOf('instrument', said))
    tx.journal({ action: 'change-instrument', thingKind: 'instrument', thingId: id, before, after: said })
    return getInstrumentRow(tx, id)
  },
})
