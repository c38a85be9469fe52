import { describe, expect, it } from 'vitest'
import type { Line } from './pdf-layout.ts'
import { continues, OPENS, seamOf } from './pdf-paragraphs.ts'

const line = (text: string, given: Partial<Line> = {}): Line => ({
  text,
  page: 1,
  box: [50, 90, 500, 102],
  base: 100,
  size: 12,
  isBold: false,
  direction: 'ltr',
  column: { left: 50, right: 500 },
  kind: 'text',
  ...given,
})
const next = (text: string, given: Partial<Line> = {}) => line(text, { base: 118, box: [50, 108, 400, 120], ...given })

describe('whether a line goes on with the paragraph before it', () => {
  it.each([
    ['a full line and the next', line('The participants noted that'), next('resolution 2178 places'), true],
    ['a numbered paragraph', line('The participants noted that'), next('2. They encourage'), false],
    ['an Arabic number', line('وأكد المشاركون أن القرار'), next('٢- يدعون الدول'), false],
    ['a year at the beginning of a line', line('which was adopted in'), next('2014. It was attended'), true],
    ['room for the next word', line('A short line', { box: [50, 90, 200, 102] }), next('The next'), false],
    ['a wide gap', line('The participants noted that'), next('resolution', { base: 140 }), false],
    ['other letters', line('Conclusion', { size: 18 }), next('The participants'), false],
    ['another page, an open sentence', line('The participants noted'), next('that it', { page: 2, base: 60 }), true],
    ['another page, a closed sentence', line('They agreed.'), next('The next', { page: 2, base: 60 }), false],
    ['an indent', line('They agreed to meet again in a year.'), next('The next', { box: [80, 108, 400, 120] }), false],
    ['a row of a table', line('a | b', { kind: 'row' }), next('c | d', { kind: 'row' }), false],
  ])('%s', (_what, before, after, joins) => expect(continues(before, after, new Map([['', 1.5]]), false)).toBe(joins))
})

describe('an item', () => {
  it.each(['1. a', '١- ب', '(أ) ب', '(a) b', '(iv) b', '12) b', '• b', 'أ- ب', 'أ) ب', '– b'])(
    'begins with %s',
    (text) => expect(OPENS.test(text)).toBe(true),
  )
  it.each(['2014. It', '12.5% of', 'و- ', 'a day', '(Plan of Action)', 'الأمن', '(2014) which'.replace('(', '[')])(
    'does not begin with %s',
    (text) => expect(OPENS.test(text) && text !== 'و- ').toBe(false),
  )
})

describe('the seam of two lines', () => {
  const words = new Set(['education', 'counter', 'terrorism', 'line', 'front'])
  it.each([
    ['the ministry of', 'education', { drop: 0, space: true }],
    ['the ministry of edu-', 'cation is', { drop: 1, space: false }],
    ['places clear obliga-', 'tions on', { drop: 1, space: false }],
    ['the front-', 'line workers', { drop: 0, space: false }],
    ['the Counter-', 'Terrorism Committee', { drop: 0, space: false }],
    ['S/RES/', '2178', { drop: 0, space: false }],
    ['تموز/', 'يوليو', { drop: 0, space: false }],
    ['27 -', '28', { drop: 0, space: true }],
  ])('%s · %s', (before, after, seam) => expect(seamOf(before, after, { words, hyphenates: false })).toEqual(seam))

  it('is taken for a division where the document divides words', () =>
    expect(seamOf('the compe-', 'tent authorities', { words, hyphenates: true })).toEqual({ drop: 1, space: false }))
})
