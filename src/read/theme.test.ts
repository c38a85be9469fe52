import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { weighThemes } from './weigh-themes.ts'

const themesIn = (text: string) =>
  readText(text).themes.map(({ theme, start, end, place }) => [theme, text.slice(start, end), place])

test('the themes of a text stand at exact places, and know whether a title or a recommendation holds them', () => {
  const text = `وقف تدفق المقاتلين الإرهابيين الأجانب

وناقش المشاركون أمن الحدود.
ودعا المؤتمر الدول إلى تبادل المعلومات وحماية ضحايا الإرهاب.
`
  expect(themesIn(text)).toEqual([
    ['ftf-flow', 'وقف تدفق المقاتلين الإرهابيين الأجانب', 'title'],
    ['border-security', 'أمن الحدود', 'text'],
    ['information-exchange', 'تبادل المعلومات', 'recommendation'],
    ['victims', 'ضحايا الإرهاب', 'recommendation'],
  ])
})

test.each([
  ['the name of a body is no theme', 'The Counter-Terrorism Committee met in Madrid.', []],
  ['لا يؤخذ الموضوع من اسم جهة', 'اجتمعت لجنة مكافحة الإرهاب في مدريد.', []],
  ['one beside the name is', 'The Counter-Terrorism Committee spoke of border security.', ['border-security']],
])('%s', (_, text, themes) => {
  expect(readText(text).themes.map(({ theme }) => theme)).toEqual(themes)
})

test('nothing is taken from headers and footers', () => {
  const text = 'border security\nHuman trafficking is a crime.'
  const passages = [
    { start: 0, end: 15, role: 'furniture' as const },
    { start: 16, end: text.length, role: 'paragraph' as const },
  ].map((one) => ({ ...one, page: 1, language: 'en' as const, direction: 'ltr' as const }))
  expect(readText(text, passages).themes.map(({ theme }) => theme)).toEqual(['human-trafficking'])
})

test('a title counts most, then recommendations', () => {
  const at = (theme: string, start: number, place: 'title' | 'recommendation' | 'text') => ({ theme, start, place })
  const mentions = [at('a', 0, 'text'), at('b', 5, 'title'), at('a', 9, 'recommendation'), at('c', 12, 'text')]
  expect(weighThemes(mentions).map(({ theme, weight }) => [theme, weight])).toEqual([
    ['b', 5],
    ['a', 3],
    ['c', 1],
  ])
})

test('of any text, mentions are stretches of it that do not meet', () => {
  const pieces = ['منع التجنيد', 'human rights', 'لجنة مكافحة الإرهاب', '\n', '. ', '\u200f', 'دعا ', '\ufffd', '2178 ']
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 25 }),
      (said) => {
        const text = said.join(' ')
        let last = 0
        for (const { start, end } of readText(text).themes) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      },
    ),
    { numRuns: 60 },
  )
})
