import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { firstWithin, type Holder, holdersIn, nameOfHolder, nearestInSentence } from './affiliation.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'
import { meetsAny, sortedSpans, startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }

const PARTICLE = '(?:bin|bint|ibn|al|el|de|del|de la|der|van|van der|von|da|dos|di|la|le|ter)'
const PART = String.raw`[A-Z][\p{L}'-]*\p{L}`
const NAME = String.raw`${PART}(?: (?:[A-Z]\.|${PARTICLE}(?= [A-Z])|${PART})){1,4}`
const HONORIFIC = anyOf(people.honorifics)
const ROLE = anyOf(people.roles)
const FIELD = anyOf(people.offices)
// Prime Minister and Head of Government; Minister of Foreign Affairs and External Cooperation; Interior Minister
const OFFICE = String.raw`(?:(?:Prime|Foreign|Interior|Justice|Defence|Deputy|Senior|Acting|Former|former|Assistant|Permanent|Special|Joint|then) )*(?:${ROLE})(?: (?:of|for)(?: the)? (?:${FIELD})(?:(?:,| and|, and) (?:${FIELD}))*(?:,? (?:[A-Z]\p{L}+ ){1,3}and [A-Z]\p{L}+ [A-Z]\p{L}+)?)?`
const OFFICES = String.raw`${OFFICE}(?:(?:,| and|, and) (?:the )?${OFFICE})*`

const AFTER_HONORIFIC = new RegExp(String.raw`(?<![\p{L}.-])((?:(?:${HONORIFIC}) )+)(${NAME}|[A-Z][\p{L}'-]+)`, 'gu')
const BEFORE_ROLE = new RegExp(
  String.raw`(?<![\p{L}])(${NAME})(?: \([^)\n]{2,40}\))?,? (?=(?:the |a |an |its )?(?:[A-Z]\p{L}+(?:'s)? ){0,3}${OFFICE})`,
  'gu',
)
const ROLES_HERE = new RegExp(String.raw`(?<!\p{L})${OFFICES}(?!\p{L})`, 'gu')
const SPEAKS = new RegExp(String.raw`(?<![\p{L}])(${NAME}),? (?:${anyOf(people.reportingVerbs)})(?!\p{L})`, 'gu')
const NAME_HERE = new RegExp(String.raw`^(?:'s|,)? ((?:(?:${HONORIFIC}) )*)(${NAME})`, 'u')
const ROLE_AT_END = new RegExp(String.raw`(?:^|[^\p{L}])(${OFFICES})$`, 'u')
const ROLE_AFTER = new RegExp(
  String.raw`^(?: \(([^)\n]{2,40})\))?,? (?:the |a |an |its )?((?:[A-Z]\p{L}+(?:'s)? ){0,3}?)(${OFFICES})(?!\p{L})`,
  'u',
)
const HONORIFICS_AT_END = new RegExp(String.raw`(?:^|[^\p{L}-])((?:(?:${HONORIFIC}) )+)$`, 'u')

const given = new Set(people.givenNames)
const notNames = new Set(people.notNames)
const isName = (said: string) => said.split(/[ -]/).every((word) => !notNames.has(word))

/** The places where something stands that shows a name: an honorific, an office, a verb of speech. */
function* candidates(scope: Scope, holders: readonly Holder[]): Generator<Span & { rule: string }> {
  const { text } = scope
  for (const match of text.matchAll(AFTER_HONORIFIC)) {
    const start = match.index + match[1]!.length
    yield { start, end: start + match[2]!.length, rule: 'honorific' }
  }
  for (const match of text.matchAll(ROLES_HERE)) {
    const at = afterBody(text, holders, match.index + match[0].length)
    const name = NAME_HERE.exec(text.slice(at, at + 140))
    if (!name) continue
    const start = at + name[0].length - name[2]!.length
    yield { start, end: start + name[2]!.length, rule: 'role-before' }
  }
  for (const match of text.matchAll(BEFORE_ROLE))
    yield { start: match.index, end: match.index + match[1]!.length, rule: 'role-after' }
  for (const match of text.matchAll(SPEAKS)) {
    if (given.has(match[1]!.split(' ')[0]!))
      yield { start: match.index, end: match.index + match[1]!.length, rule: 'known-name-speaks' }
  }
}

/** "Executive Director of CTED" → the end of the body, where one is named; "Representative of Egypt to the United Nations" too. */
function afterBody(text: string, holders: readonly Holder[], at: number): number {
  let end = at
  for (let round = 0; round < 2; round++) {
    const link = /^ (?:of|to|for|at)(?: the)? /u.exec(text.slice(end, end + 12))
    if (!link) return end
    const body = longestAt(holders, end + link[0].length)
    if (!body) return end
    end = body.end
  }
  return end
}

const longestAt = (holders: readonly Holder[], start: number) => startingIn(holders, start, start + 1)[0]

const FARTHEST = 200

type Office = { role: string; at: Span; body: Holder | undefined }

/** The office written before a name, over its honorifics: "UNOCT's Under-Secretary-General Vladimir …". */
function officeBefore(scope: Scope, holders: readonly Holder[], name: number): Office | null {
  const { text } = scope
  let end = text.slice(0, name).replace(/,? ?$/u, '').length
  let body: Holder | undefined
  for (let round = 0; round < 2; round++) {
    const ending = startingIn(holders, end - FARTHEST, end).find((one) => one.end === end)
    const link =
      ending && / (?:of|to|for|at)(?: the)? $/u.exec(text.slice(Math.max(0, ending.start - 10), ending.start))
    if (!ending || !link) break
    body = ending
    end = ending.start - link[0].length
  }
  const role = ROLE_AT_END.exec(text.slice(Math.max(0, end - 120), end))?.[1]
  if (!role) return null
  const start = end - role.length
  return { role, at: { start, end }, body: body ?? possessorOf(text, holders, start) }
}

const possessorOf = (text: string, holders: readonly Holder[], start: number) =>
  startingIn(holders, start - FARTHEST, start).find(
    (one) => start - one.end >= 0 && start - one.end <= 4 && /^(?:'s|,)? ?(?:the )?$/u.test(text.slice(one.end, start)),
  )

/** The office written after a name: ", IIJ Director of Programs", " (Malta), Chair of the Committee". */
function officeAfter(scope: Scope, holders: readonly Holder[], name: Span): Office | null {
  const after = scope.text.slice(name.end, name.end + 220)
  const match = ROLE_AFTER.exec(after)
  if (!match) return null
  const end = name.end + match[0].length
  const at = { start: end - match[3]!.length, end }
  const stop = /[.;\n]|,? and (?=(?:H\.E\.|Mr|Ms|Dr|[A-Z]\p{L}+ [A-Z]))/u.exec(scope.text.slice(end, end + 120))
  const limit = end + (stop?.index ?? 120)
  const inBrackets = match[1]
    ? firstWithin(holders, { start: name.end, end: name.end + match[1].length + 4 })
    : undefined
  const prefixed = match[2]?.trim() ? firstWithin(holders, { start: name.end, end: at.start + 1 }) : undefined
  const body = inBrackets ?? prefixed ?? firstAfterLink(scope.text, holders, end, limit)
  return { role: match[3]!, at, body }
}

const firstAfterLink = (text: string, holders: readonly Holder[], end: number, limit: number) => {
  const body = firstWithin(holders, { start: end, end: limit + 1 })
  return body &&
    /^(?: and [\p{L} ]{2,40})?,? ?(?:of|to|for|at|in|from)?(?: the)?(?: [\p{L} ]{2,40} of(?: the)?)? ?$/u.test(
      text.slice(end, body.start),
    )
    ? body
    : undefined
}

const honorificsBefore = (text: string, name: number) =>
  HONORIFICS_AT_END.exec(text.slice(Math.max(0, name - 60), name))?.[1]?.match(
    new RegExp(`(?:${HONORIFIC})(?= )`, 'gu'),
  ) ?? []

function made(scope: Scope, holders: readonly Holder[], name: Span & { rule: string }): Draft {
  const honorifics = honorificsBefore(scope.text, name.start)
  const outer = name.start - honorifics.join(' ').length - (honorifics.length ? 1 : 0)
  const before = officeBefore(scope, holders, outer)
  const after = officeAfter(scope, holders, name)
  const roles = [before, after].filter((one) => one !== null)
  const role = roles.map((one) => wordsOf(scope, one.at.start, one.at.end)).join(', ') || null
  const isMinister = /Minister|Government|Ambassador|Permanent Representative/u.test(role ?? '')
  const body =
    after?.body ??
    before?.body ??
    (role ? nearestInSentence(scope, holders, name, isMinister ? 'state' : 'organisation') : undefined)
  return draft('person', {
    kind: 'person',
    start: name.start,
    end: name.end,
    rule: name.rule,
    words: [name, ...roles.map((one) => one.at)],
    fields: {
      name: wordsOf(scope, name.start, name.end),
      honorifics,
      role,
      affiliation: body ? nameOfHolder(scope, body) : null,
    },
  })
}

/** People whom English text names in a public role. */
export function peopleInEnglish(scope: Scope): Draft[] {
  const holders = holdersIn(scope)
  const taken = new Set<number>()
  const drafts: Draft[] = []
  for (const name of candidates(scope, holders)) {
    const [first, after] = [scope.tokenAt(name.start), scope.tokenAt(name.end)]
    const words = Array.from({ length: after - first }, (_, index) => first + index)
    if (!isName(scope.text.slice(name.start, name.end)) || words.some((at) => taken.has(at))) continue
    if (meetsAny(holders, name)) continue
    for (const at of words) taken.add(at)
    drafts.push(made(scope, holders, name))
  }
  return withSurnames(drafts)
}

/** "Mr. Kruse" after "Maqsoud Kruse" is the same man; a surname that nobody has is left. */
function withSurnames(drafts: Draft[]): Draft[] {
  const people = sortedSpans(drafts.filter((one) => one.kind === 'person'))
  const whole = new Map<string, (typeof people)[number]>()
  return people.flatMap((one) => {
    const { name } = one.fields
    const known = whole.get(name)
    if (known) return [{ ...one, rule: 'surname', fields: known.fields }]
    if (!name.includes(' ')) return []
    const words = name.split(' ')
    for (let from = 1; from < words.length; from++) {
      const surname = words.slice(from).join(' ')
      if (!whole.has(surname)) whole.set(surname, one)
    }
    return [one]
  })
}
