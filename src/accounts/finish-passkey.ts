import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { ChallengeId, OpenedSession, PasskeyResponse, PersonName } from './account-views.ts'
import { findNewCredential } from './passkey-ceremony.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { addPasskey } from './passkeys.ts'
import { renewSession } from './sessions.ts'

/**
 * Adds a passkey to one's own account.
 * Refuses  `link-used-or-expired` for a challenge that was answered or waited too long; `wrong-credentials`; `already-done`.
 */
export const finishPasskey = changing({
  name: 'accounts/finish-passkey',
  does: { ar: 'يضيف مفتاح مرور', en: 'Adds a passkey' },
  who: 'signed-in',
  input: z.object({ challengeId: ChallengeId, name: PersonName, response: PasskeyResponse }),
  output: z.object({ session: OpenedSession, passkey: z.object({ id: z.string(), name: z.string() }) }),
  async run(tx, { challengeId, name, response }, by, tools) {
    const accountId = by.accountId!
    const now = tools.now()
    const challenge = await takeChallenge(tx, accountId, challengeId, now)
    const credential = await findNewCredential(tools, { response, challenge })
    if (!credential) return new Refusal('wrong-credentials')
    const { id: credentialId, publicKey, counter, transports = [] } = credential
    const id = await addPasskey(tx, { accountId, credentialId, publicKey, counter, transports, name }, now)
    tx.journal({ action: 'add-passkey', thingKind: 'account', thingId: accountId, after: { passkey: id, name } })
    return { session: await renewSession(tx, accountId, by, now), passkey: { id, name } }
  },
})
