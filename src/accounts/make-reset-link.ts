import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { getAccountRow } from './accounts.ts'
import { ADMINISTRATORS } from './administrator-views.ts'
import { linkTo } from './link.ts'
import { mailLink } from './mail-link.ts'
import { resetMail } from './mail-words.ts'
import { addResetLink } from './reset-links.ts'
import { newToken } from './token.ts'

/**
 * Makes a link with which a person who cannot sign in any more chooses a new password.
 * `withoutSecondFactor`: the authenticator app and the passkeys are lost too; they go when the link is used.
 * Refuses  `not-found`, for a disabled account as well.
 */
export const makeResetLink = changing({
  name: 'accounts/make-reset-link',
  does: { ar: 'يعد رابطا لتعيين كلمة مرور جديدة', en: 'Makes a link to choose a new password' },
  who: ADMINISTRATORS,
  input: z.object({ id: AccountId, withoutSecondFactor: z.boolean().default(false) }),
  output: z.object({ link: z.string(), mailed: z.boolean(), expiresAt: z.string() }),
  async run(tx, { id, withoutSecondFactor }, by, tools) {
    const { name, email, language, disabledAt } = await getAccountRow(tx, id)
    if (disabledAt) throw new Refusal('not-found', { thing: 'account' })
    const { token, hash } = newToken()
    const reset = { hash, accountId: id, dropsSecondFactor: withoutSecondFactor, madeBy: by.accountId }
    const expiresAt = await addResetLink(tx, reset, tools.now())
    tx.journal({
      action: 'make-reset-link',
      thingKind: 'account',
      thingId: id,
      after: { withoutSecondFactor, expiresAt },
    })
    const link = linkTo(tools.publicUrl, 'reset', token)
    const mailed = await mailLink(tools, { to: email, ...resetMail(language, { name, link, expiresAt }) })
    return { link, mailed, expiresAt }
  },
})
