import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { getAccountRow, refuseLastAdministrator, setDisabledAt } from './accounts.ts'
import { AccountRow, ADMINISTRATORS } from './administrator-views.ts'
import { dropResetLinks } from './reset-links.ts'
import { endSessions } from './sessions.ts'

/** Closes an account at once and everywhere. What it did stays in the record under its name. */
export const disableAccount = changing({
  name: 'accounts/disable-account',
  does: { ar: 'يعطل حسابا', en: 'Disables an account' },
  who: ADMINISTRATORS,
  input: z.object({ id: AccountId }),
  output: z.object({ account: AccountRow }),
  async run(tx, { id }, _by, tools) {
    const before = await getAccountRow(tx, id)
    if (before.disabledAt) throw new Refusal('already-done', { thing: 'account' })
    await refuseLastAdministrator(tx, id)
    const disabledAt = tools.now().toISOString()
    await setDisabledAt(tx, id, disabledAt)
    await endSessions(tx, id)
    await dropResetLinks(tx, id)
    tx.journal({
      action: 'disable-account',
      thingKind: 'account',
      thingId: id,
      before: { disabledAt: null },
      after: { disabledAt },
    })
    return { account: await getAccountRow(tx, id) }
  },
})
