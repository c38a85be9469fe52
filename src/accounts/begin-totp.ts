import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { getAccountView } from './accounts.ts'
import { newTotp } from './one-time-code.ts'
import { proposeTotp } from './totps.ts'

export const beginTotp = changing({
  name: 'accounts/begin-totp',
  does: { ar: 'يبدأ إضافة تطبيق رموز التحقق', en: 'Begins adding an authenticator app' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string().describe('what the QR code says') }),
  async run(tx, _input, by) {
    const { email } = await getAccountView(tx, by.accountId!)
    const totp = newTotp(email)
    await proposeTotp(tx, by.accountId!, totp.secret)
    tx.journal({ action: 'begin-totp', thingKind: 'account', thingId: by.accountId! })
    return totp
  },
})
