import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { endSessions } from './sessions.ts'

export const signOutEverywhere = changing({
  name: 'accounts/sign-out-everywhere',
  does: { ar: 'يسجل الخروج من جميع الأجهزة', en: 'Signs out on every device' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ session: z.null(), ended: z.number().int() }),
  async run(tx, _input, by) {
    const ended = await endSessions(tx, by.accountId!)
    tx.journal({ action: 'sign-out-everywhere', thingKind: 'account', thingId: by.accountId!, after: { ended } })
    return { session: null, ended }
  },
})
