import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { firstWithin, type Holder } from './affiliation.ts'
import { startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }

/** An office as written, and the body, State or place that it belongs to. */
export type Office = { at: Span; body: Holder | undefined }

const capitalised = (words: readonly string[]) =>
  words.map((word) => word.replace(/^./u, (first) => first.toUpperCase()))

/** Every office that the lexicon knows, its common nouns in either case: `Executive Director`, `journalist`. */
export const OFFICE_NOUN = anyOf([...people.roles, ...people.roleNouns, ...capitalised(people.roleNouns)])

const CAP = String.raw`\p{Lu}[\p{L}\p{N}'&/-]*`
const QUALITY = anyOf(people.roleQualities)
const at = (pattern: string) => {
  const sticky = new RegExp(pattern, 'uy')
  return (text: string, place: number): string | null => {
    sticky.lastIndex = place
    return sticky.exec(text)?.[0] ?? null
  }
}
const articleAt = at('(?:the |an? |its |their |his |her |our |then |also )+')
const nounAt = at(
  String.raw`(?:${OFFICE_NOUN})(?!\p{L}|-\p{L})(?:(?: (?:${CAP}|${QUALITY}))? (?:${OFFICE_NOUN})(?!\p{L}|-\p{L}))?`,
)
const qualityAt = at(String.raw`(?:${CAP}|${QUALITY}),?(?: (?:and|&|of) (?=\p{Lu}))? ?`)
const possessiveAt = at(String.raw`(?:'s|')? (?:the )?|, `)
const linkAt = at(String.raw` (?:of|for|to|on|at|in|from|with)(?: (?:the|its|their|all))? `)
const FIELD = String.raw`(?!(?:${anyOf(people.honorifics)}) )(?:${CAP})`
const fieldAt = at(
  String.raw`${FIELD}(?:(?: (?:of|for|on|in)(?: the)?| and(?: the)?|, and|,(?= ${CAP}(?:, ${CAP})?,? and))? ${FIELD}){0,8}`,
)
const plainFieldAt = at(String.raw`(?:\p{Ll}[\p{L}-]+ ){0,4}(?:\p{Ll}[\p{L}-]+|"[^"\n]{2,80}")(?=[,;.)\n]|$)`)
const andAt = at(',? and (?:the )?|, ')

const longestAt = (holders: readonly Holder[], start: number) => startingIn(holders, start, start + 1)[0]

const MOST_WORDS = 7

/** The noun of an office with what qualifies it before: "Global Head", "IIJ Director", "award-winning journalist". */
function headAt(text: string, holders: readonly Holder[], from: number): Office | null {
  let place = from + (articleAt(text, from)?.length ?? 0)
  let start = place
  let body: Holder | undefined
  for (let words = 0; words < MOST_WORDS; words++) {
    const noun = nounAt(text, place)
    const holder = longestAt(holders, place)
    if (noun && !(holder && holder.end > place + noun.length)) return { at: { start, end: place + noun.length }, body }
    if (holder) {
      const gap = possessiveAt(text, holder.end)
      if (gap === null || body) return null
      body = holder
      place = start = holder.end + gap.length
      continue
    }
    const quality = qualityAt(text, place)
    if (!quality || (words > 0 && quality.includes(','))) return null
    place += quality.length
  }
  return null
}

/** What an office is of: "Minister of Education", "Commissioner for Peace and Security", "Director of the Centre". */
function complement(text: string, holders: readonly Holder[], office: Office, listed: boolean): Office {
  let { end } = office.at
  let { body } = office
  for (let round = 0; round < 3; round++) {
    const link = linkAt(text, end)
    if (!link) break
    const place = end + link.length
    const holder = longestAt(holders, place)
    if (holder) {
      const next = /^, (?:the )?/u.exec(text.slice(holder.end, holder.end + 8))
      const outer = next && longestAt(holders, holder.end + next[0].length)
      if (outer?.kind === 'organisation' && holder.kind === 'organisation') {
        body = outer
        end = holder.end
      } else if (holder.kind === 'organisation' && andOffice(text, holders, holder.end)) {
        body ??= holder
        end = holder.end
      } else body = body && holder.kind === 'place' ? body : holder
      break
    }
    const field = fieldAt(text, place) ?? (listed || link.startsWith(' of ') ? plainFieldAt(text, place) : null)
    if (!field) break
    const inside = startingIn(holders, place + 1, place + field.length)[0]
    end = inside
      ? inside.start -
        (/(?:,|,? and| of| for| in)?(?: the)? ?$/u.exec(text.slice(place, inside.start))?.[0].length ?? 0)
      : place + field.length
    if (end <= place) break
  }
  return { at: { start: office.at.start, end }, body }
}

const andOffice = (text: string, holders: readonly Holder[], place: number): Office | null => {
  const and = andAt(text, place)
  return and ? headAt(text, holders, place + and.length) : null
}

/**
 * Reads an office from a place on, all that is joined to it by "and" included.
 *
 *     Amina Farouk, Assistant Secretary-General and Head of the Office of Legal Affairs, …
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    null when none begins there. In a list (of speakers, say) what it is of may be any words up to the next comma.
 */
export function officeAt(text: string, holders: readonly Holder[], from: number, listed = false): Office | null {
  const head = headAt(text, holders, from)
  if (!head) return null
  let office = complement(text, holders, head, listed)
  for (let more = 0; more < 3; more++) {
    const next = andOffice(text, holders, office.at.end)
    if (!next || /\p{L}/u.test(text.slice(office.at.end, next.at.start).replace(/ and |the|, /gu, ''))) break
    const whole = complement(text, holders, next, listed)
    office = { at: { start: office.at.start, end: whole.at.end }, body: whole.body ?? office.body }
  }
  return office
}

const AFTER_OFFICE = /^,? ?(?:(?:of|for|at|from|in|with|to) )?(?:the )?$/u

/** The body, State or place named right behind an office or a name: ", Hedayah", " (Malta)", " of the Centre". */
export function bodyAfter(text: string, holders: readonly Holder[], end: number): Holder | undefined {
  const near = firstWithin(holders, { start: end, end: end + 240 })
  if (!near) return undefined
  const between = text.slice(end, near.start)
  return AFTER_OFFICE.test(between) || /^ ?[([]$/u.test(between) ? near : undefined
}
