import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWords, makeView, spanOf } from './view.ts'

const cases: [said: string, seen: string][] = [
  ['إعــلانُ ٢٠١٥', 'اعلان 2015'],
  ['أُوصِيَ', 'اوصي'],
  ['على آخر', 'علي اخر'],
  ['«هداية»', '"هداية"'],
  ['Ban\u00a0Ki‑moon’s', "Ban Ki-moon's"],
  ['\u202bقرار\u202c', 'قرار'],
  ['ﻗﺮﺍﺭ', 'قرار'],
  ['ﷲ', 'الله'],
  ['ﱛ', 'ذ'],
  ['ﮎ', 'ك'],
  ['a\u200bb\u2067ج\u2069\u00ad\u200c', 'abج'],
  ['a\u0000b', 'a b'],
  ['۱۲٪', '12%'],
]

test.each(cases)('%s is seen as %s', (said, seen) => {
  expect(makeView(said).text).toBe(seen)
})

test('a soft line break is a space, another stays', () => {
  expect(makeView('a\nb\nc', new Set([1])).text).toBe('a b\nc')
})

test('a word keeps the marks that belong to it, and gives back the original letter for letter', () => {
  const original = 'قال الدُّكتور: نعم'
  const view = makeView(original)
  const at = view.text.indexOf('الدكتور')
  const { start, end } = spanOf(view, at, at + 'الدكتور'.length)
  expect(original.slice(start, end)).toBe('الدُّكتور')
})

const letters = fc.string({
  unit: fc.constantFrom(
    'ا',
    'أ',
    'ى',
    'ـ',
    'َ',
    '\u202e',
    '\u2067',
    '\u2069',
    '\u200b',
    '\u200f',
    '\u00ad',
    '\ufeff',
    'ﱛ',
    '٣',
    'a',
    'É',
    ' ',
    '\n',
    '«',
    'ﻻ',
    '’',
    '\0',
    '😀',
    '\ud800',
  ),
  maxLength: 80,
})

test('every position of a view leads to one of the original, in order', () => {
  fc.assert(
    fc.property(letters, (original) => {
      expect(foldWords(original)).toBe(makeView(original).text)
      const { text, map } = makeView(original)
      expect(map.length).toBe(text.length + 1)
      expect(map[text.length]).toBe(original.length)
      for (let at = 1; at < map.length; at++) expect(map[at]!).toBeGreaterThanOrEqual(map[at - 1]!)
    }),
  )
})

test('the span of any stretch of a view folds to what the view shows there', () => {
  fc.assert(
    fc.property(letters, fc.nat(80), fc.nat(80), (original, a, b) => {
      const view = makeView(original)
      if (!view.text) return
      const start = Math.min(a, b) % view.text.length
      const end = Math.min(view.text.length, Math.max(start + 1, Math.max(a, b)))
      const span = spanOf(view, start, end)
      expect(span.start).toBeLessThan(span.end)
      expect(foldWords(original.slice(span.start, span.end))).toContain(view.text.slice(start, end))
    }),
  )
})
