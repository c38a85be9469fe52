import { expect, it } from 'vitest'
import { compareDays } from './days.ts'

const days = (said: string, ...years: number[]) => {
  const [from, to] = said.split('..')
  return { from: from || undefined, to, years }
}

it.each([
  ['2015-07-28', '2015-07-28', 'agree'],
  ['2015-07-27..2015-07-28', '2015-07-28', 'agree'],
  ['2015-07', '2015-07-28', 'agree'],
  ['2015', '2015-07-28', 'agree'],
  ['--07-28', '2015-07-28', 'agree'],
  ['--07', '2015-07-28', 'agree'],
  ['2015-07-29', '2015-07-28', 'near'],
  ['--07-30', '2015-07-27', 'near'],
  ['2015-07-28', '2018-07-28', 'differ'],
  ['2015-07-28', '2015-09-28', 'differ'],
  ['--07-28', '2015-09-28', 'differ'],
  ['', '2015-07-28', 'unknown'],
  ['soon', '2015-07-28', 'unknown'],
] as const)('%s and %s %s', (one, other, expected) => {
  expect(compareDays(days(one), days(other))).toBe(expected)
  expect(compareDays(days(other), days(one))).toBe(expected)
})

it('takes the year of the document where the day has none', () => {
  expect(compareDays(days('--07-28', 2015), days('2015-07-28'))).toBe('agree')
  expect(compareDays(days('--07-28', 2018), days('2015-07-28'))).toBe('differ')
  expect(compareDays(days('--07-28', 2015, 2018), days('2015-07-28'))).toBe('agree')
})
