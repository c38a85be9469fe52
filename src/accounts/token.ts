import { createHash, randomBytes } from 'node:crypto'

/** A secret that is itself enough to come in: 32 random bytes. What is kept is its hash. */
export type Token = { token: string; hash: string }

export function newToken(): Token {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** SHA-256 is enough for what nobody can guess; slow hashes are for what people choose. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
