/**
 * The life of an assessment: an assessor drafts it and sends it to its party, who has days to comment on facts; a second person
 * adopts it; then the party may reply. `dispute` is a reply that does not agree.
 */
export type AssessmentState = 'draft' | 'sent' | 'adopted' | 'withdrawn'
export type AssessmentStep = 'change' | 'send' | 'recall' | 'comment' | 'adopt' | 'reply' | 'withdraw'

const NEXT: Record<AssessmentState, Partial<Record<AssessmentStep, AssessmentState>>> = {
  draft: { change: 'draft', send: 'sent', withdraw: 'withdrawn' },
  sent: { comment: 'sent', recall: 'draft', adopt: 'adopted', withdraw: 'withdrawn' },
  adopted: { reply: 'adopted', withdraw: 'withdrawn' },
  withdrawn: {},
}

/** Why an assessment cannot take a step now; `moved-on`: the step is not for where it stands. */
export const ASSESSMENT_OBSTACLES = ['moved-on', 'needs-source', 'comments-still-open', 'too-late'] as const
export type AssessmentObstacle = (typeof ASSESSMENT_OBSTACLES)[number] | 'needs-another-person'

export type AssessmentFacts = {
  state: AssessmentState
  sources: number
  madeBy: string
  /** Until when its party may comment on facts; null before it is sent. */
  commentsDueAt: Date | null
  /** Whether its party said that it has no more comments. */
  commentsDone: boolean
  /** Until when its party may reply; null before it is adopted. */
  replyDueAt: Date | null
}

type Asked = { step: AssessmentStep; by: string; now: Date }

/**
 * What a step makes of an assessment.
 * Gives    the state after it, or the obstacle: none is sent without a source, adopted by the one who wrote it, or adopted while
 *          its party's days for comments run.
 */
export function stepAssessment(
  facts: AssessmentFacts,
  { step, by, now }: Asked,
): { state: AssessmentState } | { obstacle: AssessmentObstacle } {
  const state = NEXT[facts.state][step]
  if (!state) return { obstacle: 'moved-on' }
  if (step === 'send' && facts.sources === 0) return { obstacle: 'needs-source' }
  if (step === 'comment' && facts.commentsDueAt && now > facts.commentsDueAt) return { obstacle: 'too-late' }
  if (step === 'reply' && facts.replyDueAt && now > facts.replyDueAt) return { obstacle: 'too-late' }
  if (step !== 'adopt') return { state }
  if (by === facts.madeBy) return { obstacle: 'needs-another-person' }
  const waits = !facts.commentsDone && (!facts.commentsDueAt || now <= facts.commentsDueAt)
  return waits ? { obstacle: 'comments-still-open' } : { state }
}
