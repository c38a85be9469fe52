import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('names', () => {
  test.each([
    [
      'اختتم المؤتمر العربي الثامن عشر للمسؤولين عن مكافحة الإرهاب أعماله.',
      ['المؤتمر العربي الثامن عشر للمسؤولين عن مكافحة الإرهاب'],
    ],
    ['وشارك في " الاجتماع التخصصي " الذي أعقبه.', ['الاجتماع التخصصي']],
    ['عقد ورشة عمل بعنوان "تمكين الشباب" أمس.', ['ورشة عمل بعنوان "تمكين الشباب"']],
    ['انتهت أعمال الدورة الأربعين لمجلس وزراء الداخلية العرب.', ['الدورة الأربعين لمجلس وزراء الداخلية العرب']],
    ['convened a ministerial summit on the same subject on 28 July', ['ministerial summit on the same subject']],
    [
      "the Committee's special meeting in Madrid on stemming the flow of fighters",
      ["Committee's special meeting in Madrid on stemming the flow of fighters"],
    ],
    ['Adopted by the Security Council at its 7272nd meeting', ['7272nd meeting']],
    ['the fifth judicial workshop for judges, which ended', ['fifth judicial workshop for judges']],
  ])('%s', (text, names) => expect(quotesOf('meeting', text)).toEqual(names))

  test.each([
    'واستمر الاجتماع يومين.',
    'ودعا المؤتمر الدول إلى التعاون.',
    'وتنظيم ورش العمل اللازمة.',
    'The meeting was closed.',
    'the Global Counterterrorism Forum and the General Assembly',
    'a dialogue with communities',
  ])('none in: %s', (text) => expect(quotesOf('meeting', text)).toEqual([]))
})

describe('where, when, by whom', () => {
  test.each([
    [
      'From 9 to 11 May 2018 the IIJ and the CEELI Institute held in Malta the fifth judicial workshop for judges.',
      { from: '2018-05-09', to: '2018-05-11', place: 'Malta', organisers: ['IIJ', 'CEELI Institute'] },
    ],
    [
      'عقد المعهد الدولي للعدالة وسيادة القانون مع معهد CEELI في مالطا، من 9 إلى 11 مايو 2018، الورشة القضائية الخامسة.',
      {
        from: '2018-05-09',
        to: '2018-05-11',
        place: 'مالطا',
        organisers: ['المعهد الدولي للعدالة وسيادة القانون', 'معهد CEELI'],
      },
    ],
    ['اجتماع خاص استضافته الهند في مومباي', { place: 'مومباي', hosts: ['الهند'] }],
    [
      'أنهى المؤتمر العربي الثامن للخبراء أعماله. وانعقد المؤتمر في بيروت يوم 3 مايو 2019.',
      { place: 'بيروت', from: '2019-05-03' },
    ],
  ])('%s', (text, fields) => expect(findingsOf('meeting', text)[0]!.fields).toMatchObject(fields))

  test("an agency's dateline is not the day of what it reports", () => {
    const text = 'الرياض 17 فبراير 2013 / قنا / اختتم المؤتمر الدولي لمكافحة الإرهاب أعماله.'
    expect(findingsOf('meeting', text)[0]!.fields.from).toBeNull()
  })
})

describe('sessions', () => {
  test('title, chair and topics', () => {
    const text =
      'وشارك سعادة خالد حسن المدير التنفيذي لمركز هداية، كما ترأس سعادته الجلسة الثانية بعنوان " تمكين الشباب " والتي ركزت على دور الأسرة .. إضافة إلى دور المدرسة.'
    expect(findingsOf('session', text)[0]!.fields).toMatchObject({
      title: 'تمكين الشباب',
      chairs: ['خالد حسن'],
      topics: ['دور الأسرة', 'دور المدرسة'],
    })
  })

  test.each([
    ['The second session on prosecution was chaired by Ms. Ana María López.', 'second session on prosecution'],
    ['Session 3: Border security', 'Session 3: Border security'],
  ])('%s', (text, quote) => expect(quotesOf('session', text)[0]).toContain(quote.slice(0, 9)))

  test('a sitting of a council is no session', () => {
    expect(quotesOf('session', 'the 69th session of the General Assembly')).toEqual([])
  })
})
