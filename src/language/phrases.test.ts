import { expect, test } from 'vitest'
import { anyOf } from './pattern.ts'
import { findPhrases, phraseBook } from './phrases.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'

const book = phraseBook([
  ['مجلس الأمن', 'council'],
  ['مجلس الأمن الدولي', 'council'],
  ['الأمم المتحدة', 'un'],
  ['UN', 'un'],
] as const)

const found = (text: string) => {
  const view = foldWords(text)
  return findPhrases(tokensOf(view), view, book).map(({ start, end }) => view.slice(start, end))
}

test.each([
  ['قرار لمجلس الأمن الدولي', ['مجلس الامن الدولي']],
  ['وللأمم المتحدة', ['للامم المتحدة']],
  ['the UN and the un-', ['UN']],
  ['مجلس\nالأمن', []],
  ['الأمم. المتحدة', []],
])('in %s are %j', (text, phrases) => {
  expect(found(text)).toEqual(phrases)
})

test('a pattern takes the longest of its words first, and their signs as they are', () => {
  const words = new RegExp(`^(?:${anyOf(['الأمين', 'الأمين العام', 'H.E.', 'Head', 'Head of State'])})`, 'u')
  const taken = (said: string) => words.exec(foldWords(said))?.[0] ?? null
  expect(taken('الأمين العام للجامعة')).toBe('الامين العام')
  expect(taken('الأمين المساعد')).toBe('الامين')
  expect(taken('Head of State')).toBe('Head of State')
  expect(taken('Head of Unit')).toBe('Head')
  expect(taken('H.E. Ms.')).toBe('H.E.')
  expect(taken('HxEx')).toBeNull()
})
