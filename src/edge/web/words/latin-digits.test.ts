import { expect, it } from 'vitest'
import { latinDigits } from './latin-digits.ts'

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['قرار ٢١٧٨ (2014)', 'قرار 2178 (2014)'],
  ['', ''],
])('%s', (typed, latin) => expect(latinDigits(typed)).toBe(latin))
