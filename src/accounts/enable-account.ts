import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { getAccountRow, setDisabledAt } from './accounts.ts'
import { AccountRow, ADMINISTRATORS } from './administrator-views.ts'

export const enableAccount = changing({
  name: 'accounts/enable-account',
  does: { ar: 'يعيد تفعيل حساب', en: 'Enables an account again' },
  who: ADMINISTRATORS,
  input: z.object({ id: AccountId }),
  output: z.object({ account: AccountRow }),
  async run(tx, { id }) {
    const { disabledAt } = await getAccountRow(tx, id)
    if (!disabledAt) throw new Refusal('already-done', { thing: 'account' })
    await setDisabledAt(tx, id, null)
    tx.journal({
      action: 'enable-account',
      thingKind: 'account',
      thingId: id,
      before: { disabledAt },
      after: { disabledAt: null },
    })
    return { account: await getAccountRow(tx, id) }
  },
})
