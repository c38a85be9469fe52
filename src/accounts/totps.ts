import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findCodeStep, hashRecoveryCode, newRecoveryCodes } from './one-time-code.ts'

const findTotp = (tx: Reader, id: AccountId) =>
  tx.db.selectFrom('totp').selectAll().where('account_id', '=', id).executeTakeFirst()

export const hasTotp = async (tx: Reader, id: AccountId): Promise<boolean> =>
  Boolean((await findTotp(tx, id))?.confirmed_at)

/**
 * Keeps a shared secret that counts for nothing until a code of it has been shown.
 * Refuses  `already-done` when one is in use.
 */
export async function proposeTotp(tx: Writer, id: AccountId, secret: string): Promise<void> {
  if (await hasTotp(tx, id)) throw new Refusal('already-done', { thing: 'totp' })
  await tx.db
    .insertInto('totp')
    .values({ account_id: id, secret, confirmed_at: null })
    .onConflict((account) => account.column('account_id').doUpdateSet({ secret, last_step: 0 }))
    .execute()
}

/**
 * Takes the proposed secret into use, once a code proves that the authenticator has it.
 * Gives    the recovery codes, in the clear, this once.
 * Refuses  `not-found` without a proposed secret; `already-done`; `wrong-credentials` for a wrong code.
 */
export async function confirmTotp(tx: Writer, id: AccountId, code: string, now: Date): Promise<string[]> {
  const totp = await findTotp(tx, id)
  if (!totp) throw new Refusal('not-found', { thing: 'totp' })
  if (totp.confirmed_at) throw new Refusal('already-done', { thing: 'totp' })
  if (!(await takeTotpCode(tx, id, code, now))) throw new Refusal('wrong-credentials')
  await tx.db.updateTable('totp').set({ confirmed_at: now.toISOString() }).where('account_id', '=', id).execute()
  const codes = newRecoveryCodes()
  await tx.db.deleteFrom('recovery_code').where('account_id', '=', id).execute()
  await tx.db
    .insertInto('recovery_code')
    .values(codes.map((one) => ({ account_id: id, code_hash: hashRecoveryCode(one), used_at: null })))
    .execute()
  return codes
}

/** Whether a code of the authenticator or a recovery code is good now. It will not be again. */
export const takeSecondFactor = async (tx: Writer, id: AccountId, code: string, now: Date): Promise<boolean> =>
  (await takeTotpCode(tx, id, code, now)) || (await takeRecoveryCode(tx, id, code, now))

/** The condition on `last_step` holds in the database too: of two requests with one code, one comes in. */
async function takeTotpCode(tx: Writer, id: AccountId, code: string, now: Date): Promise<boolean> {
  const totp = await findTotp(tx, id)
  const step = totp ? findCodeStep(totp.secret, code, totp.last_step, now) : null
  if (step === null) return false
  const taken = await tx.db
    .updateTable('totp')
    .set({ last_step: step })
    .where('account_id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

async function takeRecoveryCode(tx: Writer, id: AccountId, code: string, now: Date): Promise<boolean> {
  const taken = await tx.db
    .updateTable('recovery_code')
    .set({ used_at: now.toISOString() })
    .where('account_id', '=', id)
    .where('code_hash', '=', hashRecoveryCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return false
  tx.journal({ action: 'use-recovery-code', thingKind: 'account', thingId: id })
  return true
}

/** Whether there was one. */
export async function dropTotp(tx: Writer, id: AccountId): Promise<boolean> {
  await tx.db.deleteFrom('recovery_code').where('account_id', '=', id).execute()
  const dropped = await tx.db.deleteFrom('totp').where('account_id', '=', id).executeTakeFirst()
  return dropped.numDeletedRows > 0n
}
