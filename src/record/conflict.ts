import { canonicalJson } from '../domain/canonical-json.ts'
import { stemsOf } from '../language/stems.ts'

type Weighed = { value: unknown; rank: 'preferred' | 'normal' | 'deprecated'; documentId: string }

// Properties that may well have several values at once: two chairs do not contradict each other.
const MANY = new Set([
  'chair',
  'topic',
  'organiser',
  'host',
  'addressee',
  'honorific',
  'name',
  'title',
  'action',
  'role',
  'affiliation',
])

const comparable = (value: unknown): string =>
  typeof value === 'string' ? stemsOf(value).join(' ') : canonicalJson(value)

/**
 * Whether sources contradict each other on one property: two documents give values that differ after folding, neither of them
 * deprecated. A figure differs when its bounds do: *more than 48* is not *48*.
 */
export function isConflicted(property: string, claims: readonly Weighed[]): boolean {
  if (MANY.has(property)) return false
  const standing = claims.filter(({ rank }) => rank !== 'deprecated')
  const preferred = standing.filter(({ rank }) => rank === 'preferred')
  const weighed = preferred.length ? preferred : standing
  const said = new Set(weighed.map(({ value }) => comparable(property === 'value' ? boundsOf(value) : value)))
  return said.size > 1
}

const boundsOf = (value: unknown) => {
  const { value: number, lower, upper, qualifier } = value as Record<string, unknown>
  return { number, lower, upper, qualifier }
}
