import lexicon from '../language/lexicons/en/places.json' with { type: 'json' }
import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { anyOf, AT_CAPITAL } from '../language/pattern.ts'
import { demonymIso3 } from './demonym.ts'
import { foundOf, type Scope } from './scope.ts'

type Place = { start: number; end: number; rule: string }

const CAP = String.raw`\p{Lu}[\p{L}'-]+`
const VENUE = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?:(?:${CAP}|International) ){1,5}(?:${anyOf(lexicon.venueHeads)})(?!\p{L}|-\p{L})`,
  'gu',
)
const NO_VENUE = new RegExp(String.raw`^(?:${anyOf(lexicon.notVenues)})$`, 'u')
// "at the Vienna International Centre": only where something takes place there; else it is a body.
const CENTRE = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?:[Aa]t|[Ii]n|Venue:|Location:|Place:) (?:the )?)(?:${CAP} ){1,3}(?:International|Trade|Community|Business|World Trade) Cent(?:re|er)(?!\p{L})(?! (?:for|of|on|against))`,
  'gu',
)
const REGION = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?:(?:${CAP} ){1,3}(?:region|Region|Basin|Peninsula|Province|province|Governorate|Desert|Valley|Islands?|District|Prefecture|Oblast)|(?:${anyOf(lexicon.directions)}) (?:and ${CAP} )?(?:${anyOf(lexicon.regions)}))(?!\p{L})`,
  'gu',
)
const ARTICLE = /^(?:The|This|That|Each|Every|At|In|From|On|Our|Your|Its|Their|Venue|Location) /u
const BEFORE_STATE =
  /(?:^|[\n(]|(?<!\p{L})(?:in|at|to|from|near|of|city of)) ?((?:\p{Lu}[\p{L}'-]+ ?){1,3}), (?:the )?$/u
// "LYON, France, 19 September –", "LUSAIL, 3 December –", "(ADEN)": where an agency writes from.
const DATELINE =
  /(?=[A-Z\u00c0-\u0556\u10a0-\uffff])(?<=(?:^|\n) *\(?)(\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+){0,2})(?= ?(?:,|-|\/|\(| -)[^\n]{0,50}\d{4}[^\n]{0,24}(?:-|\(|:)|\) )/gu
// "in Lusail on 9 May", "in Dori.": an unknown name after "in" that nothing else explains.
const AFTER_IN = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:held in|took place in|based in|place in|[Ii]n|near|capital|city of|town of|village of|port of) )(${CAP}(?: ${CAP}){0,1})(?=[,.;:)\n]|$| (?:on|in|from|to|and|or|last|this|by|at|with|today|yesterday|was|were|has|will|under|between|during|before|after|for|where|which|when|next)(?!\p{L}))`,
  'gu',
)
// "the centre at Goudoumaria", "the attack of 3 May on Solhan": what stands at an unknown name, or struck it.
const AT_SITE = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:(?:posts?|cent(?:re|er)s?|crossings?|camps?|bases?|prisons?|facilit(?:y|ies)|stations?|checkpoints?|garrisons?|sites?|[Dd]one|[Ss]igned) (?:at|in|near)|(?:attacks?|raids?|assaults?|ambush)(?: of (?:\d{1,2} )?\p{Lu}\p{L}+(?: \d{4})?)? (?:on|at)) )(${CAP}(?: ${CAP}){0,1})(?=[,.;:)\n]|$| (?:on|in|from|to|and|or|last|this|by|at|with|was|were|has|for|where|which|when|are|is)(?!\p{L}))`,
  'gu',
)
// "the Al-Hol and Roj camps": names before the common noun that they share.
const NAMES_OF = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:the|in|from|both|at) )((?:${CAP}(?:, | and |, and ))*)(${CAP}) (?:camps?|prisons|crossings|districts?|villages?|counties|municipalit(?:y|ies)|provinces|governorates)(?!\p{L})`,
  'gu',
)
// "in Sulu and Basilan": a name joined to one that is known for a place.
const JOINED = new RegExp(
  String.raw`^(?:, (?:and |or )?| and | or )(${CAP}(?: ${CAP}){0,1})(?=[,.;:)\n]|$| (?:on|in|from|to|and|or|last|this|by|at|with|today|was|were|has|will|under|during|before|after|for|where|which|when|are|is|have|had)(?!\p{L}))`,
  'u',
)
const LED = /(?<!\p{L})(?:in|at|from|near|between|to|across|around|visited) (?:both )?$/iu
const unlikely = new Set([...lexicon.notPlaces, ...people.notNames, ...people.roles])

const withoutArticle = (match: RegExpExecArray, rule: string): Place[] => {
  const article = ARTICLE.exec(match[0])?.[0].length ?? 0
  const said = match[0].slice(article)
  return said.includes(' ') && !NO_VENUE.test(said)
    ? [{ start: match.index + article, end: match.index + match[0].length, rule }]
    : []
}

/** Venues in English, by a word for their sort: `El Pardo Palace`, `Hofburg Congress Centre`. */
export function* venuesInEnglish({ text }: Scope): Generator<Place> {
  for (const match of text.matchAll(VENUE)) yield* withoutArticle(match, 'venue')
  for (const match of text.matchAll(CENTRE)) yield* withoutArticle(match, 'venue')
}

/** Regions and towns in English that the lexicon need not know: by a word for their sort, by what stands around them. */
export function* placesInEnglish(scope: Scope): Generator<Place> {
  const { text } = scope
  for (const match of text.matchAll(REGION)) yield* withoutArticle(match, 'region')
  for (const match of text.matchAll(DATELINE))
    if (match.index < 400 && (isTown(match[1]!) || /^\p{Lu}{4,}$/u.test(match[1]!)))
      yield { start: match.index, end: match.index + match[1]!.length, rule: 'dateline' }
  yield* beforeStates(scope)
  for (const match of text.matchAll(AFTER_IN))
    if (isTown(match[1]!)) yield { start: match.index, end: match.index + match[1]!.length, rule: 'after-in' }
  for (const match of text.matchAll(AT_SITE))
    if (isTown(match[1]!) && !/s$/u.test(match[1]!))
      yield { start: match.index, end: match.index + match[1]!.length, rule: 'at-site' }
  yield* sharingNoun(scope)
}

/** Names before a noun that says what they are. An adjective ("the Syrian camps") is none. */
function* sharingNoun({ text }: Scope): Generator<Place> {
  for (const match of text.matchAll(NAMES_OF))
    for (const name of match[0].matchAll(EACH))
      if (isTown(name[0]) && demonymIso3(name[0]) === null && !ADJECTIVE.test(name[0]))
        yield { start: match.index + name.index, end: match.index + name.index + name[0].length, rule: 'before-noun' }
}
const EACH = new RegExp(String.raw`(?<=^|, |and )${CAP}`, 'gu')
const ADJECTIVE = /(?:ian|ese|ish|an|al|ic|ist|ern|ive|ed|ing|ee|es)$/u

/** The places that others are joined to by "and" or a comma, one after the other. */
export function* joinedPlaces(scope: Scope, known: readonly { start: number; end: number }[]): Generator<Place> {
  const { text } = scope
  const others = new Set(foundOf(scope, 'organisation', 'state').map(({ start }) => start))
  const starts = new Set(known.map(({ start }) => start))
  for (const place of known) {
    if (!LED.test(text.slice(Math.max(0, place.start - 16), place.start))) continue
    let { end } = place
    for (let more = 0; more < 6; more++) {
      const match = JOINED.exec(text.slice(end, end + 60))
      if (!match) break
      const start = end + match[0].length - match[1]!.length
      if (others.has(start) || !isTown(match[1]!) || demonymIso3(match[1]!) !== null) break
      end = start + match[1]!.length
      if (!starts.has(start)) yield { start, end, rule: 'joined' }
    }
  }
}

const isTown = (said: string) => said.split(' ').every((word) => !unlikely.has(word) && !/^\p{Lu}{2,5}$/u.test(word))

/** "Attard, Malta": a name before that of its State. */
function* beforeStates(scope: Scope): Generator<Place> {
  for (const state of foundOf(scope, 'state')) {
    const match = BEFORE_STATE.exec(scope.text.slice(Math.max(0, state.start - 50), state.start))
    if (!match || !isTown(match[1]!.trimEnd()) || /ly $|ly$/u.test(match[1]!)) continue
    if (match.index === 0 && state.start > 50 && /^\p{Lu}/u.test(match[0])) continue
    const start = state.start - match[0].length + match[0].indexOf(match[1]!)
    yield { start, end: start + match[1]!.trimEnd().length, rule: 'city-of-state' }
  }
}
