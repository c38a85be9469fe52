import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('Arabic', () => {
  test.each([
    ['بحضور أكثر من / 48 / من وزراء الخارجية والداخلية', 'أكثر من / 48 / من وزراء الخارجية والداخلية', 48, 'more-than'],
    ['وأكثر من / 400 / خبير متخصص', 'أكثر من / 400 / خبير متخصص', 400, 'more-than'],
    ['من أربعين دولة', 'أربعين دولة', 40, 'exactly'],
    ['نحو ١٢ ألف مقاتل', 'نحو ١٢ ألف مقاتل', 12_000, 'about'],
    ['ما يقارب 20 في المائة من السكان', 'ما يقارب 20 في المائة من السكان', 20, 'about'],
    ['الأعضاء الخمسة عشر', 'الأعضاء الخمسة عشر', 15, 'exactly'],
    ['ما يزيد على 4,5 مليون متابع', 'ما يزيد على 4,5 مليون متابع', 4_500_000, 'more-than'],
  ])('%s', (text, quote, value, qualifier) => {
    const [found] = findingsOf('figure', text)
    expect([found?.quote, found?.fields.value, found?.fields.qualifier]).toEqual([quote, value, qualifier])
  })

  test.each([
    'المؤتمر الرابع عشر للمسؤولين',
    'خلال 3 أيام',
    'المادة 5 من الميثاق',
    'القرار رقم 1373',
    '9:30 الجلسة',
    '1 - يقرر أن يبقي',
    'عام 2015',
  ])('none in: %s', (text) => expect(quotesOf('figure', text)).toEqual([]))
})

describe('English', () => {
  test.each([
    ['more than 400 experts gathered', 'more than 400 experts', 400, 'more-than'],
    ['Forty-eight Ministers took part', 'Forty-eight Ministers', 48, 'exactly'],
    ['the destination of 80% of returning fighters', '80% of returning fighters', 80, 'exactly'],
    ['around 40 per cent of them', 'around 40 per cent', 40, 'about'],
    ['at least 1,200 practitioners', 'at least 1,200 practitioners', 1200, 'at-least'],
  ])('%s', (text, quote, value, qualifier) => {
    const [found] = findingsOf('figure', text)
    expect(found?.quote.startsWith(quote)).toBe(true)
    expect([found?.fields.value, found?.fields.qualifier]).toEqual([value, qualifier])
  })

  test('a range has both bounds and no value', () => {
    const { fields } = findingsOf('figure', 'between 60 and 80 per cent of payments')[0]!
    expect(fields).toMatchObject({ value: null, lower: 60, upper: 80, qualifier: 'range' })
  })

  test.each([
    'within 30 days of it',
    'Article 51 of the Charter',
    'paragraph 6 above',
    'in 2018 as before',
    'the 15-member Council',
    'resolution 2178 and others',
    'at 9:30 a.m. sharp',
  ])('none in: %s', (text) => expect(quotesOf('figure', text)).toEqual([]))
})
