import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RoundPartyState, type RoundPartyStep, stepRoundParty, timelinessOf } from './round-party.ts'

const STATES: RoundPartyState[] = ['invited', 'seen', 'drafting', 'submitted']
const STEPS: RoundPartyStep[] = ['see', 'write', 'submit', 'reopen']
const DAY = 24 * 3600 * 1000
const due = new Date('2026-12-01T20:59:59Z')

describe('a party in a round', () => {
  it.each([
    ['invited', 'see', 'open', 'seen'],
    ['seen', 'write', 'open', 'drafting'],
    ['drafting', 'submit', 'open', 'submitted'],
    ['submitted', 'reopen', 'open', 'drafting'],
    ['submitted', 'see', 'closed', 'submitted'],
    ['submitted', 'write', 'open', null],
    ['submitted', 'submit', 'open', null],
    ['invited', 'reopen', 'open', null],
    ['drafting', 'submit', 'closed', null],
    ['invited', 'see', 'draft', null],
  ] as const)('%s, %s, in a round that is %s: %s', (state, step, round, next) =>
    expect(stepRoundParty(state, step, round)).toBe(next),
  )

  it('leaves submission only by being reopened, whatever happens', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS)), (steps) => {
        let state: RoundPartyState = 'invited'
        for (const step of steps) {
          const next = stepRoundParty(state, step, 'open')
          if (state === 'submitted' && next && next !== 'submitted') expect(step).toBe('reopen')
          if (next) expect(STATES).toContain(next)
          state = next ?? state
        }
      }),
    ))
})

describe('timeliness', () => {
  it.each([
    ['drafting', -8, null, 'open', 'in-time'],
    ['drafting', -7, null, 'open', 'due-soon'],
    ['invited', 0.001, null, 'open', 'late'],
    ['invited', 0, null, 'open', 'due-soon'],
    ['seen', 3, null, 'closed', 'missing'],
    ['submitted', 9, -1, 'closed', 'submitted'],
    ['submitted', 9, 0, 'open', 'submitted'],
    ['submitted', 9, 0.5, 'open', 'submitted-late'],
  ] as const)('%s, %d days from the deadline: %s %s', (state, now, submitted, round, told) => {
    const at = (days: number) => new Date(due.getTime() + days * DAY)
    const party = { state, dueAt: due, submittedAt: submitted === null ? null : at(submitted) }
    expect(timelinessOf(party, round, at(now))).toBe(told)
  })
})
