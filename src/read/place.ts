import { findPhrases } from '../language/phrases.ts'
import { isMeantAsPlace, sortedInArabic, venuesInArabic } from './place-ar.ts'
import { placeBook } from './places.ts'
import { sortedSpans, startingIn } from './sorted-spans.ts'
import { type Draft, draft, foundOf, overlaps, type Reader, type Scope, within, wordsOf } from './scope.ts'

const make = (scope: Scope, start: number, end: number, rule: string): Draft =>
  draft('place', { kind: 'place', start, end, rule, fields: { name: wordsOf(scope, start, end) } })

const VENUE_EN =
  /(?<!\p{L})(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:Hotel|Palace|palace|Hall|Auditorium|Headquarters|headquarters|Resort|Convention Centre|Convention Center|Exhibition Centre|Airport|Square|Museum)(?!\p{L})/gu

/** «مقر الأمانة العامة …», `El Pardo palace`: a venue, by its own name or that of the body that has it. */
function* venues(scope: Scope): Generator<Draft> {
  for (const { start, end, rule } of scope.writes.arabic ? venuesInArabic(scope, foundOf(scope, 'organisation')) : [])
    yield make(scope, start, end, rule)
  if (!scope.writes.latin) return
  for (const match of scope.text.matchAll(VENUE_EN)) yield* withoutArticle(scope, match, 'venue')
}

const REGION_EN =
  /(?<!\p{L})(?:\p{Lu}[\p{L}-]+ ){1,3}(?:region|Region|Basin|Peninsula|Province|province|Governorate|Desert|Valley)(?!\p{L})/gu
function* withoutArticle(scope: Scope, match: RegExpExecArray, rule: string): Generator<Draft> {
  const article = /^(?:The|This|That|Each|Every|At|In|From) /u.exec(match[0])?.[0].length ?? 0
  if (/ /u.test(match[0].slice(article))) yield make(scope, match.index + article, match.index + match[0].length, rule)
}

/** Places by a word for their sort: `Lake Chad Basin region`, «مدينة الصخيرات». */
function* sorted(scope: Scope): Generator<Draft> {
  if (scope.writes.latin)
    for (const match of scope.text.matchAll(REGION_EN)) yield* withoutArticle(scope, match, 'region')
  for (const { start, end, rule } of scope.writes.arabic ? sortedInArabic(scope) : [])
    yield make(scope, start, end, rule)
}

const BEFORE_STATE = /(?:^|[\n(.]|(?<!\p{L})(?:in|at|to|from|near|of)) ?((?:\p{Lu}[\p{L}'-]+ ?){1,3}), (?:the )?$/u

/** "Attard, Malta": a name before that of its State. */
function* beforeStates(scope: Scope): Generator<Draft> {
  if (!scope.writes.latin) return
  for (const state of foundOf(scope, 'state')) {
    const match = BEFORE_STATE.exec(scope.text.slice(Math.max(0, state.start - 50), state.start))
    if (!match) continue
    const start = state.start - match[0].length + match[0].indexOf(match[1]!)
    yield make(scope, start, start + match[1]!.trimEnd().length, 'city-of-state')
  }
}

/**
 * Proposes cities, venues and regions that are no States.
 *
 *     … عقد في العاصمة الإسبانية مدريد.
 *                              ^^^^^
 */
export const place: Reader = {
  name: 'place',
  read(scope) {
    const states = sortedSpans(foundOf(scope, 'state'))
    const drafts = findPhrases(scope.tokens, scope.text, placeBook)
      .filter(
        (one) =>
          isMeantAsPlace(scope, one) &&
          !startingIn(states, one.start, one.start + 1).some((state) => state.end >= one.end),
      )
      .map(({ start, end }) => make(scope, start, end, 'name'))
    const inVenues = [...venues(scope)]
    const others = foundOf(scope, 'state', 'organisation', 'date')
    for (const one of [...inVenues, ...sorted(scope), ...beforeStates(scope)]) {
      const isVenue = one.rule.startsWith('venue')
      if (
        !isVenue &&
        [...drafts, ...others].some(
          (other) => overlaps(other, one) && !(one.rule === 'region' && other.start >= one.start),
        )
      )
        continue
      drafts.push(one)
    }
    return drafts.filter(
      (one) => one.rule !== 'name' || !inVenues.some((venue) => venue.rule === 'venue' && within(one, venue)),
    )
  },
}
