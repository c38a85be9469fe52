import type { Mention } from './mention.ts'
import { linkBodies, linkPlaces } from './link-bodies.ts'
import { linkInstruments } from './link-instruments.ts'
import { linkMeetings } from './link-meetings.ts'
import { linkPersons } from './link-persons.ts'
import { type Link, notLinked } from './link-reasons.ts'

/**
 * The rule by which mentions become one subject. A name alone never makes them `same`.
 * Gives    for two identities that are both certain, `same` or `not` by them alone; else what the rule of their kind says.
 */
export function judgeLink(one: Mention, other: Mention): Link {
  if (one.kind !== other.kind) return notLinked('other-kind', one.kind, other.kind)
  if (one.kind === 'instrument') return linkInstruments(one, other)
  if (one.identity && other.identity) return byIdentity(one, other)
  switch (one.kind) {
    case 'person':
      return linkPersons(one, other)
    case 'organisation':
    case 'programme':
    case 'publication':
      return linkBodies(one, other)
    case 'place':
      return linkPlaces(one, other)
    case 'meeting':
    case 'session':
      return linkMeetings(one, other)
    default:
      return notLinked('other-name', one.names[0] ?? '', other.names[0] ?? '')
  }
}

function byIdentity(one: Mention, other: Mention): Link {
  const words = [one.names[0] ?? '', other.names[0] ?? '']
  if (one.identity !== other.identity) return notLinked('other-identity', ...words)
  const code = one.kind === 'organisation' ? 'same-body-key' : 'same-identity'
  return { verdict: 'same', score: 1, reasons: [{ code, words }], contradictions: [] }
}
