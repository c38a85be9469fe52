import { domainToASCII } from 'node:url'
import { z } from 'zod'

/** An e-mail address as typed. `normaliseEmail` gives the form that it is kept and compared in. */
export const Email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@\p{Cc}\p{Cf}<>,;"]{1,64}@[^\s@\p{Cc}\p{Cf}<>,;"]+\.[^\s@\p{Cc}\p{Cf}<>,;"]+$/u, 'an e-mail address')

/**
 * One form for all ways of writing an address: composed letters (NFC), small letters, the domain as it is in the DNS.
 *
 *     normaliseEmail('Amal@مثال.إختبار') === 'amal@xn--mgbh0fb.xn--kgbechtv'
 *
 * Gives    the address as written where its domain is none: it will match no account.
 */
export function normaliseEmail(email: string): string {
  const [local = '', domain = ''] = email.trim().normalize('NFC').toLowerCase().split('@')
  return `${local}@${domainToASCII(domain) || domain}`
}
