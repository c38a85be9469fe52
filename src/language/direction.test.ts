import { expect, test } from 'vitest'
import { directionOf, languageOf } from './direction.ts'

test.each([
  ['مركز هداية Hedayah', 'ar', 'rtl'],
  ['The Committee (لجنة) met in Madrid', 'en', 'ltr'],
  ['S/2015/939', 'en', 'ltr'],
  ['عقدت اللجنة اجتماعها. The Committee met.', 'ar', 'rtl'],
  ['عقد. The Committee met in Madrid on Tuesday.', 'en', 'ltr'],
  ['\u202e\u200f2015\u202c', 'und', 'ltr'],
  ['2015 – 939', 'und', 'ltr'],
  ['', 'und', 'ltr'],
])('%s is %s, %s', (text, language, direction) => {
  expect(languageOf(text)).toBe(language)
  expect(directionOf(text)).toBe(direction)
})

test('what has no letters goes as its surroundings do', () => {
  expect(directionOf('2015', 'rtl')).toBe('rtl')
})
