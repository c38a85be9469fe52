import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('instruments by name in English', () => {
  test.each([
    ['They recalled the Resolution on Terrorism.', 'Resolution on Terrorism'],
    ['They cited the APPF Resolution on Human Trafficking.', 'APPF Resolution on Human Trafficking'],
    [
      'The Lund Guiding Principles on Children as Victims in Trials bind.',
      'Lund Guiding Principles on Children as Victims in Trials',
    ],
    [
      'It cites the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.',
      'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    ],
    [
      'The Convention for the Suppression of Unlawful Acts against the Safety of Civil Aviation applies.',
      'Convention for the Suppression of Unlawful Acts against the Safety of Civil Aviation',
    ],
    ['They backed the Lake Transition Plan.', 'Lake Transition Plan'],
    ['The Bali Work Plan 2019-2025 guides them.', 'Bali Work Plan 2019-2025'],
    ['The Algiers Recommendations were read.', 'Algiers Recommendations'],
    ['It closed with the adoption of a roadmap.', 'roadmap'],
  ])('%s', (text, quote) => expect(quotesOf('instrument', text)).toEqual([quote]))

  test.each([
    ['OSCE Ministerial Council Decision No. 4/15', '4/15', 'osce', 'other'],
    ['decision 70/523', '70/523', 'general-assembly', 'other'],
    ['Anti-Terrorism Law No. 8 of 2015', '8 of 2015', null, 'regulation'],
    ['general comment No. 29', '29', null, 'other'],
  ])('%s', (quote, number, body, type) => {
    const [found] = findingsOf('instrument', `They recalled ${quote}.`)
    expect({ quote: found?.quote, ...found?.fields }).toMatchObject({ quote, number, body, type })
  })

  test.each([
    'Conflict Resolution on Campus was its theme.',
    'The Victoria Falls Convention Hall was full.',
    '"This MoU signifies a step," he said.',
    'Annotated Agenda',
    'Guiding principles',
    'The Key Recommendations were read.',
    'He took a decision on the matter.',
  ])('none in: %s', (text) => expect(quotesOf('instrument', text)).toEqual([]))
})
