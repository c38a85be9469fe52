import { Refusal } from '../domain/refusal.ts'

/**
 * The order of all provisions of an instrument where those that stand take a new one: a withdrawn provision stays behind the one
 * that it stood behind.
 *
 *     a (b) c, of which b is withdrawn; a c become c a  →  c a b
 */
export function orderWithWithdrawn<Id extends string>(
  standing: readonly Id[],
  before: readonly { id: Id; withdrawn: unknown }[],
): Id[] {
  const behind = new Map<Id | null, Id[]>()
  let last: Id | null = null
  for (const { id, withdrawn } of before) {
    if (withdrawn) behind.set(last, [...(behind.get(last) ?? []), id])
    else last = id
  }
  return [...(behind.get(null) ?? []), ...standing.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}

/**
 * An order in which one stands behind another, or before all where that is null.
 * Refuses  `not-found` where the other is not in it.
 */
export function placedAfter<Id extends string>(order: readonly Id[], id: Id, after: Id | null): Id[] {
  const others = order.filter((one) => one !== id)
  if (after === null || after === id) return after === id ? [...order] : [id, ...others]
  const place = others.indexOf(after)
  if (place < 0) throw new Refusal('not-found', { thing: 'provision' })
  return [...others.slice(0, place + 1), id, ...others.slice(place + 1)]
}
