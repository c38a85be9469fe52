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
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates))

  test.each(['resolution 2178 (2014)', 'on Monday', 'for two days', 'the Research Conference 2017', 'They may agree.'])(
    'none in: %s',
    (text) => expect(datesIn(text)).toEqual([]),
  )
})

test('an impossible day is proposed without a value, and says so', () => {
  const [found] = findingsOf('date', 'on 31 June 2016')
  expect([found!.fields.from, found!.problems, quotesOf('date', 'on 31 June 2016')]).toEqual([
    null,
    ['no-such-day'],
    ['31 June 2016'],
  ])
})
