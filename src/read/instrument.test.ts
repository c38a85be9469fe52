import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

const RESOLUTION = { type: 'resolution', body: 'security-council' }

test.each([
  ['لقرار مجلس الأمن رقم / 2178 / لعام 2014 م', { ...RESOLUTION, number: '2178', year: 2014 }],
  ['القرار 2810 (2025)', { ...RESOLUTION, number: '2810', year: 2025 }],
  ['Security Council resolution 2396 (2017)', { ...RESOLUTION, number: '2396', year: 2017 }],
  ['S/RES/1373 (2001)', { ...RESOLUTION, number: '1373', year: 2001 }],
  ['resolution 2625 (XXV)', { type: 'resolution', body: 'general-assembly', number: '2625 (XXV)' }],
  ['General Assembly resolution 70/291', { type: 'resolution', body: 'general-assembly', number: '70/291' }],
  ['contained in S/2015/939', { type: 'other', body: 'security-council', number: 'S/2015/939', year: 2015 }],
  ['its statement S/PRST/2015/11', { type: 'presidential-statement', number: 'S/PRST/2015/11' }],
  ['Directive (EU) 2017/541', { type: 'regulation', body: 'european-union', number: '2017/541' }],
  [
    'the Madrid Guiding Principles',
    { type: 'principles', body: 'counter-terrorism-committee', title: 'Madrid Guiding Principles' },
  ],
  ['إعلان مدريد الوزاري', { type: 'declaration', title: 'إعلان مدريد الوزاري' }],
  ['مذكرة لاهاي - مراكش', { type: 'memorandum', body: 'gctf' }],
  ['ميثاق الأمم المتحدة', { type: 'charter' }],
  ['الاستراتيجية العربية لمكافحة الإرهاب', { type: 'strategy' }],
  ['the Convention relating to the Status of Refugees adopted in 1951', { type: 'convention', year: 1951 }],
])('%s', (text, fields) => expect(findingsOf('instrument', text)[0]?.fields).toMatchObject(fields))

describe('lists', () => {
  test.each([
    ['resolutions 1373 (2001), 1624 (2005) and 2178 (2014)', ['1373', '1624', '2178']],
    ['قراراته 1267 (1999) و 1373 (2001) و1624 (2005)', ['1267', '1373', '1624']],
    ['resolutions 2178, 2253 and the Guiding Principles', ['2178', '2253', null]],
  ])('%s', (text, numbers) =>
    expect(findingsOf('instrument', text).map(({ fields }) => fields.number)).toEqual(numbers),
  )
})

test('who adopted it and when, where the sentence says so', () => {
  const text =
    'On 27 December 2018 the Counter-Terrorism Committee formally adopted an Addendum to the Berlin Principles.'
  expect(findingsOf('instrument', text)[0]!.fields).toMatchObject({ year: 2018, type: 'principles' })
})

test.each([
  'The declaration was long.',
  'قرر المؤتمر ذلك',
  'a matter of principle',
  'the strategy of the group',
  'إعلان الحرب',
])('none in: %s', (text) => expect(quotesOf('instrument', text)).toEqual([]))

test('two instruments side by side are two', () => {
  expect(
    quotesOf('instrument', 'the Charter of the United Nations and the African Union Convention on Terrorism'),
  ).toEqual(['Charter of the United Nations', 'African Union Convention on Terrorism'])
})
