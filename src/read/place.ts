import { findPhrases } from '../language/phrases.ts'
import { isMeantAsPlace, sortedInArabic, venuesInArabic } from './place-ar.ts'
import { joinedPlaces, placesInEnglish, venuesInEnglish } from './place-en.ts'
import { placeBook } from './places.ts'
import { type Draft, draft, foundOf, type Reader, type Scope, within, wordsOf } from './scope.ts'
import { sortedSpans, startingIn, takenSpans } from './sorted-spans.ts'

type Found = { start: number; end: number; rule: string }

const make = (scope: Scope, start: number, end: number, rule: string): Draft =>
  draft('place', { kind: 'place', start, end, rule, fields: { name: wordsOf(scope, start, end) } })

/**
 * Proposes cities, venues and regions that are no States.
 *
 *     … عقد في العاصمة الإسبانية مدريد.
 *                              ^^^^^
 */
export const place: Reader = {
  name: 'place',
  read(scope) {
    const made = (spans: Iterable<Found>) => [...spans].map(({ start, end, rule }) => make(scope, start, end, rule))
    const { arabic, latin } = scope.writes
    const states = sortedSpans(foundOf(scope, 'state'))
    const inVenues = [
      ...made(arabic ? venuesInArabic(scope, foundOf(scope, 'organisation')) : []),
      ...made(latin ? venuesInEnglish(scope) : []),
    ]
    const ownVenues = takenSpans(inVenues.filter(({ rule }) => rule === 'venue'))
    const drafts = findPhrases(scope.tokens, scope.text, placeBook)
      .filter(
        (one) =>
          isMeantAsPlace(scope, one) &&
          !startingIn(states, one.start, one.start + 1).some((state) => state.end >= one.end),
      )
      .map(({ start, end }) => make(scope, start, end, 'name'))
      .filter((one) => !ownVenues.meets(one))
    const taken = takenSpans<Draft>([...drafts, ...foundOf(scope, 'state', 'organisation', 'date')])
    const sorted = [...made(arabic ? sortedInArabic(scope) : []), ...made(latin ? placesInEnglish(scope) : [])]
    const add = (one: Draft) => {
      const isVenue = one.rule.startsWith('venue')
      if (!isVenue && taken.meets(one, (other) => !widens(one, other))) return
      taken.add(one)
      drafts.push(one)
    }
    for (const one of [...inVenues, ...sorted]) add(one)
    for (const one of latin ? made(joinedPlaces(scope, drafts)) : []) add(one)
    return drafts
  },
}

/** "Lake Chad Basin region" takes in the name that the lexicon knows. */
const widens = (one: Draft, other: Draft) => one.rule === 'region' && other.start >= one.start && within(other, one)
