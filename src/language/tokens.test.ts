import fc from 'fast-check'
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

// The rule in one line, which is too slow for whole texts.
const WORD = /[\p{L}\p{N}]+(?:(?:\.|-(?!based)|'(?!s(?!\p{L})))[\p{L}\p{N}]+)*/gu
const PIECES = [
  'a',
  's',
  "'",
  '-',
  '.',
  'based',
  'ب',
  '٣',
  '5',
  ' ',
  '\n',
  'é',
  '\u0301',
  '²',
  '𐐀',
  '\ud801',
  '\udc00',
  '💥',
]

test('any text has the words of the rule, each at its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      const wanted = [...text.matchAll(WORD)].map((match) => [match.index, match[0]])
      expect(tokensOf(text).map((token) => [token.start, token.text])).toEqual(wanted)
    }),
    { numRuns: 2000 },
  )
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
