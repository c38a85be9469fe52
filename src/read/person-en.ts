import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { anyOf, AT_CAPITAL } from '../language/pattern.ts'
import { type Holder, holdersIn, nameOfHolder, nearestInSentence } from './affiliation.ts'
import { bodyAfter, type Office, OFFICE_NOUN, officeAt } from './office-en.ts'
import { type Draft, draft, foundOf, type Scope, wordsOf } from './scope.ts'
import { meetsAny, sortedSpans, startingIn, takenSpans } from './sorted-spans.ts'

type Span = { start: number; end: number }
type Candidate = Span & { rule: string; listed?: boolean }

const PARTICLE = '(?:bin|bint|ibn|al|el|de|del|de la|der|van|van der|von|da|dos|di|la|le|ter|wal|ul|ur|e|y)'
const PART = String.raw`\p{Lu}[\p{L}'-]*\p{L}`
const NAME = String.raw`(?:${PART}|\p{Lu}\.)(?: (?:\p{Lu}\.|${PARTICLE}(?= \p{Lu})|${PART})){1,4}`
const HONORIFIC = String.raw`(?<!Crown )(?:${anyOf(people.honorifics)})`
const FIELD = anyOf(people.offices)
// Prime Minister and Head of Government; Minister of Foreign Affairs and External Cooperation; Interior Minister
const OFFICE = String.raw`(?:(?:Prime|Foreign|Interior|Justice|Defence|Deputy|Senior|Acting|Former|former|Assistant|Permanent|Special|Joint|then) )*(?:${OFFICE_NOUN})(?: (?:of|for)(?: the)? (?:${FIELD})(?:(?:,| and|, and) (?:${FIELD}))*(?:,? (?:\p{Lu}\p{L}+ ){1,3}and \p{Lu}\p{L}+ \p{Lu}\p{L}+)?)?`
const OFFICES = String.raw`${OFFICE}(?:(?:,| and|, and) (?:the )?${OFFICE})*`

const AFTER_HONORIFIC = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}.-])((?:(?:${HONORIFIC}) )+)(${NAME}|\p{Lu}[\p{L}'-]+)`,
  'gu',
)
const BEFORE_COMMA = new RegExp(String.raw`${AT_CAPITAL}(?<![\p{L}])(${NAME})(?: \([^)\n]{2,60}\))?, ?`, 'gu')
const ROLES_HERE = new RegExp(String.raw`(?<![\p{L}-])${OFFICES}(?![\p{L}-])`, 'gu')
const SPEAKS = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}])(${NAME}),? (?:${anyOf(people.reportingVerbs)})(?!\p{L})`,
  'gu',
)
const BY = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(people.actsBy)}) (?:(?:${HONORIFIC}) )*(${NAME})`, 'gu')
// "Moderator: Leila Sassi, journalist", "– Omar Haddad, Hedayah": an entry of a list of people.
const LABELLED = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?:^|\n|\() *(?:[-•–*·▪] *)?(?:${anyOf(people.personLabels)}) ?: *|\n *[-•–*·▪] *)(?:(?:${HONORIFIC}) )*(${NAME})(?= ?[,(;\n)]|$)`,
  'gu',
)
const NAME_HERE = new RegExp(String.raw`^(?:'s|,)? ((?:(?:${HONORIFIC}) )*)(${NAME})`, 'u')
const ROLE_AT_END = new RegExp(String.raw`(?:^|[^\p{L}])(${OFFICES})$`, 'u')
const HONORIFICS_AT_END = new RegExp(String.raw`(?:^|[^\p{L}-])((?:(?:${HONORIFIC}) )+)$`, 'u')
const EACH_HONORIFIC = new RegExp(String.raw`(?:${anyOf(people.honorifics)})(?= )`, 'gu')
const RANK =
  /^(?:Judge|Justice|Ambassador|Professor|Senator|Bishop|Archbishop|Imam|Rabbi|Inspector|Superintendent|Commander)$/u
const LABEL_BEFORE = new RegExp(String.raw`(?:^|[\n(–•*-]) *(${anyOf(people.personLabels)}) ?: *$`, 'u')
const ROLE_LABEL =
  /^(?:Chair|Chairperson|Chairman|Moderator|Rapporteur|Facilitator|Session [Cc]hair|Co-[Cc]hairs?|Moderators|Chairs)$/u

const given = new Set(people.givenNames)
const notNames = new Set(people.notNames)
const isName = (said: string) =>
  said.split(/[ -]/u).every((word) => !notNames.has(word)) && !/ (?:I{1,3}|IV|VI{0,3}|IX|X)$/u.test(said)

/** The places where something stands that shows a name: an honorific, an office, a verb of speech, an entry of a list. */
function* candidates(scope: Scope, holders: readonly Holder[]): Generator<Candidate> {
  const { text } = scope
  for (const match of text.matchAll(AFTER_HONORIFIC)) {
    const start = match.index + match[1]!.length
    yield { start, end: start + match[2]!.length, rule: 'honorific', listed: isEntry(text, match.index) }
  }
  for (const match of text.matchAll(LABELLED)) {
    const end = match.index + match[0].length
    yield { start: end - match[1]!.length, end, rule: 'list-of-people', listed: true }
  }
  for (const match of text.matchAll(ROLES_HERE)) {
    const at = afterBody(text, holders, match.index + match[0].length)
    const name = NAME_HERE.exec(text.slice(at, at + 140))
    if (!name || (/^[,\n]/u.test(name[0]) && /^\p{Ll}/u.test(match[0]))) continue
    const start = at + name[0].length - name[2]!.length
    yield { start, end: start + name[2]!.length, rule: 'role-before' }
  }
  for (const match of text.matchAll(BEFORE_COMMA)) {
    if (!officeAt(text, holders, match.index + match[0].length)) continue
    yield { start: match.index, end: match.index + match[1]!.length, rule: 'role-after' }
  }
  for (const match of text.matchAll(BY)) {
    const end = match.index + match[0].length
    yield { start: end - match[1]!.length, end, rule: 'acts' }
  }
  for (const match of text.matchAll(SPEAKS)) {
    if (given.has(match[1]!.split(' ')[0]!) || isLikelyName(match[1]!))
      yield { start: match.index, end: match.index + match[1]!.length, rule: 'speaks' }
  }
}

/** Two or three words in capitals and small letters, none of them a word of the language of meetings. */
const isLikelyName = (said: string) => /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+){1,2}$/u.test(said) && !/s$/u.test(said)

/** Whether an entry of a list of people begins here: after a bullet, a label or a semicolon. */
const isEntry = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 60), at)
  return /(?:^|\n) *(?:[-•–*·▪] *)?$|[;:(] *$|(?:[;:,] | and )$/u.test(before) && /[\n:;(]|[-•–*] *$/u.test(before)
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

/** The office written before a name, over its honorifics: "UNOCT's Under-Secretary-General Vladimir …". */
function officeBefore(scope: Scope, holders: readonly Holder[], name: number): Office | null {
  const { text } = scope
  let end = text.slice(Math.max(0, name - FARTHEST), name).replace(/,? ?$/u, '').length + Math.max(0, name - FARTHEST)
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
  if (!role)
    return anyOfficeBefore(
      text,
      holders,
      name - (/,? ?$/u.exec(text.slice(Math.max(0, name - 3), name))?.[0].length ?? 0),
    )
  const start = end - role.length
  return { at: { start, end }, body: body ?? possessorOf(text, holders, start) }
}

const NOUN_HERE = new RegExp(String.raw`(?<![\p{L}-])(?:${OFFICE_NOUN})(?![\p{L}-])`, 'gu')

/** "Botswana's Minister for International Relations, Dr. …": an office of any field that goes up to the name. */
function anyOfficeBefore(text: string, holders: readonly Holder[], end: number): Office | null {
  const from = Math.max(0, end - 140)
  const said = text.slice(from, end)
  const line = from + Math.max(said.lastIndexOf('\n'), said.lastIndexOf('. '), said.lastIndexOf('; ')) + 1
  for (const match of text.slice(line, end).matchAll(NOUN_HERE)) {
    const start = line + match.index
    const office = officeAt(text, holders, start)
    const last = office && Math.max(office.at.end, office.body && office.body.start >= start ? office.body.end : 0)
    if (office && last === end) return { at: office.at, body: office.body ?? possessorOf(text, holders, start) }
  }
  return null
}

const possessorOf = (text: string, holders: readonly Holder[], start: number) =>
  startingIn(holders, start - FARTHEST, start).find(
    (one) => start - one.end >= 0 && start - one.end <= 4 && /^(?:'s|,)? ?(?:the )?$/u.test(text.slice(one.end, start)),
  )

const BRACKET = /^ ?\(([^)\n]{2,60})\)/u

/** The office written after a name: ", IIJ Director of Programs", " (Malta), Chair of the Committee". */
function officeAfter(scope: Scope, holders: readonly Holder[], name: Candidate): Office | null {
  const { text } = scope
  const bracket = BRACKET.exec(text.slice(name.end, name.end + 64))?.[0].length ?? 0
  const inBrackets = bracket ? bodyAfter(text, holders, name.end) : undefined
  const link = /^,? (?:(?:who|and) is )?/u.exec(text.slice(name.end + bracket, name.end + bracket + 12))
  const office = link && officeAt(text, holders, name.end + bracket + link[0].length, name.listed)
  // "…, Under-Secretary-General Vladimir …": that office is the next one's.
  if (!office || NAME_HERE.exec(text.slice(office.at.end, office.at.end + 80))?.[0].startsWith(' ')) {
    return name.listed ? plainRole(scope, holders, name.end + bracket, inBrackets) : null
  }
  return { at: office.at, body: office.body ?? inBrackets ?? bodyAfter(text, holders, office.at.end) }
}

const PLAIN_ROLE = /^, ((?:[^,;.()\n"]|,(?! \p{Lu})|"[^"\n]{1,80}"){3,110})(?=[,;.)\n]|$)/u

/** In an entry of a list, what stands between the name and the body is the role: "Mr. Ross Hill, Global Lead, Example, Inc.". */
function plainRole(scope: Scope, holders: readonly Holder[], at: number, known: Holder | undefined): Office | null {
  const match = PLAIN_ROLE.exec(scope.text.slice(at, at + 130))
  if (!match || longestAt(holders, at + 2) || longestAt(holders, at + 6)) return null
  const end = at + match[0].length
  const body = known ?? bodyAfter(scope.text, holders, end)
  return body ? { at: { start: at + 2, end }, body } : null
}

const honorificsBefore = (text: string, name: number) => {
  const said = HONORIFICS_AT_END.exec(text.slice(Math.max(0, name - 60), name))?.[1]
  return { length: said?.length ?? 0, list: said?.match(EACH_HONORIFIC) ?? [] }
}

function made(scope: Scope, holders: readonly Holder[], name: Candidate): Draft {
  const { text } = scope
  const near = honorificsBefore(text, name.start)
  const outer = name.start - near.length
  const before = officeBefore(scope, holders, outer)
  const far = before
    ? honorificsBefore(text, before.at.start - (text.slice(0, before.at.start).endsWith('the ') ? 4 : 0))
    : null
  const honorifics = [...(far?.list ?? []), ...near.list]
  const after = officeAfter(scope, holders, name)
  const roles = [before, after].filter((one) => one !== null)
  const said = roles.map((one) => wordsOf(scope, one.at.start, one.at.end)).join(', ')
  const role = said || labelOf(text, outer) || near.list.find((one) => RANK.test(one)) || null
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
      affiliation: affiliationOf(scope, holders, { name, role, body: after?.body ?? before?.body }),
    },
  })
}

const labelOf = (text: string, at: number) => {
  const label = LABEL_BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.[1]
  return label && ROLE_LABEL.test(label) ? label.replace(/s$/u, '') : null
}

type Known = { name: Candidate; role: string | null; body: Holder | undefined }

/** The body, State or place of a person: what the office names, what stands behind the name, or who was spoken of last. */
function affiliationOf(scope: Scope, holders: readonly Holder[], { name, role, body }: Known): string | null {
  const direct = body ?? bodyAfter(scope.text, holders, name.end)
  if (direct) return nameOfHolder(scope, direct)
  if (!role || name.listed) return null
  const kind = /Minister|Government|Ambassador|Permanent Representative|^President|Amir|Emir|King|Prince/u.test(role)
    ? 'state'
    : 'organisation'
  const near = nearestInSentence(scope, holders, name, kind) ?? lastOf(holders, name.start, kind)
  return near ? nameOfHolder(scope, near) : null
}

const FAR_BACK = 1500

const lastOf = (holders: readonly Holder[], at: number, kind: Holder['kind']) =>
  startingIn(holders, at - FAR_BACK, at).findLast((one) => one.kind === kind)

/** People whom English text names in a public role. */
export function peopleInEnglish(scope: Scope): Draft[] {
  const bodies = holdersIn(scope)
  const places = sortedSpans(foundOf(scope, 'place').filter((one) => one.rule !== 'city-of-state'))
  const holders = sortedSpans([...bodies, ...places])
  const taken = takenSpans<{ start: number; end: number }>()
  const drafts: Draft[] = []
  for (const name of candidates(scope, holders)) {
    if (!isName(scope.text.slice(name.start, name.end)) || taken.meets(name) || meetsAny(bodies, name)) continue
    if (startingIn(places, name.start, name.start + 1).length) continue
    taken.add(name)
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
