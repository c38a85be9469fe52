import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

const saidIn = (text: string) =>
  findingsOf('recommendation', text).map(({ fields }) => [fields.force, fields.addressees, fields.action])

describe('Arabic', () => {
  test.each([
    [
      'ودعا المؤتمر الدول إلى خطوات عملية لمواجهتها، وإلى تبادل المعلومات الأمنية.',
      [
        ['calls-upon', ['الدول'], 'خطوات عملية لمواجهتها'],
        ['calls-upon', ['الدول'], 'تبادل المعلومات الأمنية'],
      ],
    ],
    [
      'وأوصى المجتمعون كذلك بحجب المواقع الإلكترونية المحرضة على العنف.',
      [['recommends', [], 'حجب المواقع الإلكترونية المحرضة على العنف']],
    ],
    [
      'وقالت إن الدول جميعها بحاجة ماسة إلى توطيد التعاون بينها.',
      [['stresses', ['الدول جميعها'], 'توطيد التعاون بينها']],
    ],
    ['وأكد أنه سيواصل متابعة هذا الملف.', [['commits', [], 'سيواصل متابعة هذا الملف']]],
    ['وقال إن على الحكومات أن تعمل مع شركات التواصل.', [['recommends', ['الحكومات'], 'تعمل مع شركات التواصل']]],
  ])('%s', (text, said) => expect(saidIn(text)).toEqual(said))

  test.each([
    'وأكد الوزير أن المؤتمر ناجح.',
    'وقرر المجلس.',
    'بحث ما يلزم من تدابير لمنع هذا التدفق.',
    'وأشار إلى أهمية مشاركة المركز في هذا الاجتماع.',
    'شارك المركز في القمة.',
  ])('none in: %s', (text) => expect(quotesOf('recommendation', text)).toEqual([]))

  test('the items of a list have the force of what leads it in, and their numbers', () => {
    const text = 'وأوصى المؤتمر بما يلي:\n1- تعزيز التعاون مع المنظمات الإقليمية.\n2- إعداد دليل استرشادي للعائدين.'
    expect(findingsOf('recommendation', text).map(({ quote, fields }) => [quote, fields.force, fields.number])).toEqual(
      [
        ['تعزيز التعاون مع المنظمات الإقليمية', 'recommends', '1'],
        ['إعداد دليل استرشادي للعائدين', 'recommends', '2'],
      ],
    )
  })
})

describe('English', () => {
  test.each([
    [
      'The declaration stresses that States need to redouble their efforts.',
      [['stresses', ['States'], 'redouble their efforts']],
    ],
    [
      'Participants asked donor nations to honour their pledges, and to protect women in conflict zones.',
      [
        ['requests', ['donor nations'], 'honour their pledges'],
        ['requests', ['donor nations'], 'protect women in conflict zones'],
      ],
    ],
    ['States are encouraged to reply by electronic means.', [['encourages', ['States'], 'reply by electronic means']]],
    [
      'She said CTED would continue to assist the Committee in its work.',
      [['commits', [], 'continue to assist the Committee in its work']],
    ],
    [
      'Members called on all States to share information, and urged airlines to provide it in time.',
      [
        ['calls-upon', ['all States'], 'share information'],
        ['urges', ['airlines'], 'provide it in time'],
      ],
    ],
  ])('%s', (text, said) => expect(saidIn(text)).toEqual(said))

  test.each([
    'The review was requested by the Council in that resolution.',
    'Six sessions dealt with the needs of those who must be helped at once.',
    'At the request of the Chair the meeting was closed early.',
    'She welcomed the adoption and thanked fellow members.',
    'inviting States in the region of the conflict',
  ])('none in: %s', (text) => expect(quotesOf('recommendation', text)).toEqual([]))
})

describe('a resolution', () => {
  const text = [
    'Resolution 9999 (2030)',
    'The Security Council,',
    'Stressing that States should cooperate with each other,',
    '1. Decides that all States shall:',
    '(a) Prevent the financing of terrorist acts;',
    '(b) Urge others to do so;',
    '2. Recalls its decision and urges Member States to act upon it;',
    '3. Decides to remain seized of the matter.',
  ].join('\n')

  test('each numbered paragraph is one, its letters within it, its preamble none', () => {
    const found = findingsOf('recommendation', text)
    expect(found.map(({ fields }) => [fields.number, fields.force])).toEqual([
      ['1', 'decides'],
      ['2', 'urges'],
      ['3', 'decides'],
    ])
    expect(found[0]!.quote).toContain('(b) Urge others')
    expect(found[0]!.fields.addressees).toEqual(['all States'])
  })

  test('in Arabic too, with a space before the dash', () => {
    const arabic =
      'القرار 9999 (2030)\nإن مجلس الأمن،\n1 - يهيب بالدول الأعضاء أن تتعاون؛\n2 - يقرر أن يبقي المسألة قيد نظره.'
    expect(
      findingsOf('recommendation', arabic).map(({ fields }) => [fields.number, fields.force, fields.addressees]),
    ).toEqual([
      ['1', 'calls-upon', ['الدول الأعضاء']],
      ['2', 'decides', []],
    ])
  })
})
