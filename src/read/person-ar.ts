import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { holdersIn } from './affiliation.ts'
import { demonymIso3 } from './demonym.ts'
import { isGivenName, nameLength } from './name-ar.ts'
import {
  affiliationOf,
  type Known,
  type Office,
  officeAfter,
  officeAt,
  officeEndingAt,
  officesIn,
} from './office-ar.ts'
import { type Draft, draft, foundOf, type Scope, wordsOf } from './scope.ts'
import { meetsAny, sortedSpans } from './sorted-spans.ts'

type Span = { start: number; end: number }
type Candidate = Span & { rule: string; honorifics: string[]; office: Office | null; at: number }

const HONORIFIC = anyOf(people.honorifics)
const HONORIFICS = new RegExp(String.raw`(?<![ء-ي])[وفبل]?((?:(?:${HONORIFIC})\.?(?: |/)+)+)(?=[ء-ي])`, 'gu')
const VERB = new RegExp(String.raw`(?<![ء-ي])[وف]?(?:${anyOf(people.reportingVerbs)})(?:ها|ه)? (?=[ء-ي])`, 'gu')
const ambiguous = new Set(people.ambiguousHonorifics.map(foldWords))

const honorificsIn = (said: string) => said.split(/[ /]+/).filter(Boolean)

/** «سعادة الدكتور علي راشد النعيمي». */
function* afterHonorifics(scope: Scope, known: Known): Generator<Candidate> {
  for (const match of scope.text.matchAll(HONORIFICS)) {
    const first = scope.tokenAt(match.index + match[0].length)
    // «القاضي الإسباني إلوي فيلاسكو»
    const at = demonymIso3(scope.tokens[first]?.text ?? '') ? first + 1 : first
    const start = match.index + match[0].indexOf(match[1]!)
    const doubtful = honorificsIn(match[1]!).every((word) => ambiguous.has(word.replace(/\.$/u, '')))
    if (doubtful && !isGivenName(scope.tokens[at]?.text ?? '')) continue
    const honorifics = honorificsIn(wordsOf(scope, start, start + match[1]!.length)).filter(
      (word, index, all) => index === all.length - 1 || !ambiguous.has(foldWords(word)),
    )
    yield* named(scope, at, { rule: 'لقب', honorifics, office: officeEndingAt(scope, known, start) })
  }
}

function* named(scope: Scope, at: number, found: Omit<Candidate, 'start' | 'end' | 'at'>): Generator<Candidate> {
  const count = nameLength(scope, at)
  if (count < 2) return
  yield { ...found, at, start: scope.tokens[at]!.start, end: scope.tokens[at + count - 1]!.end }
}

/** «المدير التنفيذي للجنة جان بول لابورد», «الرئيس التونسي قيس سعيّد»: an office, perhaps its body, then the name. */
function* afterOffices(scope: Scope, known: Known): Generator<Candidate> {
  for (const role of known.offices) {
    const { end, ...office } = officeAt(scope, known.holders, role)
    const at = scope.tokenAt(end)
    const token = scope.tokens[at]
    const gap = scope.text.slice(end, token?.start ?? end)
    if (!token || !/^[ ،]{1,2}$/u.test(gap)) continue
    const isSure = isGivenName(token.text)
    if (!isSure && (nameLength(scope, at) < 2 || gap.includes('،') || meetsAny(known.holders, token))) continue
    yield* named(scope, at, { rule: 'صفة قبل الاسم', honorifics: [], office })
  }
}

/** A name after a verb of speech, with its office behind it, or with a known given name. */
function* afterVerbs(scope: Scope, known: Known): Generator<Candidate> {
  for (const match of scope.text.matchAll(VERB)) {
    const at = scope.tokenAt(match.index + match[0].length)
    for (const one of named(scope, at, { rule: 'فعل قول', honorifics: [], office: null }))
      if (officeAfter(scope, known, one) || isGivenName(scope.tokens[at]!.text)) yield one
  }
}

/** A name with its office behind it, anywhere: «وحصة عبد الرحمن تهلك وكيلة مساعدة …». */
function* beforeOffices(scope: Scope, known: Known): Generator<Candidate> {
  for (let at = 0; at < scope.tokens.length; at++) {
    const token = scope.tokens[at]!
    const skip = skipTo(scope, at)
    if (skip < 0) continue
    const count = nameLength(scope, at, skip)
    if (count < 2 || count > 5) continue
    const end = scope.tokens[at + count - 1]!.end
    const one: Candidate = { at, start: token.start + skip, end, rule: 'صفة بعد الاسم', honorifics: [], office: null }
    if (officeAfter(scope, known, one)) yield one
  }
}

/** Where in a word a name may begin: at once for a known given name, after a «و» that goes on with a list of people; -1 nowhere. */
function skipTo(scope: Scope, at: number): number {
  const { text: word, start } = scope.tokens[at]!
  if (isGivenName(word)) return 0
  if (!/^و[ء-ي]{3,}/u.test(word)) return -1
  return isGivenName(word.slice(1)) || /، ?$/u.test(scope.text.slice(Math.max(0, start - 2), start)) ? 1 : -1
}

function made(scope: Scope, known: Known, one: Candidate): Draft {
  const office = officeAfter(scope, known, one) ?? one.office
  const affiliation = office ? affiliationOf(scope, known, office, one) : null
  return draft('person', {
    kind: 'person',
    start: one.start,
    end: one.end,
    rule: one.rule,
    words: [one, ...(office ? [office.role] : [])],
    fields: {
      name: wordsOf(scope, one.start, one.end),
      honorifics: one.honorifics,
      role: office ? wordsOf(scope, office.role.start, office.role.end) : null,
      affiliation,
    },
  })
}

/** Cuts a name where the name of a body, a State or an instrument begins. */
function clipped(scope: Scope, names: readonly Span[], one: Candidate): Candidate | null {
  let to = scope.tokenAt(one.end)
  const overlapping = (at: number) => meetsAny(names, scope.tokens[at]!)
  while (to - one.at > 1 && overlapping(to - 1)) to--
  const end = scope.tokens[to - 1]!.end
  return to - one.at >= 2 && !overlapping(one.at) ? { ...one, end } : null
}

/** People whom Arabic text names in a public role. */
export function peopleInArabic(scope: Scope): Draft[] {
  const known: Known = { holders: holdersIn(scope), offices: officesIn(scope.text) }
  const names = sortedSpans(foundOf(scope, 'organisation', 'state', 'place', 'instrument', 'meeting'))
  const candidates = [
    ...afterHonorifics(scope, known),
    ...afterOffices(scope, known),
    ...afterVerbs(scope, known),
    ...beforeOffices(scope, known),
  ]
  const taken = new Set<number>()
  const drafts: Draft[] = []
  for (const candidate of candidates) {
    const one = clipped(scope, names, candidate)
    if (!one || tokensOf(scope, one).some((at) => taken.has(at))) continue
    for (const at of tokensOf(scope, one)) taken.add(at)
    drafts.push(made(scope, known, one))
  }
  return drafts
}

/** The numbers of the words that a name has. */
const tokensOf = (scope: Scope, one: Candidate) =>
  Array.from({ length: scope.tokenAt(one.end) - one.at }, (_, index) => one.at + index)
