import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignExpressions, type Expression, weakerForce } from './align-expressions.ts'

const ar = (number: string | null, force: Expression['force'], text: string): Expression => ({ number, force, text })
const en = ar
const places = (pairs: ReturnType<typeof alignExpressions>) => pairs.map((pair) => [pair.ar, pair.en])

const ARABIC = [
  ar('1', 'decides', 'يقرر أن تمنع الدول سفر المقاتلين الإرهابيين الأجانب'),
  ar('2', 'urges', 'يحث الدول الأعضاء على تبادل المعلومات وفقا للقرار 1373 (2001)'),
  ar('3', 'encourages', 'يشجع الدول على إشراك المجتمعات المحلية'),
  ar('4', 'requests', 'يطلب إلى اللجنة أن تقدم تقريرا في غضون 180 يوما'),
]
const ENGLISH = [
  en('1', 'decides', 'Decides that States shall prevent the travel of foreign terrorist fighters'),
  en('2', 'urges', 'Urges Member States to exchange information in accordance with resolution 1373 (2001)'),
  en('3', 'encourages', 'Encourages States to engage local communities'),
  en('4', 'requests', 'Requests the Committee to submit a report within 180 days'),
]

describe('two expressions of one instrument', () => {
  it('are aligned item by item, without a disagreement', () => {
    const pairs = alignExpressions(ARABIC, ENGLISH)
    expect(places(pairs)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(pairs.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })

  it('tell of an item that one language lacks', () => {
    const pairs = alignExpressions(ARABIC, ENGLISH.toSpliced(2, 1))
    expect(pairs[2]).toEqual({ ar: 2, en: null, disagreements: ['missing-en'] })
    expect(places(pairs).at(-1)).toEqual([3, 2])
    expect(alignExpressions(ARABIC.slice(1), ENGLISH)[0]).toEqual({ ar: null, en: 0, disagreements: ['missing-ar'] })
  })

  it.each([
    ['another number', { number: '5' }, 'other-number'],
    ['another force', { force: 'notes' as const }, 'other-force'],
    [
      'another resolution',
      { text: 'Urges Member States to exchange information under resolution 1624 (2005)' },
      'other-symbols',
    ],
  ])('tell of %s', (_what, other, told) => {
    const pairs = alignExpressions(ARABIC, ENGLISH.with(1, { ...ENGLISH[1]!, ...other }))
    expect(pairs[1]).toMatchObject({ ar: 1, en: 1 })
    expect(pairs[1]!.disagreements).toContain(told)
  })

  it('are aligned by what they say where neither has numbers', () => {
    const without = (list: Expression[]) => list.map((one) => ({ ...one, number: null }))
    expect(places(alignExpressions(without(ARABIC), without(ENGLISH).toSpliced(0, 1)))).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  it('hold each item of both just once, in order', () => {
    const item = fc.record({
      number: fc.option(fc.constantFrom('1', '2', '3')),
      force: fc.option(fc.constantFrom('urges' as const, 'decides' as const)),
      text: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.array(item, { maxLength: 8 }), (one, other) => {
        const pairs = alignExpressions(one, other)
        expect(pairs.flatMap((pair) => pair.ar ?? [])).toEqual(one.map((_, at) => at))
        expect(pairs.flatMap((pair) => pair.en ?? [])).toEqual(other.map((_, at) => at))
      }),
    )
  })

  it('are never shown stronger than either says', () => {
    expect(weakerForce('decides', 'encourages')).toBe('encourages')
    expect(weakerForce('urges', 'urges')).toBe('urges')
  })
})
