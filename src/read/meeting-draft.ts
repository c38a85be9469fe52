import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

/** A meeting by the span that names it; its title is what the span says, or only a part of it. */
export const meetingDraft = (
  scope: Scope,
  span: { start: number; end: number },
  rule: string,
  title: string = wordsOf(scope, span.start, span.end),
): Draft =>
  draft('meeting', {
    kind: 'meeting',
    ...span,
    rule,
    fields: { title, from: null, to: null, place: null, organisers: [], hosts: [] },
  })
