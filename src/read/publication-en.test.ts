import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../tests/support/findings-of.ts'

describe('publications in English', () => {
  test.each([
    ['The Office is preparing a training manual for prosecutors.', ['training manual for prosecutors']],
    ['It ended with the launch of a handbook for local officers.', ['handbook for local officers']],
    ['Experts drew up a joint manual for customs officers.', ['joint manual for customs officers']],
    ['The Mapping Hate dataset was shown.', ['Mapping Hate dataset']],
    ['Access to the Stolen Travel Documents database was extended.', ['Stolen Travel Documents database']],
    ['The Handbook on Children in Armed Groups was shared.', ['Handbook on Children in Armed Groups']],
    ['A survey, issued under the title Small Voices in Large Rooms, helped.', ['Small Voices in Large Rooms']],
    ['They wrote the policy brief Talking to the Police, a short text.', ['Talking to the Police']],
    ['A paper titled Hidden Harm: Children Online was read.', ['Hidden Harm: Children Online']],
    [
      'It noted the report of the Secretary-General entitled "Work on the Global Counter-Terrorism Strategy".',
      ['Work on the Global Counter-Terrorism Strategy'],
    ],
    ['A review of 20 schemes, published by the Institute in 2019 as Who Pays for It?, was read.', ['Who Pays for It?']],
    ['It keeps the Prison Practice Observatory, an online database of evaluations.', ['Prison Practice Observatory']],
    ['the twenty-second report of the Monitoring Team (S/2018/705)', ['twenty-second report of the Monitoring Team']],
    ['a Commentary on the Lake Guiding Principles was presented', ['Commentary on the Lake Guiding Principles']],
    ['The group said in a May briefing, "Nowhere to Turn," that camps are full.', ['Nowhere to Turn']],
  ])('%s', (text, quotes) => expect(quotesOf('publication', text)).toEqual(quotes))

  test.each([
    'They need a guide.',
    'He reads the newspaper.',
    "The Centre's database is open.",
    'Its toolkit is open.',
    'The French handbook was read.',
    'He presented the report of the meeting.',
    'She issued a report on the visit.',
    'The INTERPOL database was used.',
    'The Prison Practice Observatory, a body of the Council, met.',
    'It has an online database of some 60 cases.',
    'He spoke at the May briefing, and "that was all".',
    'It was published in 2019 as Part Two.',
    'Session One: Regional Threat Outlook',
  ])('none in: %s', (text) => expect(quotesOf('publication', text)).toEqual([]))
})
