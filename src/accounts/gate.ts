import { sql } from 'kysely'
import type { AccountId } from '../domain/id.ts'
import type { Reader } from '../store/transaction.ts'

/**
 * From here on the transaction has the rights of the sign-in desk, whoever asked: it sees the rows whose key it names
 * (an e-mail address, the hash of a token, the id of a passkey or a challenge) and no others.
 */
export async function goToGate(tx: Reader, sought: string): Promise<void> {
  await set(tx, { 'mutabaa.roles': 'gate', 'mutabaa.account': '', 'mutabaa.sought': sought })
}

/** The desk names another key. */
export const seek = (tx: Reader, sought: string): Promise<void> => set(tx, { 'mutabaa.sought': sought })

/** The desk opens the file of one account: its own rows are seen and changed from here on. Null closes it. */
export const openFile = (tx: Reader, accountId: AccountId | null): Promise<void> =>
  set(tx, { 'mutabaa.account': accountId ?? '' })

async function set(tx: Reader, settings: Record<string, string>): Promise<void> {
  const calls = Object.entries(settings).map(([name, value], at) =>
    sql<string>`set_config(${name}, ${value}, true)`.as(`set_${at}`),
  )
  await tx.db.selectNoFrom(calls).execute()
}
