import { describe, expect, it } from 'vitest'
import { rtlOrder } from './rtl-order.ts'

describe('what has no Arabic letters, in a right-to-left line', () => {
  it.each([
    ['a number', '2015', '2015'],
    ['a percentage, its sign at the left', '%45.7', '45.7%'],
    ['a percentage in Arabic numerals', '٪٢٣٫٥', '٢٣٫٥٪'],
    ['a date', '١٥/٩/٢٠١٥', '١٥/٩/٢٠١٥'],
    ['a year in brackets', '(2014)', '(2014)'],
    ['a number and its year', '(2014) 2178', '2178 (2014)'],
    ['a number and its year in Arabic numerals', '(٢٠١٤) ٢١٧٨', '٢١٧٨ (٢٠١٤)'],
    ['a comma after a year', ',2015', '2015,'],
    ['the number of a list item', '.1', '1.'],
    ['a symbol', 'S/RES/2178 (2014)', 'S/RES/2178 (2014)'],
    ['a symbol that ends a sentence', '.A/RES/60/288', 'A/RES/60/288.'],
    ['an abbreviation in brackets', '(API)', '(API)'],
    ['a number that follows Latin letters', '12 UNODC', 'UNODC 12'],
    ['nothing', ' ', ''],
  ])('%s', (_what, lies, reads) => expect(rtlOrder(lies)).toBe(reads))
})
