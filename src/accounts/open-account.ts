import type { Actor } from '../domain/actor.ts'
import type { AccountId } from '../domain/id.ts'
import type { Role } from '../domain/role.ts'
import type { Language } from '../store/account-tables.ts'
import { newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'
import type { SignedIn } from './account-views.ts'
import { addAccount, getAccountView } from './accounts.ts'
import { closeFirstAccountLink } from './first-account-link.ts'
import { openFile } from './gate.ts'
import { setPassword } from './passwords.ts'
import { openSession } from './sessions.ts'

export type Newcomer = { name: string; email: string; roles: readonly Role[]; language: Language; password: string }

/**
 * Makes an account at the desk, with whose link the transaction must have come, and signs its owner in.
 * Refuses  `already-done` when the e-mail address has an account; `weak-password`.
 */
export async function openAccount(tx: Writer, newcomer: Newcomer, by: Actor, now: Date): Promise<SignedIn> {
  const id = newId<AccountId>(now.getTime())
  await openFile(tx, id)
  await addAccount(tx, { id, ...newcomer }, now)
  await setPassword(tx, { id, ...newcomer }, now)
  await closeFirstAccountLink(tx, now)
  const session = await openSession(tx, id, by, now)
  return { session, account: await getAccountView(tx, id) }
}
