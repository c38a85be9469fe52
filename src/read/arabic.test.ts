import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'
import { readText } from './read-text.ts'

describe('people', () => {
  test.each([
    ['بحضور الوزراء سامي الخوري، رامي حداد، ونهاد البستاني.', ['سامي الخوري', 'رامي حداد', 'نهاد البستاني']],
    ['وتحدث في الجلسة كل من: عبد الوهاب النجار، وليلى قصار.', ['عبد الوهاب النجار', 'ليلى قصار']],
    ['أعلن المندوب العام لإدارة السجون، محمد صالح الراشدي، ذلك.', ['محمد صالح الراشدي']],
    ['وقال سفير مملكة هولندا لدى الأردن، يان فان دير بيرغ، إن بلاده ملتزمة.', ['يان فان دير بيرغ']],
    ['برعاية خادم الحرمين الشريفين الملك سلمان بن عبد العزيز آل سعود حفظه الله.', ['سلمان بن عبد العزيز آل سعود']],
    ['وقدمت الباحثة في معهد الإعلام الأردني لينا قصار عرضا لدراسة.', ['لينا قصار']],
    ['وأشار أ.د. عبد الله حسين خليفة إلى ذلك.', ['عبد الله حسين خليفة']],
  ])('%s', (text, names) => expect(quotesOf('person', text)).toEqual(names))

  test.each([
    'يدعم مركز الأمير محمد بن نايف للمناصحة والرعاية ذلك.',
    'الاجتماع المقرر عقده الثلاثاء المقبل.',
    'وأكد المتحدث أن العدد الإجمالي كبير.',
    'المرأة ممثلة تمثيلا ناقصا.',
  ])('nobody in: %s', (text) => expect(quotesOf('person', text)).toEqual([]))

  test.each([
    ['وقال ضياء رشدي، مدير مركز الأهرام للدراسات، ذلك.', 'مدير', 'مركز الأهرام للدراسات'],
    [
      'وتحدثت الدكتورة هالة الزبيدي، مديرة إدارة المرأة في الأمانة العامة لجامعة الدول العربية.',
      'مديرة إدارة المرأة',
      'الأمانة العامة لجامعة الدول العربية',
    ],
  ])('office and body: %s', (text, role, affiliation) =>
    expect(findingsOf('person', text)[0]!.fields).toMatchObject({ role, affiliation }),
  )
})

describe('bodies and places', () => {
  test.each([
    ['يدعم مركز الأمير محمد بن نايف للمناصحة والرعاية ذلك.', ['مركز الأمير محمد بن نايف للمناصحة والرعاية']],
    ['وقع مجلسا وزراء العدل والداخلية العرب الاتفاق.', ['مجلسا وزراء العدل والداخلية العرب']],
    ['رئيس وحدة الابتكار في مركز صواب', ['وحدة الابتكار', 'مركز صواب']],
    ['التزاما بوحدة أراضيها وبإدارة الحدود', []],
    ['مكافحة الجريمة المنظمة العابرة للحدود', []],
  ])('bodies in: %s', (text, names) => expect(quotesOf('organisation', text)).toEqual(names))

  test.each([
    ['عقد في فندق ميركيور جراند بمدينة العين.', ['فندق ميركيور جراند', 'العين']],
    ['في محافظة نينوى', ['نينوى']],
    ['محافظة على الأمن وولاية اللجنة', []],
    ['أبصرت العين ذلك', []],
    ['في المغرب العربي', ['المغرب العربي']],
    ['في إطار التعاون', []],
  ])('places in: %s', (text, names) => expect(quotesOf('place', text)).toEqual(names))

  test('«المغرب العربي» is no State, and «عمان» is the city in a text of Jordan', () => {
    expect(quotesOf('state', 'في المغرب العربي')).toEqual([])
    expect(quotesOf('place', 'عقد في عمان بالأردن.')).toEqual(['عمان'])
    expect(findingsOf('state', 'قطر، وعمان، واليمن').map(({ fields }) => fields.iso3)).toEqual(['QAT', 'OMN', 'YEM'])
  })
})

describe('gatherings and their parts', () => {
  test.each([
    ['اختتم اجتماع المنامة حول سبل مكافحة التمويل.', ['اجتماع المنامة حول سبل مكافحة التمويل']],
    ['في ختام مؤتمرهم السابع عشر.', ['مؤتمرهم السابع عشر']],
    [
      'ورشة فكرية تحت عنوان (إعادة تأهيل العائدين.. الواقع والتحديات)',
      ['ورشة فكرية تحت عنوان (إعادة تأهيل العائدين.. الواقع والتحديات)'],
    ],
    ['وتناقش ورشة العمل دور المراكز.', []],
    ['لغتا المؤتمر العربية والإنجليزية', []],
    ['بدأ برنامج "حوار" عمله.', []],
  ])('meetings in: %s', (text, names) => expect(quotesOf('meeting', text)).toEqual(names))

  test('a programme by the hour', () => {
    const text = [
      'برنامج الندوة الإقليمية',
      '09:00 – 09:30 تسجيل المشاركين',
      '09:30 – 11:00 الجلسة الأولى: الأسرة والوقاية',
      'رئيس الجلسة: الدكتور عصام حداد، جامعة القاهرة',
      'المحاور:',
      '- دور المدرسة',
      '- دور الإعلام',
      '11:00 – 11:30 استراحة',
      '11:30 – 12:30 حلقة النقاش: تجارب ناجحة',
      'تدير الحلقة: الإعلامية ريم البدري',
    ].join('\n')
    expect(readText(text).head.kind).toBe('event-note')
    expect(findingsOf('session', text).map(({ fields }) => fields)).toEqual([
      { title: 'الأسرة والوقاية', chairs: ['عصام حداد'], topics: ['دور المدرسة', 'دور الإعلام'] },
      { title: 'تجارب ناجحة', chairs: ['ريم البدري'], topics: [] },
    ])
  })

  test('held today, by those who call it', () => {
    const text = 'تونس 3 مايو 2024 (وات) – نظمت وزارة العدل بالتعاون مع مركز صواب اليوم الندوة الوطنية حول الوقاية.'
    expect(findingsOf('meeting', text)[0]!.fields).toMatchObject({
      from: '2024-05-03',
      organisers: ['وزارة العدل', 'مركز صواب'],
    })
  })
})

describe('instruments, programmes, publications', () => {
  test.each([
    ['الاتفاقية العربية لمكافحة جرائم تقنية المعلومات', ['الاتفاقية العربية لمكافحة جرائم تقنية المعلومات']],
    ['القانون رقم 26 لسنة 2015', ['القانون رقم 26 لسنة 2015']],
    ['قراره رقم 1093/د36 الصادر في 26 نوفمبر 2020', ['قراره رقم 1093/د36']],
    ['مشروع قانون العمل المجتمعي', ['مشروع قانون العمل المجتمعي']],
    ['القانون الدولي الإنساني', []],
    ['في بيان صحفي', []],
  ])('instruments in: %s', (text, names) => expect(quotesOf('instrument', text)).toEqual(names))

  test.each([
    ['البرنامج الإقليمي للدول العربية (2023-2028)', ['البرنامج الإقليمي للدول العربية (2023-2028)']],
    ['صندوق الابتكار المجتمعي', ['صندوق الابتكار المجتمعي']],
    ['أطلقت حملة "نسمعكم" أمس', ['حملة "نسمعكم"']],
    ['البرنامج التدريبي انتهى', []],
    ['مشروع قرار جديد', []],
  ])('programmes in: %s', (text, names) => expect(quotesOf('programme', text)).toEqual(names))

  test.each([
    ['دراسة مقارنة عن مدد تنفيذ الإنابات القضائية', ['دراسة مقارنة عن مدد تنفيذ الإنابات القضائية']],
    ['قاعدة بيانات "رصد"', ['قاعدة بيانات "رصد"']],
    ['ورقة بعنوان (أساليب إدماج العائدين)', ['أساليب إدماج العائدين']],
    ['قدم تقرير اللجنة', []],
  ])('publications in: %s', (text, names) => expect(quotesOf('publication', text)).toEqual(names))
})

describe('dates and figures', () => {
  test.each([
    ['3ـ6/5/1436هـ التي يوافقها 22ـ25/2/2015م', [['2015-02-22', '2015-02-25']]],
    ['يناير 23, 2019', [['2019-01-23', null]]],
    ['20-21 جمادى الأولى 1445هـ الموافق 4-5 ديسمبر 2023م', [['2023-12-04', '2023-12-05']]],
    ['بين عامي 2014 و2016', [['2014', '2016']]],
  ])('%s', (text, dates) =>
    expect(findingsOf('date', text).map(({ fields }) => [fields.from, fields.to])).toEqual(dates),
  )

  test.each([
    ['مليونين ونصف المليون يورو', 2_500_000],
    ['موسوم بثلاث لهجات', 3],
    ['41 بالمئة عام 2021', 41],
  ])('%s', (text, value) => expect(findingsOf('figure', text)[0]?.fields.value).toBe(value))

  test('«الـ 28» is an ordinal', () => expect(quotesOf('figure', 'المؤتمر العربي الـ 28 للمسؤولين')).toEqual([]))
})

describe('tasks', () => {
  test('a list under headings keeps its lead', () => {
    const text =
      'وأوصى الملتقى بما يلي:\n\nأولا: في مجال العدالة\n1. مراجعة القوانين الجزائية كافة.\n\nثانيا: في مجال التعليم\n2. دعوة وزارات التربية إلى تخصيص مرشد لكل مدرسة.'
    expect(
      findingsOf('recommendation', text).map(({ fields }) => [fields.number, fields.force, fields.addressees]),
    ).toEqual([
      ['1', 'recommends', []],
      ['2', 'calls-upon', ['وزارات التربية']],
    ])
  })

  test('a council decides, and says to whom it speaks', () => {
    const text =
      'القرار رقم 1187/د39\nإن المجلس،\n1. يكلف الأمانة الفنية بأن تعد دراسة مقارنة.\n2. يعهد إلى رئيس المكتب التنفيذي بمتابعة القرار.'
    const { head, findings } = readText(text)
    expect([head.kind, head.symbol]).toEqual(['resolution', '1187/د39'])
    expect(findings.filter(({ kind }) => kind === 'recommendation').map(({ fields }) => fields)).toMatchObject([
      { force: 'requests', addressees: ['الأمانة الفنية'], action: 'أن تعد دراسة مقارنة' },
      { force: 'requests', addressees: ['رئيس المكتب التنفيذي'], action: 'متابعة القرار' },
    ])
  })
})

const LONG = 250_000

describe('what is hostile is read in time that grows with its length', () => {
  test.each([
    ['articles', 'ال '],
    ['digits', '7'],
    ['quotes', '«'],
    ['commas', '، '],
    ['conjunctions', 'و '],
    ['one line of meetings', 'اجتماع لجنة مكافحة الإرهاب في مدريد '],
    ['one line of dates', '5 مايو 2015 و'],
    ['one line of bodies', 'مركز هداية ولجنة مكافحة الإرهاب و'],
    ['names', 'محمد علي حسن، '],
    ['verbs', 'دعا إلى تعزيز التعاون وإلى '],
  ])('%s', (_, unit) => expect(() => readText(unit.repeat(Math.ceil(LONG / unit.length)))).not.toThrow(), 40_000)
})
