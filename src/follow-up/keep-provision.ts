import { z } from 'zod'
import { Force } from '../domain/finding.ts'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { putExpressions } from './change-provision.ts'
import { ExpressionByHand, ProvisionSettled, ProvisionView, SECRETARIAT } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { addProvisionRow, changeProvisionRow, moveProvisionRow, setWithdrawn } from './provision-rows.ts'
import { getProvision } from './provisions.ts'
import { isAskedAbout } from './rounds.ts'

const Behind = ProvisionId.nullable().describe('the provision of the instrument that it stands behind; null before all')

export const addProvision = changing({
  name: 'follow-up/add-provision',
  does: {
    ar: 'يضيف حكما واحدا إلى صك في موضعه، بلغة أو بلغتين',
    en: 'Adds one provision to an instrument at its place, in one language or both',
  },
  who: SECRETARIAT,
  input: z.object({
    instrumentId: InstrumentId,
    after: Behind,
    ...ProvisionSettled,
    force: Force,
    addressing: z.enum(['all', 'listed', 'none']).default('all'),
    addressees: z.array(PartyId).max(500).default([]),
    ar: ExpressionByHand.optional(),
    en: ExpressionByHand.optional(),
  }),
  output: ProvisionView,
  async run(tx, { instrumentId, after, ar, en, ...settled }) {
    if (!ar && !en) throw new Refusal('bad-input', { field: 'ar', reason: 'a text in Arabic or English is needed' })
    await getInstrumentRow(tx, instrumentId)
    const id = await addProvisionRow(tx, { instrumentId, after, force: settled.force })
    await changeProvisionRow(tx, id, settled)
    await putExpressions(tx, id, { ar, en })
    const said = { instrumentId, ...settled, ar, en }
    tx.journal({ action: 'add-provision', thingKind: 'provision', thingId: id, after: said })
    return getProvision(tx, id)
  },
})

export const moveProvision = changing({
  name: 'follow-up/move-provision',
  does: { ar: 'ينقل حكما إلى موضع آخر من صكه', en: 'Moves a provision to another place of its instrument' },
  who: SECRETARIAT,
  input: z.object({ id: ProvisionId, after: Behind }),
  output: ProvisionView,
  async run(tx, { id, after }) {
    const before = await getProvision(tx, id)
    await moveProvisionRow(tx, before, after)
    const moved = await getProvision(tx, id)
    const places = { before: { position: before.position }, after: { position: moved.position } }
    tx.journal({ action: 'move-provision', thingKind: 'provision', thingId: id, ...places })
    return moved
  },
})

export const withdrawProvision = changing({
  name: 'follow-up/withdraw-provision',
  does: {
    ar: 'يسحب حكما ويذكر السبب، ويبقى ما قيل عنه محفوظا',
    en: 'Withdraws a provision with the reason; what was said of it is kept',
  },
  who: SECRETARIAT,
  input: z.object({ id: ProvisionId, reason: z.string().trim().min(1).max(2000) }),
  output: ProvisionView,
  async run(tx, { id, reason }) {
    const { withdrawn } = await getProvision(tx, id)
    if (withdrawn) throw new Refusal('already-done', { thing: 'provision' })
    if (await isAskedAbout(tx, id)) throw new Refusal('not-now', { thing: 'provision', reason: 'asked-in-a-round' })
    await setWithdrawn(tx, id, reason)
    tx.journal({ action: 'withdraw-provision', thingKind: 'provision', thingId: id, after: { reason } })
    return getProvision(tx, id)
  },
})

export const restoreProvision = changing({
  name: 'follow-up/restore-provision',
  does: { ar: 'يعيد حكما سحب', en: 'Lets a withdrawn provision stand again' },
  who: SECRETARIAT,
  input: z.object({ id: ProvisionId }),
  output: ProvisionView,
  async run(tx, { id }) {
    const { withdrawn } = await getProvision(tx, id)
    if (!withdrawn) throw new Refusal('already-done', { thing: 'provision' })
    await setWithdrawn(tx, id, null)
    tx.journal({
      action: 'restore-provision',
      thingKind: 'provision',
      thingId: id,
      before: { reason: withdrawn.reason },
    })
    return getProvision(tx, id)
  },
})
