import { z } from 'zod'

/** What an account may be. One account may hold several. */
export const ROLES = [
  'reader',
  'reviewer',
  'editor',
  'focal-point',
  'provider-liaison',
  'assessor',
  'administrator',
] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Everybody with a role may read what is not yet published; the program itself may too. */
export const STAFF = [...ROLES, 'system'] as const
