import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('Arabic', () => {
  test.each([
    ['أكد سعادة الدكتور حمد سالم المري رئيس مجلس إدارة مركز هداية أهمية التعاون.', ['حمد سالم المري']],
    ['وقال المدير التنفيذي للجنة جان بول ديفال إن العمل مستمر.', ['جان بول ديفال']],
    ['حضرت الجلسة روتشيرا سينغ، المندوبة الدائمة للهند لدى الأمم المتحدة.', ['روتشيرا سينغ']],
    ['وقالت ليلى منصور، المندوبة الدائمة للهند، إن العمل مستمر.', ['ليلى منصور']],
    ['رعاها الرئيس التونسي قيس المرزوقي وحضرها وزراء الداخلية.', ['قيس المرزوقي']],
    ['بحضور وزير الخارجية معالي ناصر الفاسي.', ['ناصر الفاسي']],
  ])('%s', (text, names) => expect(quotesOf('person', text)).toEqual(names))

  test.each([
    'من حق أي دولة اتخاذ إجراءات لحماية مواطنيها.',
    'عقد الفريق العامل اجتماعه في الرياض.',
    'شدد المؤتمر على سيادة القانون.',
    'بمشاركة نحو خمسين دولة ومنظمة دولية.',
    'وأوصى خبير بارز بعرض اقتراحاتهم.',
  ])('nobody is named in: %s', (text) => expect(quotesOf('person', text)).toEqual([]))

  test('honorifics, office and its body', () => {
    const [found] = findingsOf('person', 'صرح معالي الدكتور علي راشد السالم الأمين العام لجامعة الدول العربية بذلك.')
    expect(found!.fields).toEqual({
      name: 'علي راشد السالم',
      honorifics: ['معالي', 'الدكتور'],
      role: 'الأمين العام',
      affiliation: 'جامعة الدول العربية',
    })
  })

  test('«المركز» is the centre last spoken of', () => {
    const text = 'شارك مركز هداية في القمة. وقال الدكتور سعيد راشد الكعبي، رئيس مجلس إدارة المركز، إن العمل مستمر.'
    expect(findingsOf('person', text)[0]!.fields.affiliation).toBe('مركز هداية')
  })
})

describe('English', () => {
  test.each([
    ['Ms. Ana María López, Executive Director of CTED, briefed the Council.', ['Ana María López']],
    ['United Nations Secretary-General Ban Ki-moon addressed the meeting.', ['Ban Ki-moon']],
    ["Spain's Prime Minister, H.E. Juan Carlos Ruiz, opened it.", ['Juan Carlos Ruiz']],
    ['Vanessa Borg (Malta), Chair of the 1267 Committee, spoke first.', ['Vanessa Borg']],
    ["Mary O'Connor, IIJ Director of Programs, opened the workshop.", ["Mary O'Connor"]],
  ])('%s', (text, names) => expect(quotesOf('person', text)).toEqual(names))

  test.each([
    'The Executive Director of the Counter-Terrorism Committee Executive Directorate briefed Member States.',
    'The Minister of Foreign Affairs, African Cooperation and Expatriates attended.',
    'Chairman of the Hedayah Steering Board',
    'The Madrid Guiding Principles stressed human rights.',
  ])('nobody is named in: %s', (text) => expect(quotesOf('person', text)).toEqual([]))

  test('offices before and after a name are both its role; the State is its affiliation', () => {
    const text = 'The Chair, H.E. Luis Meza, Ambassador and Permanent Representative of Peru, thanked them.'
    expect(findingsOf('person', text)[0]!.fields).toEqual({
      name: 'Luis Meza',
      honorifics: ['H.E.'],
      role: 'Chair, Ambassador and Permanent Representative',
      affiliation: 'Peru',
    })
  })

  test('a surname with an honorific is the person named before', () => {
    const text = 'Maqsoud Kruse, Executive Director of Hedayah, spoke. Mr. Kruse then left. Mr. Nobody stayed.'
    const found = findingsOf('person', text)
    expect(found.map(({ quote }) => quote)).toEqual(['Maqsoud Kruse', 'Kruse'])
    expect(found[1]!.fields).toEqual(found[0]!.fields)
  })
})
