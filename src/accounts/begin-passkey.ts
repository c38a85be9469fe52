import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { ChallengeId, PasskeyOptions } from './account-views.ts'
import { getAccountView } from './accounts.ts'
import { askForNewPasskey } from './passkey-ceremony.ts'
import { addChallenge } from './passkey-challenges.ts'
import { listPasskeyRows } from './passkeys.ts'

export const beginPasskey = changing({
  name: 'accounts/begin-passkey',
  does: { ar: 'يبدأ إضافة مفتاح مرور', en: 'Begins adding a passkey' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ options: PasskeyOptions, challengeId: ChallengeId }),
  async run(tx, _input, by, tools) {
    const account = await getAccountView(tx, by.accountId!)
    const options = await askForNewPasskey(tools, account, await listPasskeyRows(tx, account.id))
    return { options, challengeId: await addChallenge(tx, account.id, options.challenge, tools.now()) }
  },
})
