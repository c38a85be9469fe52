import { z } from 'zod'
import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { SignedIn, TypedSecret } from './account-views.ts'
import { findSoughtAccount, getAccountView, isDisabled } from './accounts.ts'
import { Email, normaliseEmail } from './email.ts'
import { goToGate, openFile } from './gate.ts'
import { checkPassword } from './passwords.ts'
import { openSession } from './sessions.ts'
import { hasTotp, takeSecondFactor } from './totps.ts'
import { countSignInTry, forgetSignInTries } from './tries.ts'

/**
 * Signs in with a password, and a second factor where the account has one.
 * Refuses  `wrong-credentials` alike, and as late, for an unknown address, a wrong password, a disabled account;
 *          `second-factor-needed` after the right password; `too-many-tries` with the seconds to wait.
 */
export const signIn = changing({
  name: 'accounts/sign-in',
  does: { ar: 'يسجل الدخول بكلمة المرور', en: 'Signs in with a password' },
  who: 'anyone',
  input: z.object({ email: Email, password: TypedSecret, code: z.string().max(100).optional() }),
  output: SignedIn,
  async run(tx, { email, password, code }, by, tools) {
    const now = tools.now()
    const address = normaliseEmail(email)
    await goToGate(tx, address)
    const id = await findSoughtAccount(tx, address)
    const tooMany = await countSignInTry(tx, { email: address, id }, by, now)
    if (tooMany) return tooMany
    await openFile(tx, id)
    const fits = await checkPassword(tx, id, password)
    if (!id || !fits || (await isDisabled(tx, id))) return new Refusal('wrong-credentials')
    const lacking = await findSecondFactorRefusal(tx, id, code, now)
    if (lacking) return lacking
    await forgetSignInTries(tx, address)
    const session = await openSession(tx, id, by, now)
    const account = await getAccountView(tx, id)
    tx.journal({ action: 'sign-in', thingKind: 'account', thingId: id, by: account, after: { with: 'password' } })
    return { session, account }
  },
})

async function findSecondFactorRefusal(tx: Writer, id: AccountId, code: string | undefined, now: Date) {
  if (!(await hasTotp(tx, id))) return null
  if (!code?.trim()) return new Refusal('second-factor-needed')
  return (await takeSecondFactor(tx, id, code, now)) ? null : new Refusal('wrong-credentials', { field: 'code' })
}
