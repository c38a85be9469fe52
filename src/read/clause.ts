import type { Force } from '../domain/finding.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

type Span = { start: number; end: number }

/** What a verb of force governs, up to where the next one or the sentence ends it. Offsets are the view's. */
export type Clause = Span & { verb: Span; force: Force; rule: string }

/** One action of a clause: a verb that a list shares governs each of its items. `action` is where its words begin. */
export type Action = Span & { action: number }

/** The finding of one action, with the addressees that its clause names. */
export function recommended(scope: Scope, clause: Clause, part: Action, addressees: string[]): Draft {
  const action = wordsOf(scope, Math.min(part.action, part.end - 1), part.end)
    .replace(/[\s.،؛,;:]+$/u, '')
    .replace(/^["«“]+(?=[^"»”]*["»”]?$)|(?<=^[^"«“]*)["»”]$/gu, '')
  return draft('recommendation', {
    kind: 'recommendation',
    start: part.start,
    end: part.end,
    rule: clause.rule,
    words: [clause.verb],
    fields: { force: clause.force, addressees, action: action || null, number: null },
  })
}

const SHORTEST = 12

/** Whether enough is said after a verb for it to be somebody's task. */
export const isLongEnough = (clause: Clause): boolean =>
  clause.end - clause.verb.end >= SHORTEST || clause.start < clause.verb.start
