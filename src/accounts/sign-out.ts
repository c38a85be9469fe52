import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { endSession } from './sessions.ts'

export const signOut = changing({
  name: 'accounts/sign-out',
  does: { ar: 'يسجل الخروج', en: 'Signs out' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ session: z.null() }),
  async run(tx, _input, by) {
    if (by.sessionId) await endSession(tx, by.sessionId)
    tx.journal({ action: 'sign-out', thingKind: 'account', thingId: by.accountId! })
    return { session: null }
  },
})
