import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing, type Tools } from '../store/operation.ts'
import { ChallengeId, PasskeyResponse, SignedIn } from './account-views.ts'
import { getAccountView, isDisabled } from './accounts.ts'
import { goToGate, openFile, seek } from './gate.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { findSoughtPasskey, notePasskeyUse } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'
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
    const counter = passkey && (await verifiedCounter(response, challenge, passkey, tools))
    if (!passkey || counter === null) return new Refusal('wrong-credentials')
    await openFile(tx, passkey.account_id)
    if (await isDisabled(tx, passkey.account_id)) return new Refusal('wrong-credentials')
    await notePasskeyUse(tx, passkey.id, counter, now)
    const session = await openSession(tx, passkey.account_id, by, now)
    tx.journal({ action: 'sign-in', thingKind: 'account', thingId: passkey.account_id, after: { with: 'passkey' } })
    return { session, account: await getAccountView(tx, passkey.account_id) }
  },
})

type Passkey = NonNullable<Awaited<ReturnType<typeof findSoughtPasskey>>>

/** The authenticator's new counter when its answer is good; null when it is not. */
async function verifiedCounter(response: PasskeyResponse, challenge: string, passkey: Passkey, tools: Tools) {
  const { rpID, origin } = relyingParty(tools)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
