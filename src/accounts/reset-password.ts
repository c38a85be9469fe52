import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { LinkToken, TypedSecret } from './account-views.ts'
import { getAccountView, isDisabled } from './accounts.ts'
import { goToGate, openFile } from './gate.ts'
import { dropPasskeys } from './passkeys.ts'
import { setPassword } from './passwords.ts'
import { useResetLink } from './reset-links.ts'
import { endSessions } from './sessions.ts'
import { hashToken } from './token.ts'
import { dropTotp } from './totps.ts'
import { forgetSignInTries } from './tries.ts'

/**
 * Sets a new password with a reset link and ends every session. It signs nobody in: the second factor is still asked for.
 * Refuses  `link-used-or-expired`; `weak-password` with the reason, the link staying good.
 */
export const resetPassword = changing({
  name: 'accounts/reset-password',
  does: { ar: 'يعين كلمة مرور جديدة بالرابط', en: 'Sets a new password with a reset link' },
  who: 'anyone',
  input: z.object({ token: LinkToken, password: TypedSecret }),
  output: z.object({ email: z.string() }),
  async run(tx, { token, password }, _by, tools) {
    const now = tools.now()
    const hash = hashToken(token)
    await goToGate(tx, hash)
    const { accountId, dropsSecondFactor } = await useResetLink(tx, hash, now)
    await openFile(tx, accountId)
    if (await isDisabled(tx, accountId)) throw new Refusal('link-used-or-expired')
    const { name, email } = await getAccountView(tx, accountId)
    await setPassword(tx, { id: accountId, name, email, password }, now)
    if (dropsSecondFactor) {
      await dropTotp(tx, accountId)
      await dropPasskeys(tx, accountId)
    }
    await endSessions(tx, accountId)
    await forgetSignInTries(tx, email)
    tx.journal({
      action: 'reset-password',
      thingKind: 'account',
      thingId: accountId,
      by: { id: accountId, name },
      after: { dropsSecondFactor },
    })
    return { email }
  },
})
