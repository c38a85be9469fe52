import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import { changing } from '../store/operation.ts'
import { Language, PersonName, Roles } from './account-views.ts'
import { hasAccount } from './accounts.ts'
import { ADMINISTRATORS } from './administrator-views.ts'
import { Email, normaliseEmail } from './email.ts'
import { addInvitation } from './invitations.ts'
import { linkTo } from './link.ts'
import { mailLink } from './mail-link.ts'
import { invitationMail } from './mail-words.ts'
import { newToken } from './token.ts'

/**
 * Invites a person to an account, in place of any open invitation to the same address.
 * Gives    the link, to pass on by hand where it could not be mailed.
 * Refuses  `already-done` when the address has an account.
 */
export const invite = changing({
  name: 'accounts/invite',
  does: { ar: 'يدعو شخصا إلى إنشاء حساب', en: 'Invites a person to create an account' },
  who: ADMINISTRATORS,
  input: z.object({ email: Email, name: PersonName.optional(), roles: Roles, language: Language }),
  output: z.object({ id: z.string(), link: z.string(), mailed: z.boolean(), expiresAt: z.string() }),
  async run(tx, { name = null, roles, language, ...typed }, by, tools) {
    const now = tools.now()
    const email = normaliseEmail(typed.email)
    if (await hasAccount(tx, email)) throw new Refusal('already-done', { thing: 'account' })
    const id = newId(now.getTime())
    const { token, hash } = newToken()
    const expiresAt = await addInvitation(tx, { id, hash, email, name, roles, language, invitedBy: by.accountId }, now)
    const link = linkTo(tools.publicUrl, 'invitation', token)
    const inviter = by.accountId ? by.name : null
    const mailed = await mailLink(tools, { to: email, ...invitationMail(language, { name, inviter, link, expiresAt }) })
    return { id, link, mailed, expiresAt }
  },
})
