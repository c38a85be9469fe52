import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { OpenedSession } from './account-views.ts'
import { renewSession } from './sessions.ts'
import { confirmTotp as takeIntoUse } from './totps.ts'

export const confirmTotp = changing({
  name: 'accounts/confirm-totp',
  does: {
    ar: 'يؤكد تطبيق رموز التحقق ويعطي رموز الاسترداد',
    en: 'Confirms the authenticator app; gives recovery codes',
  },
  who: 'signed-in',
  input: z.object({ code: z.string().min(1).max(100) }),
  output: z.object({ session: OpenedSession, recoveryCodes: z.array(z.string()) }),
  async run(tx, { code }, by, tools) {
    const id = by.accountId!
    const now = tools.now()
    const recoveryCodes = await takeIntoUse(tx, id, code, now)
    tx.journal({ action: 'add-totp', thingKind: 'account', thingId: id })
    return { session: await renewSession(tx, id, by, now), recoveryCodes }
  },
})
