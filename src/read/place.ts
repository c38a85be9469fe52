import ar from '../language/lexicons/ar/places.json' with { type: 'json' }
import en from '../language/lexicons/en/places.json' with { type: 'json' }
import { findPhrases, phraseBook } from '../language/phrases.ts'
import { type Draft, draft, foundOf, overlaps, type Reader, type Scope, within, wordsOf } from './scope.ts'

// A dateline has its city in capitals: "ABU DHABI, 26th February".
const capitals = en.names.filter((name) => name.length > 4).map((name) => name.toUpperCase())
const book = phraseBook([...ar.names, ...en.names, ...capitals].map((name) => [name, name] as const))

const make = (scope: Scope, start: number, end: number, rule: string): Draft =>
  draft('place', { kind: 'place', start, end, rule, fields: { name: wordsOf(scope, start, end) } })

const VENUE_AR = /(?<![ء-ي])[وف]?[بل]?((?:مقر|فندق|قصر|قاعة|مبني) )(?=[ء-ي])/gu
const VENUE_EN =
  /(?<!\p{L})(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:Hotel|Palace|palace|Hall|Auditorium|Headquarters|headquarters|Resort|Convention Centre|Convention Center|Exhibition Centre|Airport|Square|Museum)(?!\p{L})/gu

/** «مقر الأمانة العامة …», `El Pardo palace`: a venue, by its own name or that of the body that has it. */
function* venues(scope: Scope): Generator<Draft> {
  const bodies = foundOf(scope, 'organisation')
  for (const match of scope.text.matchAll(VENUE_AR)) {
    const start = match.index + match[0].indexOf(match[1]!)
    const after = start + match[1]!.length
    const body = bodies.filter((one) => one.start === after || one.start === after + 1).sort((a, b) => b.end - a.end)[0]
    if (body) yield make(scope, start, body.end, 'venue-of-body')
    else if (/^(?:فندق|قصر|قاعة)/u.test(match[1]!)) {
      const name = /^\p{L}+(?: ال\p{L}+)?/u.exec(scope.text.slice(after))
      if (name) yield make(scope, start, after + name[0].length, 'venue')
    }
  }
  if (!scope.writes.latin) return
  for (const match of scope.text.matchAll(VENUE_EN)) yield* withoutArticle(scope, match, 'venue')
}

const REGION_EN =
  /(?<!\p{L})(?:\p{Lu}[\p{L}-]+ ){1,3}(?:region|Region|Basin|Peninsula|Province|province|Governorate|Desert|Valley)(?!\p{L})/gu
const CITY_AR =
  /(?<![ء-ي])[وف]?[بل]?(?:مدينة|بلدة|محافظة|ولاية|جزيرة|اقليم) ([ء-ي]{3,}(?: (?:ال)?[ء-ي]+(?=[ ،.]))?)(?![ء-ي])/gu

function* withoutArticle(scope: Scope, match: RegExpExecArray, rule: string): Generator<Draft> {
  const article = /^(?:The|This|That|Each|Every|At|In|From) /u.exec(match[0])?.[0].length ?? 0
  if (/ /u.test(match[0].slice(article))) yield make(scope, match.index + article, match.index + match[0].length, rule)
}

/** Places by a word for their sort: `Lake Chad Basin region`, «مدينة الصخيرات». */
function* sorted(scope: Scope): Generator<Draft> {
  if (scope.writes.latin)
    for (const match of scope.text.matchAll(REGION_EN)) yield* withoutArticle(scope, match, 'region')
  for (const match of scope.text.matchAll(CITY_AR)) {
    const name = match[1]!.split(' ')[0]!
    const start = match.index + match[0].length - match[1]!.length
    yield make(scope, start, start + name.length, 'مدينة')
  }
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
    const drafts = findPhrases(scope.tokens, scope.text, book).map(({ start, end }) => make(scope, start, end, 'name'))
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
