import { type Draft, foundOf, type Scope, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'

type Span = { start: number; end: number }
export type Holder = Extract<Draft, { kind: 'organisation' | 'state' }>

/** The bodies and States that a person may belong to, where the text names them. */
export const holdersIn = (scope: Scope): Holder[] => foundOf(scope, 'organisation', 'state')

/** What a person belongs to, as written: a body by its name, a State by the text's words for it. */
export function nameOfHolder(scope: Scope, one: Holder): string {
  if (one.kind === 'organisation') return one.fields.name
  return wordsOf(scope, one.start, one.end).replace(/^لل(?=\p{L}{3})/u, 'ال')
}

/** The longest holder that begins within a span, the first such. */
export function firstWithin(holders: readonly Holder[], span: Span): Holder | undefined {
  return holders
    .filter((one) => one.start >= span.start && one.end <= span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/** The holder named nearest in the same sentence, one before preferred; of the wanted kind if there is one. */
export function nearestInSentence(
  scope: Scope,
  holders: readonly Holder[],
  at: Span,
  kind?: Holder['kind'],
): Holder | undefined {
  const sentence = sentenceAt(scope.sentences, at.start)
  const inside = holders.filter(
    (one) => one.start >= sentence.start && one.end <= sentence.end && (!kind || one.kind === kind),
  )
  const before = inside.filter((one) => one.end <= at.start).sort((a, b) => b.end - a.end || a.start - b.start)[0]
  return before ?? inside.filter((one) => one.start >= at.end).sort((a, b) => a.start - b.start || b.end - a.end)[0]
}
