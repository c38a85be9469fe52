import { describe, expect, it } from 'vitest'
import { invitationMail, resetMail } from './mail-words.ts'

const LINK = 'https://mutabaa.example.org/invitation#token'
const expiresAt = '2026-05-11T10:00:00.000Z'
const LANGUAGES = ['ar', 'en'] as const

describe.each(LANGUAGES)('letters in %s', (language) => {
  const letters = [
    invitationMail(language, { name: 'ليلى', inviter: 'Amal', link: LINK, expiresAt }),
    invitationMail(language, { name: null, inviter: null, link: LINK, expiresAt }),
    resetMail(language, { name: 'ليلى', link: LINK, expiresAt }),
  ]

  it.each(letters)('says the link on a line of its own, and until when it works: $subject', ({ subject, text }) => {
    expect(text.split('\n')).toContain(LINK)
    expect(text).toMatch(/11 .*2026.*10:00/)
    expect(text).not.toMatch(/null|undefined/)
    expect(subject).not.toMatch(/[\r\n]/)
  })

  it('names whom it knows', () => {
    expect(letters[0]!.text).toContain('ليلى')
    expect(letters[0]!.text).toContain('Amal')
  })
})

it('writes Arabic in Arabic and English in English', () => {
  const words = { name: null, inviter: null, link: '', expiresAt }
  expect(invitationMail('ar', words).text.replace(/GMT|UTC/g, '')).not.toMatch(/[A-Za-z]/)
  expect(invitationMail('en', words).text).not.toMatch(/[\u0600-\u06FF]/)
})
