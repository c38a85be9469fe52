import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLetters } from './name-letters.ts'
import { nameWords } from './name-words.ts'
import { PROPOSED, scoreNames } from './score-names.ts'
import { scoreWords } from './score-words.ts'
import { skeletonsOf } from './skeleton.ts'
import { soundsOf } from './sounds.ts'
import { compareTitles } from './titles.ts'

describe('the words of a name', () => {
  it.each([
    ['معالي الدكتور علي بن راشد النعيمي', ['علي', 'راشد', 'نعيمي']],
    ['H.E. Dr. Ali Rashid Al-Nuaimi', ['ali', 'rashid', 'nuaimi']],
    ['Al-Nuaimi', ['nuaimi']],
    ['Ash-Sharif', ['sharif']],
    ['عبد الله بن زايد آل نهيان', ['عبدله', 'زايد', 'نهيان']],
    ['عبدالله', ['عبدله']],
    ['Abdul Rahman', ['abdrahman']],
    ['Abdulrahman', ['abdrahman']],
    ['نور الدين', ['نوردين']],
    ['Jean-Paul Laborde', ['jean', 'paul', 'laborde']],
    ['Raimonda Murmokaitė', ['raimonda', 'murmokaite']],
    ['الشيخ', ['شيخ']],
    ['١٢٣ !', []],
  ])('%s', (name, words) => expect(nameWords(name).map(([word]) => word)).toEqual(words))
})

describe('two words', () => {
  it.each([
    ['محمد', 'Mohamed', true],
    ['محمد', 'Muhammad', true],
    ['محمد', 'Mahmoud', false],
    ['يوسف', 'Youssef', true],
    ['Youssef', 'Yusuf', true],
    ['جورج', 'George', true],
    ['قذافي', 'Gaddafi', true],
    ['قاسم', 'Kassem', true],
    ['كروز', 'Kruse', true],
    ['زايجر', 'Zeiger', true],
    ['نعيمي', 'Nuaimi', true],
    ['نهيان', 'Nahyan', true],
    ['خورخي', 'Jorge', true],
    ['كونينكس', 'Coninsx', false],
    ['علي', 'Ahmed', false],
    ['حسن', 'Hussein', false],
    ['سالم', 'سليم', false],
    ['سعد', 'سعيد', false],
  ])('%s and %s: one name is %s', (one, other, same) => {
    const score = scoreWords(nameLetters(one), nameLetters(other))
    expect(score >= PROPOSED).toBe(same)
    expect(scoreWords(nameLetters(other), nameLetters(one))).toBeCloseTo(score)
  })

  it('without letters are like nothing, not even each other', () => {
    expect(scoreWords('', '')).toBe(0)
    expect(scoreNames('', '').score).toBe(0)
    expect(scoreNames('—', '،').score).toBe(0)
    expect(skeletonsOf(nameLetters('آوي'))).toEqual([])
    expect(scoreWords(nameLetters('آوي'), nameLetters('Ewa'))).toBeLessThan(PROPOSED)
  })

  it('share a skeleton across scripts', () => {
    for (const [one, other] of [
      ['كروز', 'kruse'],
      ['نعيمي', 'nuaimi'],
      ['مقصود', 'maqsoud'],
      ['هدايه', 'hedayah'],
      ['محمد', 'mohammed'],
      ['توماش', 'thomas'],
    ]) {
      const keys = skeletonsOf(other!)
      expect(
        skeletonsOf(one!).some((key) => keys.includes(key)),
        `${one} ${other}`,
      ).toBe(true)
    }
  })
})

describe('titles', () => {
  it('agree across languages by their concepts', () => {
    expect(compareTitles('وزارة الداخلية', 'Ministry of Interior').whole).toBe(1)
    expect(
      compareTitles('وقف تدفق المقاتلين الإرهابيين الأجانب', 'stemming the flow of foreign terrorist fighters').whole,
    ).toBe(1)
    expect(compareTitles('وزارة الداخلية', 'Ministry of Justice').whole).toBeLessThan(0.6)
    expect(compareTitles('', '')).toEqual({ within: 0, whole: 0, shared: [], proper: 0 })
  })
})

describe('whatever is written', () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ء-يa-z \-']{0,40}$/))

  it('scores lie between 0 and 1, are the same both ways, and a name is itself', () =>
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { score } = scoreNames(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(scoreNames(other, one).score).toBeCloseTo(score, 2)
        const title = compareTitles(one, other)
        for (const share of [title.within, title.whole]) expect(share >= 0 && share <= 1).toBe(true)
        if (soundsOf(nameLetters(one)).length > 1) expect(scoreWords(nameLetters(one), nameLetters(one))).toBe(1)
      }),
      { numRuns: 300 },
    ))

  it('takes little time however long it is', () => {
    const startedAt = performance.now()
    for (const long of [
      'ا'.repeat(50_000),
      'a'.repeat(50_000),
      'عبد '.repeat(20_000),
      'al-'.repeat(20_000),
      'dd'.repeat(20_000),
    ])
      scoreNames(long, `${long}ب`)
    expect(performance.now() - startedAt).toBeLessThan(3000)
  })
})
