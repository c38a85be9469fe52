import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, ReviewId } from '../domain/id.ts'
import { judgeFinding, type ReviewRecord, standingReviews } from './judge-finding.ts'

let made = 0
const review = (
  reviewer: string,
  verdict: ReviewRecord['verdict'],
  more: Partial<ReviewRecord> = {},
): ReviewRecord => ({
  id: `review-${++made}` as ReviewId,
  reviewer: reviewer as AccountId,
  verdict,
  said: null,
  subjectId: null,
  undoes: null,
  adjudicates: false,
  ...more,
})
const said = (end: number) => ({ kind: 'place' as const, start: 0, end, quote: 'x'.repeat(end), fields: { name: 'x' } })

describe('with one reviewer required', () => {
  it.each([
    ['nothing said', [], 'open', false],
    ['accepted', [review('a', 'accept')], 'accepted', true],
    ['rejected', [review('a', 'reject')], 'rejected', false],
    ['accepted, then rejected by the same', [review('a', 'accept'), review('a', 'reject')], 'rejected', false],
    [
      'rejected, then corrected by another',
      [review('a', 'reject'), review('b', 'correct', { said: said(3) })],
      'corrected',
      true,
    ],
  ] as const)('%s', (_name, reviews, verdict, inEffect) =>
    expect(judgeFinding(reviews, 1)).toMatchObject({ verdict, inEffect }),
  )
})

describe('with two reviewers required', () => {
  it.each([
    ['one has spoken', [review('a', 'accept')], 'waiting'],
    ['the same person twice is one vote', [review('a', 'accept'), review('a', 'accept')], 'waiting'],
    ['two agree', [review('a', 'accept'), review('b', 'accept')], 'accepted'],
    ['two differ', [review('a', 'accept'), review('b', 'reject')], 'disagreed'],
    [
      'two correct alike',
      [review('a', 'correct', { said: said(3) }), review('b', 'correct', { said: said(3) })],
      'corrected',
    ],
    [
      'two correct otherwise',
      [review('a', 'correct', { said: said(3) }), review('b', 'correct', { said: said(4) })],
      'disagreed',
    ],
    [
      'a third adjudicates',
      [review('a', 'accept'), review('b', 'reject'), review('c', 'reject', { adjudicates: true })],
      'rejected',
    ],
  ] as const)('%s', (_name, reviews, verdict) => expect(judgeFinding(reviews, 2).verdict).toBe(verdict))
})

describe('undoing', () => {
  const step = fc.record({
    reviewer: fc.constantFrom('a', 'b', 'c'),
    verdict: fc.constantFrom('accept', 'reject', 'correct'),
  })

  it('restores exactly what held before, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        step,
        fc.constantFrom(1 as const, 2 as const),
        (steps, last, required) => {
          const before = steps.map(({ reviewer, verdict }) => review(reviewer, verdict as 'accept'))
          const one = review(last.reviewer, last.verdict as 'accept')
          const after = [...before, one, review(last.reviewer, 'undo', { undoes: one.id })]
          expect(judgeFinding(after, required)).toEqual(judgeFinding(before, required))
        },
      ),
    )
  })

  it('leaves no undone review standing', () => {
    const one = review('a', 'accept')
    expect(standingReviews([one, review('a', 'undo', { undoes: one.id })])).toEqual([])
  })
})
