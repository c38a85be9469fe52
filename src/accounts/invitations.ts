import { sql } from 'kysely'
import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import type { Language } from '../store/account-tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'

const INVITATION_MS = 7 * 24 * 3_600_000

export type NewInvitation = {
  id: string
  hash: string
  email: string
  name: string | null
  roles: Role[]
  language: Language
  invitedBy: AccountId | null
}

/** Keeps an invitation, in place of any that is still open for the same address. Gives the instant it expires. */
export async function addInvitation(tx: Writer, invitation: NewInvitation, now: Date): Promise<string> {
  const { id, hash, email, name, roles, language, invitedBy } = invitation
  const expires_at = new Date(now.getTime() + INVITATION_MS).toISOString()
  await tx.db
    .updateTable('invitation')
    .set({ withdrawn_at: now.toISOString() })
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx.db
    .insertInto('invitation')
    .values({
      id,
      token_hash: hash,
      email,
      name,
      roles,
      language,
      invited_by: invitedBy,
      created_at: now.toISOString(),
      expires_at,
    })
    .execute()
  tx.journal({
    action: 'invite',
    thingKind: 'invitation',
    thingId: id,
    after: { roles, language, expiresAt: expires_at },
  })
  return expires_at
}

/** The open invitation that the desk seeks by the hash of its token. Refuses with `link-used-or-expired`. */
export async function getSoughtInvitation(tx: Reader, hash: string, now: Date) {
  const row = await tx.db
    .selectFrom('invitation')
    .select(['id', 'email', 'name', 'roles', 'language'])
    .where('token_hash', '=', hash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) throw new Refusal('link-used-or-expired')
  return row
}

/** Marks an invitation as used. Refuses with `link-used-or-expired` when somebody was quicker. */
export async function useInvitation(tx: Writer, id: string, now: Date): Promise<void> {
  const used = await tx.db
    .updateTable('invitation')
    .set({ accepted_at: now.toISOString() })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows === 0n) throw new Refusal('link-used-or-expired')
}

/** Invitations, the latest first; one more than `limit` when there is a next page. */
export async function listInvitationRows(tx: Reader, after: readonly (string | number)[] | null, limit: number) {
  let rows = tx.db
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.invited_by')
    .select(['invitation.id', 'email', 'invitation.name', 'invitation.roles', 'language', 'expires_at as expiresAt'])
    .select([
      'invitation.created_at as createdAt',
      'accepted_at',
      'withdrawn_at',
      'invited_by',
      'account.name as inviter',
    ])
  if (after)
    rows = rows.where(
      sql<boolean>`(invitation.created_at, invitation.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    )
  return rows
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Refuses  `not-found`; `already-done` when it was accepted or withdrawn before. */
export async function withdrawInvitationRow(tx: Writer, id: string, now: Date): Promise<void> {
  const row = await tx.db
    .selectFrom('invitation')
    .select(['accepted_at', 'withdrawn_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'invitation' })
  if (row.accepted_at || row.withdrawn_at) throw new Refusal('already-done', { thing: 'invitation' })
  await tx.db.updateTable('invitation').set({ withdrawn_at: now.toISOString() }).where('id', '=', id).execute()
}
