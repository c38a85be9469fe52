import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('organisations', () => {
  test.each([
    ['بالتعاون مع المعهد الدولي للعدالة وسيادة القانون ومقره مالطا.', ['المعهد الدولي للعدالة وسيادة القانون']],
    [
      'نظمتها المديرية التنفيذية للجنة مكافحة الإرهاب.',
      ['المديرية التنفيذية للجنة مكافحة الإرهاب', 'لجنة مكافحة الإرهاب'],
    ],
    ['دعم مركز صواب وجامعة اليرموك ذلك.', ['مركز صواب', 'جامعة اليرموك']],
    ['the Ministry of Interior and the CEELI Institute', ['Ministry of Interior', 'CEELI Institute']],
    [
      'The Global Network of Women Peacebuilders (GNWP) met. GNWP will meet again.',
      ['Global Network of Women Peacebuilders (GNWP)', 'GNWP'],
    ],
    [
      'the Committee established pursuant to resolution 1267 (1999)',
      ['Committee established pursuant to resolution 1267 (1999)'],
    ],
  ])('%s', (text, names) => expect(quotesOf('organisation', text)).toEqual(expect.arrayContaining(names)))

  test.each([
    'انتشر ذلك عبر شبكة الإنترنت.',
    'لإدارة الأزمات الطارئة',
    'أفضل جمعية نسائية عربية',
    'The Committee met, and the Working Group took note.',
    'Five Centres of Excellence were visited.',
  ])('none in: %s', (text) => expect(quotesOf('organisation', text)).toEqual([]))
})

describe('States', () => {
  test.each([
    [
      'شكر الحكومة الإسبانية ومملكة البحرين.',
      [
        ['الحكومة الإسبانية', 'ESP'],
        ['مملكة البحرين', 'BHR'],
      ],
    ],
    [
      'برئاسة مغربية هولندية مشتركة',
      [
        ['مغربية', 'MAR'],
        ['هولندية', 'NLD'],
      ],
    ],
    ['وزار الجمهورية التونسية', [['الجمهورية التونسية', 'TUN']]],
    [
      'the Australian Government and Kosovo',
      [
        ['Australian Government', 'AUS'],
        ['Kosovo', 'XKX'],
      ],
    ],
    ["Spain's offer", [['Spain', 'ESP']]],
  ])('%s', (text, states) =>
    expect(findingsOf('state', text).map(({ quote, fields }) => [quote, fields.iso3])).toEqual(states),
  )

  test.each(['دعم مالي كبير', 'the Spanish coast', 'اللغة الإسبانية'])('none in: %s', (text) =>
    expect(quotesOf('state', text)).toEqual([]),
  )
})

describe('places', () => {
  test.each([
    ['عقد في العاصمة الإسبانية مدريد.', ['مدريد']],
    ['بمقر الأمانة العامة لجامعة الدول العربية', ['مقر الأمانة العامة لجامعة الدول العربية']],
    ['في مدينة الصخيرات المغربية', ['الصخيرات']],
    ['ABU DHABI, 2nd May 2016 (WAM)', ['ABU DHABI']],
    ['the Abu Dhabi-based centre', ['Abu Dhabi']],
    ['held in Sliema, Malta', ['Sliema']],
    ['at the El Pardo palace', ['El Pardo palace']],
  ])('%s', (text, names) => expect(quotesOf('place', text)).toEqual(names))

  test.each(['the Madrid Guiding Principles', 'The Hague Memorandum on Good Practices', 'إعلان مدريد الوزاري'])(
    'a place inside a name is none: %s',
    (text) => expect(quotesOf('place', text)).toEqual([]),
  )
})

describe('programmes and publications', () => {
  test.each([
    ['أطلق المركز حملة "فخورون بأوطاننا" أمس.', ['حملة "فخورون بأوطاننا"']],
    ['supports its STRIVE Global Programme', ['STRIVE Global Programme']],
    ['a rehabilitation programme for returnees', ['rehabilitation programme for returnees']],
    ['وضعت برامج وطنية لحماية المجتمعات.', []],
    ['the programme of the meeting', []],
  ])('programmes in: %s', (text, names) => expect(quotesOf('programme', text)).toEqual(names))

  test.each([
    ['cites the Global Terrorism Index 2018 as saying', ['Global Terrorism Index 2018']],
    ['a report entitled "Women and Return"', ['Women and Return']],
    ['أصدر تقريره السنوي بعنوان "الخطاب المضاد"', ['الخطاب المضاد']],
    ['He said the report was late.', []],
    ['قدم التقرير السنوي', []],
  ])('publications in: %s', (text, names) => expect(quotesOf('publication', text)).toEqual(names))
})
