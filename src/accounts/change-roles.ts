import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { changing } from '../store/operation.ts'
import { OpenedSession, Roles } from './account-views.ts'
import { getAccountRow, refuseLastAdministrator, setRoles } from './accounts.ts'
import { AccountRow, ADMINISTRATORS } from './administrator-views.ts'
import { endSessions, openSession } from './sessions.ts'

/**
 * Sets what an account may do, and ends its sessions: a token that was given for one right is not good for another.
 * Whoever changes their own roles gets a new session at once.
 * Refuses  `not-found`; `last-administrator`.
 */
export const changeRoles = changing({
  name: 'accounts/change-roles',
  does: { ar: 'يغير أدوار حساب', en: 'Changes the roles of an account' },
  who: ADMINISTRATORS,
  input: z.object({ id: AccountId, roles: Roles }),
  output: z.object({ session: OpenedSession.optional(), account: AccountRow }),
  async run(tx, { id, roles }, by, tools) {
    const before = await getAccountRow(tx, id)
    if (!roles.includes('administrator')) await refuseLastAdministrator(tx, id)
    await setRoles(tx, id, roles)
    await endSessions(tx, id)
    tx.journal({
      action: 'change-roles',
      thingKind: 'account',
      thingId: id,
      before: { roles: before.roles },
      after: { roles },
    })
    const account = await getAccountRow(tx, id)
    return by.accountId === id ? { session: await openSession(tx, id, by, tools.now()), account } : { account }
  },
})
