import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitProvisions } from './split-provisions.ts'

const numbers = (text: string) => splitProvisions(text).map(({ number }) => number)
const texts = (text: string) => splitProvisions(text).map((slot) => slot.text)

describe('a pasted text', () => {
  it.each([
    ['1. States should share.\n2. States should report.', ['1', '2']],
    ['1- تبادل المعلومات.\n2- رفع التقارير.', ['1', '2']],
    ['١- تبادل المعلومات.\n٢- رفع التقارير.\n٣- المتابعة.', ['1', '2', '3']],
    ['(1) One\n(2) Two', ['1', '2']],
    ['1) One\n2) Two', ['1', '2']],
    ['Guiding principle 12\nOne.\nGuiding principle 13\nTwo.', ['12', '13']],
    ['Guiding Principle 12: One.\nGuiding Principle 13: Two.', ['12', '13']],
    ['Good practice 3 – One\nGood practice 4 – Two', ['3', '4']],
    ['المبدأ التوجيهي ١٢\nالأول.\nالمبدأ التوجيهي ١٣\nالثاني.', ['12', '13']],
    ['التوصية رقم 5: الأولى\nالتوصية رقم 6: الثانية', ['5', '6']],
    ['أولا: التعاون.\nثانيا: التدريب.\nثالثاً: المتابعة.', ['1', '2', '3']],
    ['The Council,\nRecalling …,\n1. Decides;\n2. Urges;', ['1', '2']],
    ['1. Decides:\n(a) one;\n(b) two;\n2. Urges', ['1', '2']],
    ['1. Decides:\n  1. inner one\n2. Urges', ['1', '2']],
    ['5. Calls upon States.\n2015 was the year.\n6. Urges.', ['5', '6']],
    ['1. First.\n100. Article of a law.\n2. Second.', ['1', '2']],
    ['States should share.\n\nStates should report.', [null, null]],
    ['', []],
    ['\n \n', []],
  ])('%j is split at %j', (text, wanted) => expect(numbers(text)).toEqual(wanted))

  it('keeps sub-paragraphs and further lines with their provision, and leaves the number out', () =>
    expect(texts('Preamble\n1. Decides:\n(a) one;\n(b) two;\n\n2. Urges\nall States.')).toEqual([
      'Decides:\n(a) one;\n(b) two;',
      'Urges\nall States.',
    ]))

  it('gives slots that are the words of the text, in order, none over another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('1. a', '2. b', '٣- ج', '(4) د', 'Principle 5', 'أولا: ه')), {
          maxLength: 30,
        }),
        (lines) => {
          const pasted = lines.join('\n')
          let last = 0
          for (const slot of splitProvisions(pasted)) {
            expect(pasted.slice(slot.start, slot.end)).toBe(slot.text)
            expect(slot.start).toBeGreaterThanOrEqual(last)
            last = slot.end
          }
        },
      ),
    ))

  it('is split in time that grows with it', () => {
    const long = `${'١'.repeat(200_000)}\n${'principle '.repeat(50_000)}\n${' '.repeat(200_000)}1`
    const startedAt = performance.now()
    splitProvisions(long)
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})
