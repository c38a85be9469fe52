import type { FieldsOf } from '../domain/finding.ts'
import { anyOf } from '../language/pattern.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

export type Qualifier = FieldsOf<'figure'>['qualifier']

/** The lexicon of one language's quantities. */
export type QuantityWords = {
  qualifiers: Record<string, string[]>
  scales: Record<string, number>
  percent: string[]
  times: string[]
  numbered: string[]
}

export const DIGITS = String.raw`\d{1,3}(?:[,٬]\d{3})+|\d+(?:[.,٫]\d{1,2}(?![\d,.]))?`

/** Tells the qualifier that some words are; `exactly` where there are none. */
export function qualifierReader(words: Pick<QuantityWords, 'qualifiers'>): (said: string | undefined) => Qualifier {
  const patterns = Object.entries(words.qualifiers).map(
    ([qualifier, list]) => [qualifier as Qualifier, new RegExp(`^(?:${anyOf(list)})$`, 'iu')] as const,
  )
  return (said) => (said && patterns.find(([, pattern]) => pattern.test(said))?.[0]) || 'exactly'
}

/** A number as the text has it, with what it counts still to be looked for. Offsets are the view's. */
export type Quantity = {
  start: number
  end: number
  low: number
  high: number | null
  qualifier: Qualifier
  rule: string
}

/** A quantity, or a part of a whole that no number of units says. */
type Measured = Omit<Quantity, 'low'> & { low: number | null }

/** The figure of a quantity and the thing it counts. */
export function counted(scope: Scope, quantity: Measured, thing: { start: number; end: number } | null): Draft {
  const { start, low, high, qualifier, rule } = quantity
  const of = thing ? wordsOf(scope, thing.start, thing.end) : null
  const end = Math.max(quantity.end, thing && thing.start >= quantity.end ? thing.end : 0)
  return draft('figure', {
    kind: 'figure',
    start: thing ? Math.min(start, thing.start) : start,
    end,
    rule,
    fields: { ...boundsOf(low, high, qualifier), of },
  })
}

const boundsOf = (low: number | null, high: number | null, qualifier: Qualifier) =>
  high === null
    ? {
        value: low,
        lower: qualifier === 'more-than' || qualifier === 'at-least' ? low : null,
        upper: qualifier === 'less-than' || qualifier === 'up-to' ? low : null,
        qualifier,
      }
    : { value: null, lower: low, upper: high, qualifier: 'range' as const }
