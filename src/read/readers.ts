import { date } from './date.ts'
import { figure } from './figure.ts'
import { instrument } from './instrument.ts'
import { meeting } from './meeting.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { programme } from './programme.ts'
import { publication } from './publication.ts'
import { recommendation } from './recommendation.ts'
import type { Reader } from './scope.ts'
import { session } from './session.ts'
import { state } from './state.ts'

/** The readers, in their order: a later one sees what the earlier have proposed. This list and `refiners` are the program. */
export const readers: readonly Reader[] = [
  instrument,
  date,
  organisation,
  state,
  place,
  meeting,
  session,
  person,
  programme,
  publication,
  figure,
  recommendation,
]
