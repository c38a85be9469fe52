import { expect, test } from 'vitest'
import { tokensOf, withoutProclitics } from './tokens.ts'

test.each([
  ['Ban Ki-moon', ['Ban', 'Ki-moon']],
  ["O'Brien", ["O'Brien"]],
  ["Spain's minister", ['Spain', 's', 'minister']],
  ['Abu Dhabi-based centre', ['Abu', 'Dhabi', 'based', 'centre']],
  ['وزارة الداخلية.', ['وزارة', 'الداخلية']],
  ['S/RES/2178 (2014)', ['S', 'RES', '2178', '2014']],
  ['', []],
])('%s has the words %j', (text, words) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(words)
})

test.each([
  ['والارهاب', 'الارهاب'],
  ['للجنة', 'لجنة'],
  ['بتونس', 'تونس'],
  ['وللامم', 'الامم'],
  ['كالدول', 'الدول'],
])('%s may be %s with a proclitic', (word, form) => {
  expect(withoutProclitics(word).map((one) => one.form)).toContain(form)
})

test('the word itself comes first', () => {
  expect(withoutProclitics('وليد')[0]).toEqual({ form: 'وليد', skip: 0 })
})
