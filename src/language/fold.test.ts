import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForSearch } from './fold.ts'

test.each([
  ['المسؤوليّة ٢١٧٨', 'المسووليه 2178'],
  ['إعلان  مدريد\n', 'اعلان مدريد'],
  ['Michèle CONINSX', 'michele coninsx'],
  ['شاطئ', 'شاطي'],
  ['', ''],
])('%s is searched as %s', (said, folded) => {
  expect(foldForSearch(said)).toBe(folded)
})

test.each([
  ['الإرهاب', 'الارهاب'],
  ['مستوى', 'مستوي'],
  ['هيئة', 'هيئه'],
  ['قــرار', 'قرار'],
  ['2178', '٢١٧٨'],
])('%s and %s are found alike', (one, other) => {
  expect(foldForSearch(one)).toBe(foldForSearch(other))
})

test.each([
  ['قرار', 'قرارات'],
  ['1373', '1737'],
])('%s and %s are told apart', (one, other) => {
  expect(foldForSearch(one)).not.toBe(foldForSearch(other))
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (said) => {
      const once = foldForSearch(said)
      expect(foldForSearch(once)).toBe(once)
    }),
  )
})
