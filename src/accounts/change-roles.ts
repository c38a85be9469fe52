import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { changing } from '../store/operation.ts'
import { Roles } from './account-views.ts'
import { getAccountRow, refuseLastAdministrator, setRoles } from './accounts.ts'
import { AccountRow, ADMINISTRATORS } from './administrator-views.ts'
import { endSessions } from './sessions.ts'

/**
 * Sets what an account may do, and ends its sessions: a token that was given for one right is not good for another.
 * Refuses  `not-found`; `last-administrator`.
 */
export const changeRoles = changing({
  name: 'accounts/change-roles',
  does: { ar: 'يغير أدوار حساب', en: 'Changes the roles of an account' },
  who: ADMINISTRATORS,
  input: z.object({ id: AccountId, roles: Roles }),
  output: z.object({ account: AccountRow }),
  async run(tx, { id, roles }) {
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
    return { account: await getAccountRow(tx, id) }
  },
})
