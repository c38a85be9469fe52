import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, mendBrackets, readingOrder } from './pdf-order.ts'

const seen = (line: string) => [...line].map((text) => ({ text, kind: kindOf(text) }))
const arabic = (line: string) => readingOrder(seen(line), 'rtl')
const english = (line: string) => readingOrder(seen(line), 'ltr')
/** Turns a word of the table round: it is written here as it is read. */
const turn = (word: string) => [...word].reverse().join('')

describe('what is seen from left to right is put in the order in which it is read', () => {
  it.each([
    ['Arabic alone', `${turn('مجلس الأمن')}`, 'مجلس الأمن'],
    ['a number', `2178 ${turn('القرار')}`, 'القرار 2178'],
    ['a year in brackets', `(2014) 2178 ${turn('القرار')}`, 'القرار 2178 (2014)'],
    ['Arabic digits', `(٢٠١٤) ٢١٧٨ ${turn('القرار')}`, 'القرار ٢١٧٨ (٢٠١٤)'],
    ['a symbol of a document', `S/RES/2178 (2014) ${turn('الوثيقة')}`, 'الوثيقة S/RES/2178 (2014)'],
    ['a percent sign to the left of its number', `%45.7 ${turn('بنسبة')}`, 'بنسبة 45.7%'],
    ['a percent sign to the right of its number', `${turn('من')} 45.7%`, '45.7% من'],
    ['an Arabic percent sign', `٪٤٥ ${turn('بنسبة')}`, 'بنسبة ٤٥٪'],
    ['a day', `24/9/2014 ${turn('في')}`, 'في 24/9/2014'],
    ['a range', `28-27 ${turn('الفقرات')}`, 'الفقرات 27-28'],
    ['an Arabic range', `٢٠١٥-٢٠١٣ ${turn('الفترة')}`, 'الفترة ٢٠١٣-٢٠١٥'],
    ['a thousand', `٠٠٠٬٢٥٠٬١ ${turn('بلغ')}`.replace('٠٠٠٬٢٥٠٬١', '١٬٢٥٠٬٠٠٠'), 'بلغ ١٬٢٥٠٬٠٠٠'],
    ['a paragraph number', `${turn('يؤكدون')} -١`, '١- يؤكدون'],
    ['a paragraph number with a stop', `${turn('دعوة')} .1`, '1. دعوة'],
    ['a letter in brackets', `${turn('تعزيز')} (${turn('أ')})`, '(أ) تعزيز'],
    ['brackets that the layer turned', `${turn('تعزيز')} )${turn('أ')}(`, '(أ) تعزيز'],
    ['Latin words', `${turn('منصة')} (Plan of Action) ${turn('الخطة')}`, 'الخطة (Plan of Action) منصة'],
    ['a Latin word with a letter before it', `Facebook${turn('و')} Google ${turn('شركات')}`, 'شركات Google وFacebook'],
    ['a day with a Latin month', `January 2016 15 ${turn('بتاريخ')}`, 'بتاريخ 15 January 2016'],
    [
      'an address',
      `https://www.example.org/ar/page-12 ${turn('الموقع:')}`,
      'الموقع: https://www.example.org/ar/page-12',
    ],
    ['quotation marks', `«${turn('هداية')}» ${turn('مركز')}`, 'مركز «هداية»'],
    ['quotation marks that the layer turned', `»${turn('هداية')}« ${turn('مركز')}`, 'مركز «هداية»'],
    ['a stop at the end', `.2015 ${turn('عام')}`, 'عام 2015.'],
    ['a symbol that the line breaks', `S/ ${turn('الوثيقة')}`, 'الوثيقة S/'],
  ])('on a line from right to left: %s', (_what, shown, read) => expect(arabic(shown)).toBe(read))

  it.each([
    ['English alone', 'resolution 2178 (2014)', 'resolution 2178 (2014)'],
    ['an Arabic word', `the word ${turn('هداية')} (hidaya)`, 'the word هداية (hidaya)'],
    ['an Arabic title', `is «${turn('مكافحة التطرف')}» here`, 'is «مكافحة التطرف» here'],
    ['an Arabic citation', `in Arabic (2014) 2178 ${turn('القرار')}.`, 'in Arabic القرار 2178 (2014).'],
    ['brackets that the layer turned', ')a( Strengthening', '(a) Strengthening'],
    ['a lone bracket', '1) Strengthening', '1) Strengthening'],
  ])('on a line from left to right: %s', (_what, shown, read) => expect(english(shown)).toBe(read))

  it('loses no character, whatever the line', () => {
    const char = fc.constantFrom(...'ابجد abc 123 ٤٥٦ ()[]«»%/-.:')
    const sorted = (text: string) => [...text.replace(/[()[\]«»]/g, '')].sort().join('')
    fc.assert(
      fc.property(
        fc.array(char, { maxLength: 40 }),
        fc.constantFrom('rtl' as const, 'ltr' as const),
        (chars, direction) => {
          const said = readingOrder(
            chars.map((text) => ({ text, kind: kindOf(text) })),
            direction,
          )
          expect(sorted(said)).toBe(sorted(chars.join('')))
          expect(said.length).toBe(chars.length)
        },
      ),
    )
  })

  it('mends brackets once', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ()«».'), maxLength: 30 }), (text) => {
        expect(mendBrackets(mendBrackets(text))).toBe(mendBrackets(text))
      }),
    ))
})
