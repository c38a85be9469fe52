import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Email, normaliseEmail } from './email.ts'

describe('normaliseEmail', () => {
  it.each([
    ['amal@example.org', 'amal@example.org'],
    [' Amal@Example.ORG ', 'amal@example.org'],
    ['Amal@مثال.إختبار', 'amal@xn--mgbh0fb.xn--kgbechtv'],
    ['amal@xn--mgbh0fb.xn--kgbechtv', 'amal@xn--mgbh0fb.xn--kgbechtv'],
    ['rene\u0301@example.org', 'ren\u00e9@example.org'],
    ['أمل@example.org', 'أمل@example.org'],
  ])('%s → %s', (typed, kept) => expect(normaliseEmail(typed)).toBe(kept))

  it('gives the same again for what it gave', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(normaliseEmail(normaliseEmail(email))).toBe(normaliseEmail(email))
      }),
    )
  })
})

describe('Email', () => {
  it.each(['amal@example.org', 'a+b@sub.example.org', 'أمل@مثال.إختبار'])('takes %s', (email) =>
    expect(Email.safeParse(email).success).toBe(true),
  )

  it.each([
    '',
    'amal',
    'amal@',
    '@example.org',
    'amal@localhost',
    'a@b@example.org',
    'amal@example.org\r\nBcc: other@example.org',
    'amal@example.org,other@example.org',
    'Amal <amal@example.org>',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(260)}.org`,
    'amal@exam\u202Eple.org',
  ])('does not take %j', (email) => expect(Email.safeParse(email).success).toBe(false))
})
