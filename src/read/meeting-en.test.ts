import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../tests/support/findings-of.ts'

describe('gatherings in English, named in other ways', () => {
  test.each([
    ['The third edition will be hosted by Colombia.', ['third edition']],
    ['A drafting workshop followed in Amman.', ['drafting workshop']],
    ['It begins with a course for 35 judges in Rome.', ['course for 35 judges in Rome']],
    ['Report to the Assembly at its seventy-seventh session.', ['seventy-seventh session']],
    ['It was adopted at the 49th Session of the General Assembly.', ['49th Session of the General Assembly']],
    ['He opened the tenth session of the Human Rights Council.', ['tenth session of the Human Rights Council']],
    [
      'The High-Level Dialogue on Prosecution, Rehabilitation and Return met on time.',
      ['High-Level Dialogue on Prosecution, Rehabilitation and Return'],
    ],
  ])('%s', (text, quotes) => expect(quotesOf('meeting', text)).toEqual(quotes))

  test.each([
    'The second edition of the handbook appeared.',
    'The group held three working meetings.',
    'In the second session, experts spoke.',
    'They joined the Safe Skies Training Initiative.',
  ])('none in: %s', (text) => expect(quotesOf('meeting', text)).toEqual([]))
})

test.each([
  ['They joined the Safe Skies Training Initiative.', ['Safe Skies Training Initiative']],
  ['They launched the Southern Digital Shield, a campaign by two bodies.', ['Southern Digital Shield']],
])('programmes: %s', (text, quotes) => expect(quotesOf('programme', text)).toEqual(quotes))

test.each([
  ['Only five of our States collect data.', ['five of our States']],
  ['A total of 654 individuals returned.', ['A total of 654 individuals']],
  ['All 61 land and air crossing points closed.', ['61 land and air crossing points']],
  ['It freed 654 individuals, mostly children and women.', ['654 individuals']],
  ['In 40 Member States replied the courts.', ['40 Member States']],
])('figures: %s', (text, quotes) => expect(quotesOf('figure', text)).toEqual(quotes))
