import type { Generated } from 'kysely'
import type { AccountId } from '../domain/id.ts'
import type { Role } from '../domain/role.ts'
import type { Instant } from './tables.ts'

export type Language = 'ar' | 'en'
export type Numerals = 'latn' | 'arab'

type AccountRow = { id: AccountId; name: string; roles: Role[]; created_at: Instant; disabled_at: Instant | null }

type AccountProfileRow = {
  account_id: AccountId
  email: string
  language: Language
  numerals: Generated<Numerals>
  last_seen_at: Instant | null
}

type PasswordRow = { account_id: AccountId; hash: string; changed_at: Instant }

type TotpRow = { account_id: AccountId; secret: string; confirmed_at: Instant | null; last_step: Generated<number> }

type RecoveryCodeRow = { account_id: AccountId; code_hash: string; used_at: Instant | null }

type PasskeyRow = {
  id: string
  account_id: AccountId
  credential_id: string
  public_key: Uint8Array
  counter: number
  transports: string[]
  name: string
  created_at: Instant
  last_used_at: Instant | null
}

type PasskeyChallengeRow = { id: string; account_id: AccountId | null; challenge: string; expires_at: Instant }

type SessionRow = {
  id: string
  account_id: AccountId
  token_hash: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  agent: string
}

type InvitationRow = {
  id: string
  token_hash: string
  email: string
  name: string | null
  roles: Role[]
  language: Language
  invited_by: AccountId | null
  created_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}

type ResetLinkRow = {
  token_hash: string
  account_id: AccountId
  drops_second_factor: boolean
  made_by: AccountId | null
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}

type FirstAccountLinkRow = {
  singleton: Generated<true>
  token_hash: string
  created_at: Instant
  used_at: Instant | null
}

type SignInTryRow = { key: string; tries: number; since: Instant }

/** The tables of accounts and their credentials (migration 002). */
export type AccountTables = {
  account: AccountRow
  account_profile: AccountProfileRow
  password: PasswordRow
  totp: TotpRow
  recovery_code: RecoveryCodeRow
  passkey: PasskeyRow
  passkey_challenge: PasskeyChallengeRow
  session: SessionRow
  invitation: InvitationRow
  reset_link: ResetLinkRow
  first_account_link: FirstAccountLinkRow
  sign_in_try: SignInTryRow
}
