import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { SignedIn, TypedSecret } from './account-views.ts'
import { getAccountView } from './accounts.ts'
import { findOwnPasswordRefusal } from './own-password.ts'
import { renewSession } from './sessions.ts'
import { dropTotp } from './totps.ts'

export const removeTotp = changing({
  name: 'accounts/remove-totp',
  does: { ar: 'يزيل تطبيق رموز التحقق', en: 'Removes the authenticator app' },
  who: 'signed-in',
  input: z.object({ password: TypedSecret }),
  output: SignedIn,
  async run(tx, { password }, by, tools) {
    const id = by.accountId!
    const now = tools.now()
    const refusal = await findOwnPasswordRefusal(tx, id, password, now)
    if (refusal) return refusal
    if (!(await dropTotp(tx, id))) return new Refusal('not-found', { thing: 'totp' })
    tx.journal({ action: 'remove-totp', thingKind: 'account', thingId: id })
    return { session: await renewSession(tx, id, by, now), account: await getAccountView(tx, id) }
  },
})
