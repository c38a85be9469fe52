import { z } from 'zod'
import { reading } from '../store/operation.ts'
import { AccountView } from './account-views.ts'
import { getAccountView } from './accounts.ts'
import { isFirstAccountNeeded } from './first-account-link.ts'
import { goToGate } from './gate.ts'

export const getMe = reading({
  name: 'accounts/get-me',
  does: { ar: 'يعرض الحساب الذي سجلتم الدخول به', en: 'Shows the account that you are signed in with' },
  who: 'anyone',
  input: z.object({}),
  output: z.object({
    account: AccountView.nullable(),
    firstAccountNeeded: z.boolean(),
    mailConfigured: z.boolean(),
  }),
  async run(tx, _input, by, tools) {
    const mailConfigured = tools.sendMail !== null
    if (by.accountId) {
      return { account: await getAccountView(tx, by.accountId), firstAccountNeeded: false, mailConfigured }
    }
    await goToGate(tx, '')
    return { account: null, firstAccountNeeded: await isFirstAccountNeeded(tx), mailConfigured }
  },
})
