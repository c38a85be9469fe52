import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { ChallengeId, PasskeyOptions } from './account-views.ts'
import { goToGate } from './gate.ts'
import { askForPasskey } from './passkey-ceremony.ts'
import { addChallenge } from './passkey-challenges.ts'
import { countTryFrom } from './tries.ts'

export const beginPasskeySignIn = changing({
  name: 'accounts/begin-passkey-sign-in',
  does: { ar: 'يبدأ تسجيل الدخول بمفتاح المرور', en: 'Begins signing in with a passkey' },
  who: 'anyone',
  input: z.object({}),
  output: z.object({ options: PasskeyOptions, challengeId: ChallengeId }),
  async run(tx, _input, by, tools) {
    const now = tools.now()
    await goToGate(tx, '')
    const tooMany = await countTryFrom(tx, by, now)
    if (tooMany) return tooMany
    const options = await askForPasskey(tools)
    return { options, challengeId: await addChallenge(tx, null, options.challenge, now) }
  },
})
