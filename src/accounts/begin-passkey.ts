import { generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { ChallengeId, PasskeyOptions } from './account-views.ts'
import { getAccountView } from './accounts.ts'
import { addChallenge } from './passkey-challenges.ts'
import { listPasskeyRows } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'

export const beginPasskey = changing({
  name: 'accounts/begin-passkey',
  does: { ar: 'يبدأ إضافة مفتاح مرور', en: 'Begins adding a passkey' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ options: PasskeyOptions, challengeId: ChallengeId }),
  async run(tx, _input, by, tools) {
    const { id, email, name } = await getAccountView(tx, by.accountId!)
    const known = await listPasskeyRows(tx, id)
    const { rpID, rpName } = relyingParty(tools)
    const options = await generateRegistrationOptions({
      rpID,
      rpName,
      userID: new TextEncoder().encode(id),
      userName: email,
      userDisplayName: name,
      attestationType: 'none',
      excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return { options: { ...options }, challengeId: await addChallenge(tx, id, options.challenge, tools.now()) }
  },
})
