import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type NewPasskey = {
  accountId: AccountId
  credentialId: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  name: string
}

/** Keeps a passkey. Refuses with `already-done` when this credential is known. */
export async function addPasskey(tx: Writer, passkey: NewPasskey, now: Date): Promise<string> {
  const id = newId(now.getTime())
  const added = await tx.db
    .insertInto('passkey')
    .values({
      id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: now.toISOString(),
      last_used_at: null,
    })
    .onConflict((known) => known.column('credential_id').doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw new Refusal('already-done', { thing: 'passkey' })
  return id
}

/** The passkey that the desk seeks by its credential; null when there is none. */
export async function findSoughtPasskey(tx: Reader, credentialId: string) {
  const row = await tx.db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
  return row ?? null
}

export async function notePasskeyUse(tx: Writer, id: string, counter: number, now: Date): Promise<void> {
  await tx.db.updateTable('passkey').set({ counter, last_used_at: now.toISOString() }).where('id', '=', id).execute()
}

/** The passkeys of an account, in the order they were added. */
export const listPasskeyRows = (tx: Reader, id: AccountId) =>
  tx.db
    .selectFrom('passkey')
    .select(['id', 'name', 'credential_id', 'transports', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', id)
    .orderBy('created_at')
    .execute()

/** Refuses with `not-found`. */
export async function dropPasskey(tx: Writer, accountId: AccountId, id: string): Promise<void> {
  const dropped = await tx.db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (dropped.numDeletedRows === 0n) throw new Refusal('not-found', { thing: 'passkey' })
}

export async function dropPasskeys(tx: Writer, accountId: AccountId): Promise<void> {
  await tx.db.deleteFrom('passkey').where('account_id', '=', accountId).execute()
}
