import { type Draft, foundOf, type Scope, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'
import { sortedSpans, startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }
export type Holder = Extract<Draft, { kind: 'organisation' | 'state' | 'place' }>

/** The bodies and States that a person may belong to, where the text names them, in order. */
export const holdersIn = (scope: Scope): Holder[] => sortedSpans(foundOf(scope, 'organisation', 'state'))

/** What a person belongs to, as written: a body by its name, a State by the text's words for it. */
export function nameOfHolder(scope: Scope, one: Holder): string {
  if (one.kind !== 'state') return one.fields.name
  return wordsOf(scope, one.start, one.end).replace(/^لل(?=\p{L}{3})/u, 'ال')
}

/** The longest holder that begins within a span, the first such. */
export const firstWithin = (holders: readonly Holder[], span: Span): Holder | undefined =>
  startingIn(holders, span.start, span.end).find((one) => one.end <= span.end)

const NEAR = 900

/** The holder named nearest in the same sentence, one before preferred; of the wanted kind if there is one. */
export function nearestInSentence(
  scope: Scope,
  holders: readonly Holder[],
  at: Span,
  kind?: Holder['kind'],
): Holder | undefined {
  const sentence = sentenceAt(scope.sentences, at.start)
  const inside = startingIn(
    holders,
    Math.max(sentence.start, at.start - NEAR),
    Math.min(sentence.end, at.end + NEAR),
  ).filter((one) => !kind || one.kind === kind)
  const before = inside.filter((one) => one.end <= at.start).sort((a, b) => b.end - a.end || a.start - b.start)[0]
  return before ?? inside.find((one) => one.start >= at.end)
}
