import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { OpenedSession } from './account-views.ts'
import { dropPasskey } from './passkeys.ts'
import { renewSession } from './sessions.ts'

export const removePasskey = changing({
  name: 'accounts/remove-passkey',
  does: { ar: 'يزيل مفتاح مرور', en: 'Removes a passkey' },
  who: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ session: OpenedSession, id: z.string() }),
  async run(tx, { id }, by, tools) {
    const accountId = by.accountId!
    await dropPasskey(tx, accountId, id)
    tx.journal({ action: 'remove-passkey', thingKind: 'account', thingId: accountId, before: { passkey: id } })
    return { session: await renewSession(tx, accountId, by, tools.now()), id }
  },
})
