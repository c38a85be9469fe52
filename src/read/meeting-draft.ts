import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

/** A meeting by the span that names it; its title is what the span says, or only a part of it. */
export const meetingDraft = (
  scope: Scope,
  span: { start: number; end: number },
  rule: string,
  {
    title = wordsOf(scope, span.start, span.end).replace(/^لل(?=\p{L}{3})/u, 'ال'),
    head = span,
  }: { title?: string; head?: { start: number; end: number } } = {},
): Draft =>
  draft('meeting', {
    kind: 'meeting',
    ...span,
    rule,
    words: [head],
    fields: { title, from: null, to: null, place: null, organisers: [], hosts: [] },
  })
