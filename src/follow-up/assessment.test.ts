import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssessmentFacts, type AssessmentStep, stepAssessment } from './assessment.ts'

const now = new Date('2026-06-01T00:00:00Z')
const before = new Date('2026-05-01T00:00:00Z')
const after = new Date('2026-07-01T00:00:00Z')
const facts = (more: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  state: 'draft',
  sources: 1,
  madeBy: 'anna',
  commentsDueAt: null,
  commentsDone: false,
  replyDueAt: null,
  ...more,
})
const sent = (more: Partial<AssessmentFacts> = {}) => facts({ state: 'sent', commentsDueAt: before, ...more })
const adopted = (more: Partial<AssessmentFacts> = {}) => facts({ state: 'adopted', replyDueAt: after, ...more })

describe('an assessment', () => {
  it.each<[string, AssessmentFacts, AssessmentStep, string, string]>([
    ['is sent with a source', facts(), 'send', 'anna', 'sent'],
    ['is not sent without one', facts({ sources: 0 }), 'send', 'anna', 'needs-source'],
    ['is not adopted as a draft', facts(), 'adopt', 'basim', 'moved-on'],
    ['is adopted by another person once the comments are due', sent(), 'adopt', 'basim', 'adopted'],
    ['is not adopted by the one who wrote it', sent(), 'adopt', 'anna', 'needs-another-person'],
    ['is not adopted while comments may come', sent({ commentsDueAt: after }), 'adopt', 'basim', 'comments-still-open'],
    [
      'is adopted early when its party has none',
      sent({ commentsDueAt: after, commentsDone: true }),
      'adopt',
      'basim',
      'adopted',
    ],
    ['is commented on in time', sent({ commentsDueAt: after }), 'comment', 'state', 'sent'],
    ['is not commented on later', sent(), 'comment', 'state', 'too-late'],
    ['is not changed once it is sent', sent(), 'change', 'anna', 'moved-on'],
    ['is recalled to be changed', sent(), 'recall', 'anna', 'draft'],
    ['is replied to in time', adopted(), 'reply', 'state', 'adopted'],
    ['is not replied to after the term', adopted({ replyDueAt: before }), 'reply', 'state', 'too-late'],
    ['is not replied to before it is adopted', sent(), 'reply', 'state', 'moved-on'],
    ['is nothing any more when withdrawn', facts({ state: 'withdrawn' }), 'send', 'anna', 'moved-on'],
  ])('%s', (_what, given, step, by, told) => {
    const result = stepAssessment(given, { step, by, now })
    expect('state' in result ? result.state : result.obstacle).toBe(told)
  })

  it('is never adopted without a source and a second person, whatever the order of steps', () => {
    const step = fc.constantFrom<AssessmentStep>('change', 'send', 'recall', 'comment', 'adopt', 'reply', 'withdraw')
    const asked = fc.record({ step, by: fc.constantFrom('anna', 'basim', 'state'), sources: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (steps) => {
        const given = facts({ sources: 0 })
        for (const { step: one, by, sources } of steps) {
          if (one === 'change' && given.state === 'draft') given.sources = sources
          const result = stepAssessment(given, { step: one, by, now })
          if (!('state' in result)) continue
          if (one === 'adopt') {
            expect(by).not.toBe('anna')
            expect(given.sources).toBeGreaterThan(0)
          }
          given.state = result.state
          if (one === 'send') given.commentsDueAt = before
        }
      }),
    )
  })
})
