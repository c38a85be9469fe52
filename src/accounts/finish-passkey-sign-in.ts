import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { ChallengeId, PasskeyResponse, SignedIn } from './account-views.ts'
import { getAccountView, isDisabled } from './accounts.ts'
import { goToGate, openFile, seek } from './gate.ts'
import { findNewCounter } from './passkey-ceremony.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { findSoughtPasskey, notePasskeyUse } from './passkeys.ts'
import { openSession } from './sessions.ts'

/**
 * Signs in with a passkey. The authenticator has checked the person itself, so it is both factors in one.
 * Refuses  `link-used-or-expired` for a challenge that was answered or waited too long; `wrong-credentials`.
 */
export const finishPasskeySignIn = changing({
  name: 'accounts/finish-passkey-sign-in',
  does: { ar: 'يسجل الدخول بمفتاح المرور', en: 'Signs in with a passkey' },
  who: 'anyone',
  input: z.object({ challengeId: ChallengeId, response: PasskeyResponse }),
  output: SignedIn,
  async run(tx, { challengeId, response }, by, tools) {
    const now = tools.now()
    await goToGate(tx, challengeId)
    const challenge = await takeChallenge(tx, null, challengeId, now)
    await seek(tx, response.id)
    const passkey = await findSoughtPasskey(tx, response.id)
    const counter = passkey && (await findNewCounter(tools, { response, challenge }, passkey))
    if (!passkey || counter === null) return new Refusal('wrong-credentials')
    const id = passkey.account_id
    await openFile(tx, id)
    if (await isDisabled(tx, id)) return new Refusal('wrong-credentials')
    await notePasskeyUse(tx, passkey.id, counter, now)
    const session = await openSession(tx, id, by, now)
    const account = await getAccountView(tx, id)
    tx.journal({ action: 'sign-in', thingKind: 'account', thingId: id, by: account, after: { with: 'passkey' } })
    return { session, account }
  },
})
