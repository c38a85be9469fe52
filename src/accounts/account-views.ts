import { z } from 'zod'
import { AccountId } from '../domain/id.ts'
import { Role } from '../domain/role.ts'

export const Language = z.enum(['ar', 'en'])
export const Numerals = z.enum(['latn', 'arab']).describe('the digits that numbers are shown with: 123 or ١٢٣')
export const Roles = z
  .array(Role)
  .min(1)
  .refine((roles) => new Set(roles).size === roles.length, 'each role once')

/** A person's name as they write it: no control characters, none that turn the direction of what follows. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u, 'a name without control characters')

/** A secret as typed. How good it is as a password is judged where one is chosen. */
export const TypedSecret = z.string().min(1).max(1000)
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'the token of a link')

/** An account as its owner sees it. */
export const AccountView = z.object({
  id: AccountId,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  language: Language,
  numerals: Numerals,
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.number().int(),
})
export type AccountView = z.infer<typeof AccountView>

/** What opens a session. The HTTP edge makes it a cookie and shows it to nobody. */
export const OpenedSession = z.object({ token: z.string(), expiresAt: z.string() })
export type OpenedSession = z.infer<typeof OpenedSession>

export const SignedIn = z.object({ session: OpenedSession, account: AccountView })
export type SignedIn = z.infer<typeof SignedIn>

/** What the browser's own passkey functions take and give, passed through as it is (WebAuthn level 3, JSON forms). */
export const PasskeyOptions = z.looseObject({ challenge: z.string() })
export const PasskeyResponse = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
})
export type PasskeyResponse = z.infer<typeof PasskeyResponse>
export const ChallengeId = z.uuid()
