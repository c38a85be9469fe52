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
    [
      'They uphold the purposes and principles of the Charter of the United Nations, and more.',
      'Charter of the United Nations',
    ],
    ['It cites the Constitutive Act of the Lake Union.', 'Constitutive Act of the Lake Union'],
    [
      'It cites the Lake Political Declaration and Plan of Action against Piracy.',
      'Lake Political Declaration and Plan of Action against Piracy',
    ],
    [
      'It cites the Convention for the Protection of Children with regard to the Processing of Data.',
      'Convention for the Protection of Children with regard to the Processing of Data',
    ],
    [
      'the communiqué of the 12th meeting of the Lake Council (LC)',
      'communiqué of the 12th meeting of the Lake Council (LC)',
    ],
    ['A draft, known as the "Lusaka text", was read.', '"Lusaka text"'],
    ['It welcomed the outcome document, the Oran Call for Open Schools.', 'Oran Call for Open Schools'],
    [
      'ORAN GOOD PRACTICES ON CASE MANAGEMENT FOR MINORS\n\nIntroduction',
      'ORAN GOOD PRACTICES ON CASE MANAGEMENT FOR MINORS',
    ],
  ])('%s', (text, quote) => expect(quotesOf('instrument', text)).toEqual([quote]))

  test('two that "and to the" joins are two', () => {
    const text = 'They should accede to the Lake Convention on Piracy and to the Bay Convention on Ports.'
    expect(quotesOf('instrument', text)).toEqual(['Lake Convention on Piracy', 'Bay Convention on Ports'])
    const by = 'GUIDED by the Constitutive Act of the Lake Union and by the Bay Convention on Ports,'
    expect(findingsOf('instrument', by).map(({ fields }) => fields.type)).toEqual(['charter', 'convention'])
  })

  test.each([
    ['its resolution 70/148 of 17 December 2015 and 72/180 of 19 December 2017', [2015, 2017]],
    ['the 2018 National Strategy against Piracy', [2018]],
    ['with the Protocol of 2004', [2004]],
    ['the 2030 Agenda for Sustainable Development', [null]],
  ])('the year that stands in it or behind it: %s', (text, years) =>
    expect(findingsOf('instrument', `It recalled ${text}.`).map(({ fields }) => fields.year)).toEqual(years),
  )

  test('whose it is: by its name, by the line above it, by "its"', () => {
    const bodies = [
      'It cites the Constitutive Act of the African Union.',
      'Global Counterterrorism Forum (GCTF)\n\nOran Good Practices on Case Management\n\nIntroduction',
      'He addressed the Security Council. It met. He addressed the Council under rule 37 of its provisional rules of procedure.',
    ].map((text) => findingsOf('instrument', text).at(-1)?.fields.body)
    expect(bodies).toEqual(['african-union', 'gctf', 'security-council'])
  })

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
    'It was sent to the Joint Plan of Action Secretariat in Minsk.',
    'He read the "Big Book" text.',
    'Good Practices',
  ])('none in: %s', (text) => expect(quotesOf('instrument', text)).toEqual([]))
})
