import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

const datesIn = (text: string) => findingsOf('date', text).map(({ fields }) => [fields.from, fields.to])

describe('Arabic', () => {
  test.each([
    ['في 24 أيلول/سبتمبر 2014 م', [['2014-09-24', null]]],
    ['من السابع إلى العاشر من شهر يونيو الماضي', [['--06-07', '--06-10']]],
    ['يومي 27 و28 يوليو 2015', [['2015-07-27', '2015-07-28']]],
    ['٥ كانون الثاني/يناير ٢٠٢٩', [['2029-01-05', null]]],
    ['في شتنبر الماضي', [['--09', null]]],
    ['منذ عام 2011', [['2011', null]]],
    ['2018-05-09', [['2018-05-09', null]]],
    ['في ديسمبر 2012', [['2012-12', null]]],
    ['29 ذو القعدة 1435 هـ الموافق 24 سبتمبر 2014', [['2014-09-24', null]]],
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates))

  test.each(['القرار 2178 (2014)', 'الدورة التاسعة', 'خلال ثلاثة أيام', 'يوم الاثنين', 'أمس'])('none in: %s', (text) =>
    expect(datesIn(text)).toEqual([]),
  )
})

describe('English', () => {
  test.each([
    ['on 28 July 2015', [['2015-07-28', null]]],
    ['from 9 to 11 May 2018', [['2018-05-09', '2018-05-11']]],
    ['January 27-28, 2016', [['2016-01-27', '2016-01-28']]],
    ['17th-19th February', [['--02-17', '--02-19']]],
    ['26th February, 2015', [['2015-02-26', null]]],
    ['30 June to 2 July 2019', [['2019-06-30', '2019-07-02']]],
    ['in July 2015', [['2015-07', null]]],
    ['later in 2015', [['2015', null]]],
    ['THURSDAY, 15 OCTOBER 2026', [['2026-10-15', null]]],
    [
      'on 22 November 2010 and 8 December 2011',
      [
        ['2010-11-22', null],
        ['2011-12-08', null],
      ],
    ],
    ['between 22 November 2010 and 8 December 2011', [['2010-11-22', '2011-12-08']]],
    ['on 3 and 4 September 2026', [['2026-09-03', '2026-09-04']]],
    ['from Monday 3 to Wednesday 5 June 2024', [['2024-06-03', '2024-06-05']]],
    ['June 30 – July 2, 2025', [['2025-06-30', '2025-07-02']]],
    ['in June-July 2026', [['2026-06', '2026-07']]],
    [
      'in 2018, 2019 and 2022',
      [
        ['2018', null],
        ['2019', null],
        ['2022', null],
      ],
    ],
    ['from 2016 to 2019', [['2016', '2019']]],
    ['in the spring of 2027', [['2027', null]]],
    ['on 12.06.2024', [['2024-06-12', null]]],
    ['Done at Oran, this 5th day of April 2024', [['2024-04-05', null]]],
    ['in the second quarter of 2027', [['2027-04', '2027-06']]],
    ['by the second half of 2025', [['2025-07', '2025-12']]],
    ['between June and August', [['--06', '--08']]],
    ['It said so in a September report.', [['--09', null]]],
    [
      'due for release in 2028 and 2029',
      [
        ['2028', null],
        ['2029', null],
      ],
    ],
    ['between 2019 and 2022', [['2019', '2022']]],
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates))

  test.each([
    'resolution 2178 (2014)',
    'on Monday',
    'for two days',
    'the Research Conference 2017',
    'They may agree.',
    'the Dushanbe Declaration of 2022',
    'under Section 3 (2)',
    'for the second half of the match',
    'a May Day parade',
  ])('none in: %s', (text) => expect(datesIn(text)).toEqual([]))

  test.each([
    ['LYON, 19 September 2019 – It ran from 24 July to 8 September.', ['2019-07-24', '2019-09-08'], 'implied'],
    ['PARIS, 10 January 2019 – They met in December.', ['2018-12', null], 'implied'],
    ['It began in 2017 and ended in June of the same year.', ['2017-06', null], 'implied'],
    ['Workshop, Vienna, 14-15 October 2026\nA side event is held on 13 October.', ['2026-10-13', null], 'implied'],
    ['They met on 13 December. A report of 2015 says so.', ['--12-13', null], 'stated'],
  ])('the year that a document itself gives: %s', (text, [from, to], standing) => {
    const found = findingsOf('date', text).find((one) => one.fields.from === from)
    expect([found?.fields.from, found?.fields.to, found?.standing]).toEqual([from, to, standing])
  })
})

test('an impossible day is proposed without a value, and says so', () => {
  const [found] = findingsOf('date', 'on 31 June 2016')
  expect([found!.fields.from, found!.problems, quotesOf('date', 'on 31 June 2016')]).toEqual([
    null,
    ['no-such-day'],
    ['31 June 2016'],
  ])
})
