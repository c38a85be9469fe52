import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProposedFinding } from '../domain/finding.ts'
import { splitPassages } from '../language/passages.ts'
import { portionsOf, proposalsFrom } from './model-proposals.ts'

const TEXT = 'شارك مركز هداية في ملتقى الحوار. وقال سامر الأحمد، مدير المركز، إن الملتقى سيتكرر.'
const portion = { start: 100, end: 100 + TEXT.length, text: TEXT }
const answer = (...findings: unknown[]) => JSON.stringify({ findings })
const meeting = { kind: 'meeting', quote: 'ملتقى الحوار', fields: { title: 'ملتقى الحوار' } }

describe('what a model answers', () => {
  it('is proposed with the place of its words', () => {
    const [one, ...others] = proposalsFrom(answer(meeting), portion, [], 'local')
    expect(others).toEqual([])
    const start = 100 + TEXT.indexOf('ملتقى الحوار')
    expect(one).toMatchObject({ start, end: start + 12, standing: 'implied', reader: 'model', rule: 'local' })
    expect(one!.words).toEqual([{ start, end: start + 12 }])
  })

  it.each([
    ['words that the text does not have', answer({ ...meeting, quote: 'ملتقى الحوار الأول' })],
    ['words cut in two', answer({ ...meeting, quote: 'ملتقى الحوا' })],
    ['the rest of a word', answer({ kind: 'place', quote: 'داية', fields: { name: 'داية' } })],
    ['another spelling of its words', answer({ ...meeting, quote: 'ملتقي الحوار' })],
    ['a kind that is none', answer({ ...meeting, kind: 'suspect' })],
    ['fields that are none of a list', answer({ ...meeting, kind: 'instrument', fields: { type: 'fatwa' } })],
    ['a day that is none', answer({ ...meeting, kind: 'date', fields: { from: 'next week' } })],
    ['a person without a role', answer({ kind: 'person', quote: 'سامر الأحمد', fields: { name: 'سامر الأحمد' } })],
    [
      'a person whose role the text does not give',
      answer({ kind: 'person', quote: 'سامر الأحمد', fields: { name: 'سامر الأحمد', role: 'وزير' } }),
    ],
    ['no JSON', 'I found one meeting.'],
    ['half a JSON', '{"findings":[{"kind":"meeting"'],
    ['another shape', '{"meetings":["ملتقى الحوار"]}'],
    ['nothing', ''],
  ])('is dropped when it holds %s', (_what, said) => expect(proposalsFrom(said, portion, [], 'local')).toEqual([]))

  it('is dropped where a reader has found the same kind already', () => {
    const start = 100 + TEXT.indexOf('ملتقى')
    const known = [{ kind: 'meeting', start, end: start + 5 }] as ProposedFinding[]
    expect(proposalsFrom(answer(meeting), portion, known, 'local')).toEqual([])
  })

  it('keeps of its fields what the text has', () => {
    const said = { ...meeting, fields: { title: 'ملتقى الحوار', place: 'باريس', organisers: ['مركز هداية', 'الأمم'] } }
    expect(proposalsFrom(answer(said), portion, [], 'local')[0]!.fields).toMatchObject({
      title: 'ملتقى الحوار',
      place: null,
      organisers: ['مركز هداية'],
    })
  })

  it('is found in a code fence', () =>
    expect(proposalsFrom(`Here:\n\`\`\`json\n${answer(meeting)}\n\`\`\``, portion, [], 'local')).toHaveLength(1))

  it('never throws, and never proposes what is not its quote', () => {
    const any = fc.record({
      kind: fc.constantFrom('place', 'meeting', 'person', 'x'),
      quote: fc.oneof(fc.string(), fc.constantFrom('هداية', 'مركز', 'الحوار', '.')),
      fields: fc.dictionary(
        fc.constantFrom('name', 'title', 'role', 'from'),
        fc.oneof(fc.string(), fc.constant('مركز')),
      ),
    })
    fc.assert(
      fc.property(fc.array(any), fc.string(), (findings, noise) => {
        for (const one of proposalsFrom(noise + JSON.stringify({ findings }), portion, [], 'm'))
          expect(TEXT.slice(one.start - 100, one.end - 100)).toBe(one.quote)
      }),
    )
  })
})

describe('portions', () => {
  it('cover the passages in order, each short enough for a small model', () => {
    const text = `${'كلمة '.repeat(300).trim()}.\n`.repeat(30)
    const portions = portionsOf(text, splitPassages(text))
    expect(portions.length).toBeGreaterThan(5)
    for (const one of portions) {
      expect(one.text).toBe(text.slice(one.start, one.end))
      expect(one.text.length).toBeLessThanOrEqual(6000)
    }
  })
})
