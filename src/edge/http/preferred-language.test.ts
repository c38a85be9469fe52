import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { preferredLanguage } from './preferred-language.ts'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['ar', 'ar'],
  ['AR-sa', 'ar'],
  ['en-GB,en;q=0.9,ar;q=0.8', 'en'],
  ['fr-FR, ar;q=0.8, en;q=0.5', 'ar'],
  ['en;q=0.5, ar;q=0.5', 'en'],
  ['ar;q=0', 'en'],
  ['arc', 'en'],
  ['ar ; q=0.3', 'ar'],
  ['ar;q=9', 'ar'],
  ['*', 'en'],
])('for %j it is %s', (header, language) => expect(preferredLanguage(header)).toBe(language))

it('is one of ours, whatever the header says', () => {
  assert(
    property(string(), (header) => {
      expect(['ar', 'en']).toContain(preferredLanguage(header))
    }),
  )
})
