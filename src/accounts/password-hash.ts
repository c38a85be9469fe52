import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from './password.ts'

/**
 * argon2id over 64 MiB in three passes, about 55 ms on one core of a small server, off the main thread.
 * Source   RFC 9106, section 4, second recommended option (one lane: a server has other things to do with its cores)
 */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), COST)

/** Nobody's password: what is compared with where an account has none. */
let nobodys: Promise<string> | null = null

/** Whether a password is the one that is kept. Takes as long where there is none (`kept` null); then it never is. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const instead = await (nobodys ??= hashPassword(crypto.randomUUID()))
  const fits = await verify(kept ?? instead, normalisePassword(password))
  return fits && kept !== null
}
