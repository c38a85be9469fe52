import { z } from 'zod'
import { Role } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { Language, LinkToken } from './account-views.ts'
import { goToGate } from './gate.ts'
import { getSoughtInvitation } from './invitations.ts'
import { hashToken } from './token.ts'

export const getInvitation = reading({
  name: 'accounts/get-invitation',
  does: { ar: 'يعرض الدعوة التي يحملها الرابط', en: 'Shows the invitation that a link carries' },
  who: 'anyone',
  input: z.object({ token: LinkToken }),
  output: z.object({ email: z.string(), name: z.string().nullable(), roles: z.array(Role), language: Language }),
  async run(tx, { token }, _by, tools) {
    const hash = hashToken(token)
    await goToGate(tx, hash)
    const { email, name, roles, language } = await getSoughtInvitation(tx, hash, tools.now())
    return { email, name, roles, language }
  },
})
