import { canonicalJson } from '../domain/canonical-json.ts'
import { cityKeyOf } from '../language/cities.ts'
import { stemsOf } from '../language/stems.ts'
import { compareDays } from './days.ts'

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

const comparable = (property: string, value: unknown): string => {
  if (property === 'value') return canonicalJson(boundsOf(value))
  if (typeof value !== 'string') return canonicalJson(value)
  return (property === 'place' && cityKeyOf(value)) || stemsOf(value).join(' ')
}

/**
 * Whether sources contradict each other on one property: two documents give values that differ after folding, neither of them
 * deprecated. A figure differs when its bounds do: *more than 48* is not *48*.
 */
export function isConflicted(property: string, claims: readonly Weighed[]): boolean {
  if (MANY.has(property)) return false
  const standing = claims.filter(({ rank }) => rank !== 'deprecated')
  const preferred = standing.filter(({ rank }) => rank === 'preferred')
  const weighed = preferred.length ? preferred : standing
  if (DAYS.has(property)) return daysDiffer(weighed.map(({ value }) => String(value)))
  return new Set(weighed.map(({ value }) => comparable(property, value))).size > 1
}

const DAYS = new Set(['from', 'to'])

/** A day of which a source leaves out the year, or the day of the month, is not another day for that. */
const daysDiffer = (days: readonly string[]) =>
  days.some((one, at) => days.slice(at + 1).some((other) => compareDays(dayOf(one), dayOf(other)) !== 'agree'))

const dayOf = (from: string) => ({ from, years: [] })

const boundsOf = (value: unknown) => {
  const { value: number, lower, upper, qualifier } = value as Record<string, unknown>
  return { number, lower, upper, qualifier }
}
