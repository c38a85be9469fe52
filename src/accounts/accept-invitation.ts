import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { Language, LinkToken, PersonName, SignedIn, TypedSecret } from './account-views.ts'
import { goToGate } from './gate.ts'
import { getSoughtInvitation, useInvitation } from './invitations.ts'
import { openAccount } from './open-account.ts'
import { hashToken } from './token.ts'

/**
 * Creates the account that a link invites to, and signs its owner in.
 * Refuses  `link-used-or-expired`; `weak-password` with the reason; `already-done` when the address has an account by now.
 */
export const acceptInvitation = changing({
  name: 'accounts/accept-invitation',
  does: { ar: 'يقبل الدعوة وينشئ الحساب', en: 'Accepts an invitation and creates the account' },
  who: 'anyone',
  input: z.object({ token: LinkToken, name: PersonName, password: TypedSecret, language: Language }),
  output: SignedIn,
  async run(tx, { token, ...person }, by, tools) {
    const now = tools.now()
    const hash = hashToken(token)
    await goToGate(tx, hash)
    const { id, email, roles } = await getSoughtInvitation(tx, hash, now)
    const signedIn = await openAccount(tx, { ...person, email, roles }, by, now)
    await useInvitation(tx, id, now)
    const { account } = signedIn
    tx.journal({
      action: 'accept-invitation',
      thingKind: 'invitation',
      thingId: id,
      by: account,
      after: { account: account.id },
    })
    return signedIn
  },
})
