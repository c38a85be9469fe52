import { expect, test } from 'vitest'
import { formatByExample, formatLetters, formatListNumber } from './list-number.ts'

test.each([
  ['decimal', [0, 1, 10], '0 1 10'],
  ['decimalZero', [1, 9, 10, 100], '01 09 10 100'],
  ['lowerLetter', [1, 26, 27, 28, 53], 'a z aa bb aaa'],
  ['upperLetter', [2, 28], 'B BB'],
  ['lowerRoman', [1, 4, 9, 14, 40, 99, 400, 1999], 'i iv ix xiv xl xcix cd mcmxcix'],
  ['upperRoman', [3, 8], 'III VIII'],
  ['arabicAlpha', [1, 2, 3, 4, 5, 28, 29, 30], 'أ ب ت ث ج ي أأ بب'],
  ['arabicAbjad', [1, 2, 3, 4, 5, 6, 10, 28, 29], 'أ ب ج د ه و ي غ أأ'],
  ['hebrew1', [1, 10, 11, 15, 16, 22, 115, 400], 'א י יא טו טז כב קטו ת'],
  ['hebrew2', [1, 11, 22], 'א כ ת'],
  ['hindiNumbers', [1, 20], '१ २०'],
  ['hindiVowels', [1, 2], 'अ आ'],
  ['ordinal', [1, 2, 3, 4, 11, 12, 21, 113], '1st 2nd 3rd 4th 11th 12th 21st 113th'],
  ['cardinalText', [1, 20, 45], 'One Twenty Forty-five'],
  ['ordinalText', [1, 5, 12, 20, 33], 'First Fifth Twelfth Twentieth Thirty-third'],
  ['numberInDash', [3], '- 3 -'],
  ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
  ['chicago', [1, 4, 5], '* § **'],
  ['lowerLetter', [0], '0'],
  ['upperRoman', [-1], '-1'],
])('%s', (format, values, said) => {
  expect(values.map((value) => formatListNumber(value, format)).join(' ')).toBe(said)
})

test.each(['ideographDigital', 'toString', '__proto__', ''])('%s is not known', (format) => {
  expect(formatListNumber(1, format)).toBeNull()
})

test('a number follows the example of its format', () => {
  expect(formatByExample(7, '001, 002, 003, ...')).toBe('007')
  expect(formatByExample(12, '٠١، ٠٢، ٠٣، ...')).toBe('١٢')
  expect(formatByExample(3, '١, ٢, ٣')).toBe('٣')
  expect(formatByExample(3, 'a, b, c')).toBeNull()
})

test('a page goes on after z with aa, ab', () => {
  expect([1, 26, 27, 28, 702, 703].map(formatLetters)).toEqual(['a', 'z', 'aa', 'ab', 'zz', 'aaa'])
})
