import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('what somebody should do, in English', () => {
  test.each([
    ['States have an obligation to protect all who live there.', 'stresses'],
    ['Donors have a responsibility to give steady funds.', 'stresses'],
    ['It is critical that families be heard in time.', 'stresses'],
    ['The need for confidentiality was underlined.', 'stresses'],
    ['States are advised to draw on local bodies.', 'recommends'],
    ['The Vienna Declaration calls to continue talks between faiths.', 'calls-upon'],
    ['It affirms the urgency of cooperation between faiths.', 'reaffirms'],
    ['We will strengthen our borders by next year.', 'commits'],
  ])('%s', (text, force) =>
    expect(findingsOf('recommendation', text).map(({ fields }) => fields.force)).toEqual([force]),
  )

  test('modals of one subject are a task each', () =>
    expect(quotesOf('recommendation', 'Courts should allow video links and should forbid shouting.')).toEqual([
      'Courts should allow video links',
      'should forbid shouting',
    ]))

  test.each([
    'Panels dealt with requests to foreign companies.',
    'He stressed that the threat is global and that the region has seen much of it.',
    'Convinced of the need to act together at once;',
    'We will hear from three speakers this morning.',
    'Police traced calls to the suspects at night.',
  ])('none in: %s', (text) => expect(quotesOf('recommendation', text)).toEqual([]))
})

describe('lists and numbered practices', () => {
  test.each([
    ['Good Practice 1: Identify the needs of families. Families differ.', ['Identify the needs of families']],
    ['Good Practice #3 – Train first-line practitioners.', ['Train first-line practitioners']],
    ['Recommendation 4. Develop referral mechanisms.', ['Develop referral mechanisms']],
    [
      'Key recommendations\n- Invest in family support.\n- Avoid harmful labels.',
      ['Invest in family support', 'Avoid harmful labels'],
    ],
    [
      'Declaration\n11. We welcome the Safe Skies Initiative of the region.',
      ['We welcome the Safe Skies Initiative of the region'],
    ],
  ])('%s', (text, quotes) => expect(quotesOf('recommendation', text)).toEqual(quotes))

  test.each(['Principle 2. Equality of all before the law.', 'Action 3: The road so far.'])('none in: %s', (text) =>
    expect(quotesOf('recommendation', text)).toEqual([]),
  )
})
