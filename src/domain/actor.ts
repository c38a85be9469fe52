import type { AccountId } from './id.ts'
import type { Role } from './role.ts'

/**
 * On whose behalf something runs: a signed-in account, nobody (`gate`: the sign-in desk, which may look up an account by its
 * e-mail address and nothing else), or the program itself (`system`: steps of a document's life, the command line).
 */
export type Actor = {
  accountId: AccountId | null
  name: string
  roles: readonly (Role | 'gate' | 'system')[]
  /** The session that an account is signed in with; absent where there is none. */
  sessionId?: string
  /** Where the request came from; absent for what does not come over HTTP. */
  origin?: { address: string; agent: string }
}

export const NOBODY: Actor = { accountId: null, name: 'nobody', roles: ['gate'] }
export const SYSTEM: Actor = { accountId: null, name: 'Mutabaa', roles: ['system'] }
