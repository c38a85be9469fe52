import { dropNamesInsideNames } from './drop-names-inside-names.ts'
import { inferYears } from './infer-years.ts'
import { linkInstruments } from './link-instruments.ts'
import { linkMeetings } from './link-meetings.ts'
import { linkSessions } from './link-sessions.ts'
import type { Draft, Scope } from './scope.ts'

/** Looks at all drafts together and gives them back linked, corrected or fewer. */
export type Refiner = (scope: Scope, drafts: Draft[]) => Draft[]

/** The refiners, in their order. */
export const refiners: readonly Refiner[] = [
  dropNamesInsideNames,
  inferYears,
  linkSessions,
  linkMeetings,
  linkInstruments,
]
