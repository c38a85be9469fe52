import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { Role } from '../domain/role.ts'
import { Language } from './account-views.ts'

/** Who manages accounts: administrators on the pages, and whoever has the machine itself, on its command line. */
export const ADMINISTRATORS = ['administrator', 'system'] as const

/** An account as administrators see it. */
export const AccountRow = z.object({
  id: AccountId,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  language: Language,
  disabledAt: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
})

export const InvitationView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  roles: z.array(Role),
  language: Language,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  invitedBy: z.object({ id: AccountId, name: z.string() }).nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
})
export type InvitationView = z.infer<typeof InvitationView>
