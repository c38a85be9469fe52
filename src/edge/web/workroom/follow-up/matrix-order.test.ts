import { describe, expect, it } from 'vitest'
import { CELL_STANDINGS } from '../../../../domain/follow-up.ts'
import { type Asked, orderMatrix } from './matrix-order.ts'

const party = (id: string, nameAr: string, nameEn: string) => ({ id, iso3: id.toUpperCase(), nameAr, nameEn })
const row = (position: number, cells: string, more: object = {}) => ({
  id: `p${position}`,
  number: String(position),
  position,
  force: 'decides',
  themes: ['borders'],
  priority: false,
  textAr: null,
  textEn: null,
  cells,
  ...more,
})
const matrix = {
  standings: CELL_STANDINGS,
  parties: [party('jor', 'الأردن', 'Jordan'), party('esp', 'إسبانيا', 'Spain'), party('tun', 'تونس', 'Tunisia')],
  rows: [row(1, '454'), row(2, '304', { force: 'encourages', themes: [] }), row(3, '424')],
}
const asked: Asked = {
  force: '',
  theme: '',
  group: null,
  party: '',
  rows: 'position',
  parties: 'name',
  language: 'en',
}
const seen = (more: Partial<Asked>) => {
  const { parties, rows, counts } = orderMatrix(matrix, { ...asked, ...more })
  return { parties: parties.map(({ id }) => id), rows: rows.map(({ id, marks }) => [id, marks.join('')]), counts }
}

describe('orderMatrix', () => {
  it.each<[string, Partial<Asked>, string[], string[][]]>([
    ['all, by position and name', {}, ['jor', 'esp', 'tun'], [['p1', '454'], ['p2', '304'], ['p3', '424']]], // prettier-ignore
    ['in the order of Arabic names', { language: 'ar' }, ['jor', 'esp', 'tun'], [['p1', '454'], ['p2', '304'], ['p3', '424']]], // prettier-ignore
    ['of one force', { force: 'encourages' }, ['jor', 'esp', 'tun'], [['p2', '304']]],
    ['of one theme', { theme: 'borders' }, ['jor', 'esp', 'tun'], [['p1', '454'], ['p3', '424']]], // prettier-ignore
    ['of a group', { group: new Set(['esp']) }, ['esp'], [['p1', '5'], ['p2', '0'], ['p3', '2']]], // prettier-ignore
    ['of a party by its name in either language', { party: 'تونس' }, ['tun'], [['p1', '4'], ['p2', '4'], ['p3', '4']]], // prettier-ignore
    ['the most reported rows first', { rows: 'reported' }, ['jor', 'esp', 'tun'], [['p2', '304'], ['p3', '424'], ['p1', '454']]], // prettier-ignore
    ['the parties that report most first', { parties: 'reported' }, ['esp', 'jor', 'tun'], [['p1', '544'], ['p2', '034'], ['p3', '244']]], // prettier-ignore
    ['nothing where no party is so called', { party: 'x' }, [], [['p1', ''], ['p2', ''], ['p3', '']]], // prettier-ignore
  ])('shows %s', (_what, more, parties, rows) => expect(seen(more)).toMatchObject({ parties, rows }))

  it('counts what it shows, standing by standing', () => {
    expect(seen({}).counts).toEqual([1, 0, 1, 1, 5, 1])
    expect(seen({ party: 'jordan' }).counts).toEqual([0, 0, 0, 1, 2, 0])
  })
})
