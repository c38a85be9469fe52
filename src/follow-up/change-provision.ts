import { z } from 'zod'
import { Force } from '../domain/finding.ts'
import { PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import {
  ExpressionByHand,
  type ExpressionInput,
  ProvisionSettled,
  ProvisionView,
  SECRETARIAT,
} from './follow-up-views.ts'
import { changeProvisionRow, putText } from './provision-rows.ts'
import { getProvision } from './provisions.ts'

/** Keeps what a person wrote in each language. A text that is no longer the words of its document stands in none. */
export async function putExpressions(
  tx: Writer,
  id: ProvisionId,
  said: { ar?: ExpressionByHand | undefined; en?: ExpressionByHand | undefined },
  before: { ar: ExpressionInput | null; en: ExpressionInput | null } = { ar: null, en: null },
): Promise<void> {
  for (const language of ['ar', 'en'] as const) {
    const [now, then] = [said[language], before[language]]
    if (!now) continue
    const place = then?.text === now.text ? then : { documentId: null, start: null, end: null }
    const { documentId, start, end } = place
    await putText(tx, id, language, { ...now, documentId, start, end })
  }
}

export const changeProvision = changing({
  name: 'follow-up/change-provision',
  does: {
    ar: 'يعدل حكما: رقمه ونصيه وقوته ومن يخاطب ومواضيعه وأولويته',
    en: 'Changes a provision: its number, both texts, its force, whom it is addressed to, its themes and its priority',
  },
  who: SECRETARIAT,
  input: z.object({
    id: ProvisionId,
    since: z.string().optional().describe('when it was changed last, as whoever changes it now has seen it'),
    ...ProvisionSettled,
    force: Force.optional(),
    addressing: z.enum(['all', 'listed', 'none']).optional(),
    addressees: z.array(PartyId).max(500).optional(),
    ar: ExpressionByHand.optional(),
    en: ExpressionByHand.optional(),
  }),
  output: ProvisionView,
  async run(tx, { id, since, ar, en, ...change }) {
    const { changedAt, ...shown } = await getProvision(tx, id)
    if (since !== undefined && since !== changedAt) throw new Refusal('changed-meanwhile', { thing: 'provision' })
    await changeProvisionRow(tx, id, change)
    await putExpressions(tx, id, { ar, en }, shown)
    const { number, force, addressing, addressees, themes, priority } = shown
    const before = { number, force, addressing, addressees, themes, priority, ar: shown.ar, en: shown.en }
    tx.journal({
      action: 'change-provision',
      thingKind: 'provision',
      thingId: id,
      before,
      after: { ...change, ar, en },
    })
    return getProvision(tx, id)
  },
})
