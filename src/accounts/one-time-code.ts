import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from './token.ts'

const STEP_MS = 30_000
const RECOVERY_CODES = 10
/** No letter or digit that is taken for another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The generator of an authenticator app (RFC 6238): six digits, half a minute each. */
const generator = (secret: string, email = '') =>
  new TOTP({ issuer: 'Mutabaa', label: email, secret: Secret.fromBase32(secret), digits: 6, period: STEP_MS / 1000 })

export type NewTotp = { secret: string; uri: string }

/** A new shared secret, and the address that an authenticator app reads it from. */
export function newTotp(email: string): NewTotp {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: generator(secret, email).toString() }
}

/**
 * The time step that a code belongs to; null when it is wrong, or of a step whose code (or a later one) was taken before.
 * Clocks may differ by one step.
 */
export function findCodeStep(secret: string, typed: string, lastStep: number, now: Date): number | null {
  const code = latinDigits(typed).replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return null
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / STEP_MS) + delta
  return step > lastStep ? step : null
}

/** Codes for the day the authenticator is lost, each good once: 80 bits in four groups, `abcd-efgh-jkmn-pqrs`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode)

const newRecoveryCode = () =>
  [...randomBytes(16)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-')

/** What is kept of a recovery code, however it was typed: spaces, dashes and capitals do not count. */
export const hashRecoveryCode = (typed: string): string =>
  hashToken(
    `recovery ${latinDigits(typed)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')}`,
  )

/** Digits as an Arabic or Persian keyboard types them, as the ones that codes are made of. */
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! - (digit < '۰' ? 0x660 : 0x6f0)))
