import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClarificationEntry, clarificationStanding, mayTakeStep } from './clarification.ts'

const [due, before, after] = [new Date('2026-03-10'), new Date('2026-03-09'), new Date('2026-03-11')]
const ask = (side: 'party' | 'secretariat'): ClarificationEntry => ({ side, act: 'ask' })
const say = (side: 'party' | 'secretariat'): ClarificationEntry => ({ side, act: 'say' })
const close = (side: 'party' | 'secretariat'): ClarificationEntry => ({ side, act: 'close' })

describe('how a clarification stands', () => {
  it.each([
    ['asked', [ask('secretariat')], before, 'open', 'party', false],
    ['asked and unanswered past its days', [ask('secretariat')], after, 'open', 'party', true],
    ['asked by a party', [ask('party')], after, 'open', 'secretariat', true],
    ['asked twice before an answer', [ask('party'), say('party')], before, 'open', 'secretariat', false],
    ['answered', [ask('secretariat'), say('party')], after, 'answered', 'secretariat', false],
    ['asked on', [ask('secretariat'), say('party'), say('secretariat')], after, 'open', 'party', true],
    ['closed', [ask('party'), say('secretariat'), close('party')], after, 'closed', null, false],
    ['closed unanswered', [ask('party'), close('party')], after, 'closed', null, false],
  ] as const)('%s', (_, entries, now, state, waitsFor, late) =>
    expect(clarificationStanding([...entries], due, now)).toMatchObject({ state, waitsFor, late }),
  )

  it.each([
    ['open', 'secretariat', 'say', 'party', true],
    ['open', 'secretariat', 'close', 'party', false],
    ['open', 'secretariat', 'close', 'secretariat', true],
    ['answered', 'party', 'close', 'party', true],
    ['answered', 'party', 'close', 'secretariat', false],
    ['closed', 'party', 'say', 'party', false],
    ['closed', 'party', 'close', 'party', false],
  ] as const)('%s, asked by the %s: %s by the %s is %s', (state, askedBy, act, side, may) =>
    expect(mayTakeStep({ state, askedBy }, act, side)).toBe(may),
  )

  it('waits for nobody just when it is closed, and is never late then', () => {
    const side = fc.constantFrom('party' as const, 'secretariat' as const)
    const entry = fc.record({ side, act: fc.constantFrom('say' as const, 'close' as const) })
    fc.assert(
      fc.property(side, fc.array(entry, { maxLength: 8 }), fc.date({ noInvalidDate: true }), (first, rest, now) => {
        const standing = clarificationStanding([ask(first), ...rest], due, now)
        expect(standing.waitsFor === null).toBe(standing.state === 'closed')
        if (standing.late) expect(standing.state).toBe('open')
      }),
    )
  })
})
