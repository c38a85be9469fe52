import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { ADMINISTRATORS } from './administrator-views.ts'
import { withdrawInvitationRow } from './invitations.ts'

export const withdrawInvitation = changing({
  name: 'accounts/withdraw-invitation',
  does: { ar: 'يسحب دعوة', en: 'Withdraws an invitation' },
  who: ADMINISTRATORS,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.string() }),
  async run(tx, { id }, _by, tools) {
    await withdrawInvitationRow(tx, id, tools.now())
    tx.journal({ action: 'withdraw-invitation', thingKind: 'invitation', thingId: id })
    return { id }
  },
})
