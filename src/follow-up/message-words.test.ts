import { describe, expect, it } from 'vitest'
import { letterOf } from './message-words.ts'
import { MESSAGE_KINDS } from './messages.ts'

const letter = {
  name: 'N',
  party: 'P',
  round: 'R',
  instrument: 'I',
  number: '7',
  dueAt: '2026-03-10T20:59:59.999Z',
  timeZone: 'Asia/Riyadh',
  reason: null,
  provisions: 3,
  link: 'https://example.org/x',
}

describe.each(MESSAGE_KINDS)('a letter of kind %s', (kind) => {
  it.each(['ar', 'en'] as const)('is written in %s, with its link and its deadline', (language) => {
    const { subject, text } = letterOf(language, { ...letter, kind })
    expect(`${subject} ${text}`).not.toMatch(/undefined|null/)
    expect(text).toContain(letter.link)
    expect(text).toContain('(Asia/Riyadh)')
    expect(letterOf(language, { ...letter, kind, dueAt: null }).text).not.toContain('(Asia/Riyadh)')
  })
})
