import { z } from 'zod'
import type { Role } from '../domain/role.ts'
import { changing } from '../store/operation.ts'
import { Language, LinkToken, PersonName, SignedIn, TypedSecret } from './account-views.ts'
import { Email, normaliseEmail } from './email.ts'
import { demandFirstAccountLink } from './first-account-link.ts'
import { goToGate } from './gate.ts'
import { openAccount } from './open-account.ts'
import { hashToken } from './token.ts'

/** The first person has nobody to ask for a role. */
const FIRST_ROLES: readonly Role[] = ['administrator', 'editor', 'reviewer']

export const createFirstAccount = changing({
  name: 'accounts/create-first-account',
  does: {
    ar: 'ينشئ الحساب الأول بالرابط الذي يظهر عند التشغيل',
    en: 'Creates the first account, with the link shown at the start',
  },
  who: 'anyone',
  input: z.object({ token: LinkToken, name: PersonName, email: Email, password: TypedSecret, language: Language }),
  output: SignedIn,
  async run(tx, { token, ...person }, by, tools) {
    const hash = hashToken(token)
    await goToGate(tx, hash)
    await demandFirstAccountLink(tx, hash)
    const newcomer = { ...person, email: normaliseEmail(person.email), roles: FIRST_ROLES }
    return openAccount(tx, newcomer, by, tools.now())
  },
})
