import places from '../language/lexicons/places.json' with { type: 'json' }
import { findPhrases, phraseBook } from '../language/phrases.ts'
import { type Draft, draft, foundOf, type Reader, type Scope, wordsOf } from './scope.ts'

const book = phraseBook([...places.ar, ...places.en].map((name) => [name, name] as const))

const VENUE_AR = /(?<!\p{L})[وف]?[بل]?((?:مقر|فندق|قصر|قاعة|مبني)\s+)(?=\p{L})/gu
const REGION_EN = /(?<!\p{L})(?:\p{Lu}[\p{L}-]+\s){1,3}(?:region|Region|Basin|Peninsula)(?!\p{L})/gu

const make = (scope: Scope, start: number, end: number, rule: string): Draft =>
  draft('place', { kind: 'place', start, end, rule, fields: { name: wordsOf(scope, start, end) } })

/** «مقر الأمانة العامة …»: a venue, named by the body that has it. */
function* venues(scope: Scope) {
  const bodies = foundOf(scope, 'organisation')
  for (const match of scope.text.matchAll(VENUE_AR)) {
    const start = match.index + match[0].indexOf(match[1]!)
    const after = start + match[1]!.length
    const body = bodies.filter((one) => one.start === after || one.start === after + 1).sort((a, b) => b.end - a.end)[0]
    if (body) yield make(scope, start, body.end, 'venue-of-body')
    else if (/^(?:فندق|قصر|قاعة)/u.test(match[1]!)) {
      const name = /^(?:\p{L}+)(?:\s+ال\p{L}+)?/u.exec(scope.text.slice(after))
      if (name) yield make(scope, start, after + name[0].length, 'venue')
    }
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
    const named = findPhrases(scope.tokens, scope.text, book).map(({ start, end }) => make(scope, start, end, 'name'))
    const regions = [...scope.text.matchAll(REGION_EN)]
      .filter((match) => !/^(?:The|This|That|Each|Every)\s/u.test(match[0]))
      .map((match) => make(scope, match.index, match.index + match[0].length, 'region'))
    return [...named, ...venues(scope), ...regions]
  },
}
