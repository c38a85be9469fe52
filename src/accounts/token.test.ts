import { describe, expect, it } from 'vitest'
import { LinkToken } from './account-views.ts'
import { linkTo } from './link.ts'
import { hashToken, newToken } from './token.ts'

describe('newToken', () => {
  it('is 32 random bytes, kept as their hash', () => {
    const { token, hash } = newToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hash).toBe(hashToken(token))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(newToken().token).not.toBe(token)
  })
})

describe('linkTo', () => {
  it('carries the token where no server sees it', () => {
    const { token } = newToken()
    const link = new URL(linkTo('https://mutabaa.example.org', 'invitation', token))
    expect(link.pathname).toBe('/invitation')
    expect(link.search).toBe('')
    expect(LinkToken.parse(link.hash.slice(1))).toBe(token)
  })
})
