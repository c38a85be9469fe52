import { describe, expect, it } from 'vitest'
import { THEMES } from '../language/themes.ts'
import { type Assistance, matchAssistance } from './match-assistance.ts'

const below = THEMES.find(({ broader }) => broader)!
const need = (more: Partial<Assistance> = {}): Assistance => ({
  id: 'n',
  partyId: 'A',
  provisionId: null,
  themes: ['borders'],
  ...more,
})
const offer = (more: Partial<Assistance> = {}): Assistance => ({
  id: 'o',
  partyId: 'B',
  provisionId: null,
  themes: ['borders'],
  ...more,
})
const reasons = (one: Assistance, other: Assistance) =>
  matchAssistance([one], [other], 9)[0]?.reasons.map(({ kind, theme }) => `${kind} ${theme}`) ?? []

describe('an offer of assistance', () => {
  it.each([
    ['the same theme', need(), offer(), ['theme borders']],
    [
      'the same provision',
      need({ themes: [], provisionId: 'p' }),
      offer({ themes: [], provisionId: 'p' }),
      ['provision null'],
    ],
    [
      'a narrower theme',
      need({ themes: [below.broader!] }),
      offer({ themes: [below.id] }),
      [`related-theme ${below.id}`],
    ],
    [
      'a broader theme',
      need({ themes: [below.id] }),
      offer({ themes: [below.broader!] }),
      [`related-theme ${below.broader}`],
    ],
    ['another theme', need({ themes: ['x'] }), offer(), []],
    ['its own party', need(), offer({ partyId: 'A' }), []],
    ['another provision', need({ themes: [], provisionId: 'p' }), offer({ themes: [], provisionId: 'q' }), []],
  ])('by %s', (_, one, other, expected) => expect(reasons(one, other)).toEqual(expected))

  it('comes before another for which there is less to say, and no more are given than asked for', () => {
    const offers = [offer({ id: 'less' }), offer({ id: 'more', provisionId: 'p' })]
    const matched = matchAssistance([need({ provisionId: 'p' })], offers, 9)
    expect(matched.map((one) => one.offer)).toEqual(['more', 'less'])
    expect(matchAssistance([need({ provisionId: 'p' })], offers, 1)).toHaveLength(1)
  })
})
