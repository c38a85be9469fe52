import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { SignedIn, TypedSecret } from './account-views.ts'
import { getAccountView } from './accounts.ts'
import { findOwnPasswordRefusal } from './own-password.ts'
import { setPassword } from './passwords.ts'
import { renewSession } from './sessions.ts'

/**
 * Changes one's own password, and signs out everywhere else.
 * Refuses  `wrong-credentials`; `weak-password` with the reason; `too-many-tries`.
 */
export const changePassword = changing({
  name: 'accounts/change-password',
  does: { ar: 'يغير كلمة المرور', en: 'Changes your password' },
  who: 'signed-in',
  input: z.object({ current: TypedSecret, next: TypedSecret }),
  output: SignedIn,
  async run(tx, { current, next }, by, tools) {
    const id = by.accountId!
    const now = tools.now()
    const refusal = await findOwnPasswordRefusal(tx, id, current, now)
    if (refusal) return refusal
    const account = await getAccountView(tx, id)
    await setPassword(tx, { ...account, password: next }, now)
    tx.journal({ action: 'change-password', thingKind: 'account', thingId: id })
    return { session: await renewSession(tx, id, by, now), account }
  },
})
