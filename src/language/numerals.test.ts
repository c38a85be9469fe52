import { describe, expect, test } from 'vitest'
import { parseArabicNumber, parseDigits, parseEnglishNumber } from './numerals.ts'
import { foldWords } from './view.ts'

describe('English number words', () => {
  test.each([
    ['forty-eight', 48],
    ['Twenty-two', 22],
    ['two hundred and five', 205],
    ['three thousand', 3000],
    ['one million', 1_000_000],
    ['experts', null],
    ['', null],
  ])('%s', (said, value) => expect(parseEnglishNumber(said)).toBe(value))
})

describe('Arabic number words', () => {
  test.each([
    ['خمسة عشر ألفا', 15_000],
    ['خمس وثمانين', 85],
    ['ثلاثة ملايين', 3_000_000],
    ['أربعين', 40],
    ['ثلاثمائة', 300],
    ['مائتين وخمسين', 250],
    ['دولة', null],
  ])('%s', (said, value) => expect(parseArabicNumber(foldWords(said).split(' '))).toBe(value))
})

describe('digits', () => {
  test.each([
    ['1,250', 1250],
    ['12.5', 12.5],
    ['4,5', 4.5],
    ['1,250,000', 1_250_000],
    ['007', 7],
    ['1.2.3', null],
  ])('%s', (said, value) => expect(parseDigits(said)).toBe(value))
})
