import people from '../language/lexicons/people.json' with { type: 'json' }
import reporting from '../language/lexicons/reporting.json' with { type: 'json' }
import type { FieldsOf } from '../domain/finding.ts'
import { withoutProclitics } from '../language/tokens.ts'
import { foldWords } from '../language/view.ts'
import { type Draft, draft, foundOf, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

const anyOf = (words: readonly string[]) =>
  [...words]
    .map((word) => foldWords(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')

type Span = { start: number; end: number }
type Fields = FieldsOf<'person'>

// ── English ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const NAME_EN = String.raw`[A-Z][\p{L}'-]+(?:\s+(?:[A-Z]\.|(?:bin|bint|ibn|al|el|de|del|der|van|von|da|dos|di|la|le)\s+(?=[A-Z])|[A-Z][\p{L}'-]+)){1,4}`
const HONORIFICS_EN = anyOf(people.honorificsEn)
const ROLE_EN = anyOf(people.rolesEn)
// Prime Minister and Head of Government; Minister of Foreign Affairs and External Cooperation; Interior Minister
const OFFICE_EN = String.raw`(?:(?:Prime|Foreign|Interior|Justice|Defence|Deputy|Senior|Acting|Former|Assistant|Permanent|Special)\s+)*(?:${ROLE_EN})(?:\s+(?:of|for)(?:\s+the)?\s+(?:Foreign|Interior|Justice|Home|External|Internal|Social|Defence|Religious|Islamic|Youth|Government|International|State|Political|Security|Legal)(?:\s+(?:Affairs|Cooperation|Development|Relations|Security))?)?(?:\s+and\s+(?:External|International|Emigration|Tolerance)\s+\p{Lu}\p{L}+)?`
const OFFICES_EN = String.raw`${OFFICE_EN}(?:(?:,|\s+and)\s+(?:the\s+)?${OFFICE_EN})*`

const afterHonorificEn = new RegExp(String.raw`(?<!\p{L})((?:(?:${HONORIFICS_EN})\s+)+)(${NAME_EN})`, 'gu')
const afterRoleEn = new RegExp(
  String.raw`(?<!\p{L})(${OFFICES_EN})(?:\s+of\s+(?:the\s+)?(?:[A-Z][\p{L}-]+\s?){1,4})?,?\s+((?:(?:${HONORIFICS_EN})\s+)*)(${NAME_EN})`,
  'gu',
)
const beforeRoleEn = new RegExp(String.raw`(?<!\p{L})(${NAME_EN}),\s+(?:the\s+|a\s+|an\s+)?(?=${OFFICE_EN})`, 'gu')
const reportingEn = new RegExp(String.raw`(?<!\p{L})(${NAME_EN})\s+(?:${reporting.en.join('|')})(?!\p{L})`, 'gu')
const officeEn = new RegExp(String.raw`^(?:,?\s*(?:the\s+|a\s+|an\s+)?)(${OFFICES_EN})`, 'u')

const NOT_A_NAME =
  /\b(?:Council|Committee|Union|Nations|Organi[sz]ation|Cent(?:re|er)|Ministry|States?|Conference|Meeting|Principles?|Resolution|Declaration|Programme|Program|Terrorism|Terrorist|Violent|Extremism|International|National|Global|Rights|Security|Assembly|Executive|Special|General|Government|League|Office|Group|Forum|Institute|University|Republic|Kingdom|Europe|Africa|Asia|Arab|Report|Index|Guiding|Session|Permanent|Foreign|Interior|Prime|Minister|Member|Affairs|The|This|Chapter|Article|Summit|Plan|Strategy|Charter|Chair|President|Secretary|Director)\b/

const endOfName = (name: string) => name.replace(/\s+(?:and|of|in|at|on|for|to)$/u, '')

function english(scope: Scope): Draft[] {
  const { text } = scope
  const drafts: Draft[] = []
  const add = (
    start: number,
    raw: string,
    rule: string,
    known: { honorifics?: string; role?: string; roleStart?: number },
  ) => {
    const name = endOfName(raw)
    const span = { start, end: start + name.length }
    if (NOT_A_NAME.test(name) || name.split(/\s+/).length < 2 || drafts.some((other) => overlaps(other, span))) return
    const office = known.role ?? officeAfter(text, span.end)
    const words = known.roleStart === undefined ? [] : [{ start: known.roleStart, end: start }]
    drafts.push(
      draft('person', {
        kind: 'person',
        ...span,
        rule,
        words: [...words, span],
        fields: personFields(scope, span, known.honorifics, office, known.roleStart),
      }),
    )
  }
  for (const match of text.matchAll(afterRoleEn)) {
    add(match.index + match[0].length - match[3]!.length, match[3]!, 'role-before', {
      role: match[1]!,
      honorifics: match[2]!,
      roleStart: match.index,
    })
  }
  for (const match of text.matchAll(afterHonorificEn))
    add(match.index + match[1]!.length, match[2]!, 'honorific', { honorifics: match[1]! })
  for (const match of text.matchAll(beforeRoleEn)) add(match.index, match[1]!, 'role-after', {})
  for (const match of text.matchAll(reportingEn)) {
    if (people.givenEn.includes(match[1]!.split(/\s+/)[0]!)) add(match.index, match[1]!, 'known-name-speaks', {})
  }
  return drafts
}

const officeAfter = (text: string, at: number) => officeEn.exec(text.slice(at, at + 160))?.[1]

const personFields = (
  scope: Scope,
  span: Span,
  honorifics: string | undefined,
  role: string | undefined,
  roleStart: number | undefined,
): Fields => ({
  name: wordsOf(scope, span.start, span.end),
  honorifics: (honorifics ?? '').trim() ? splitHonorifics(honorifics!.trim()) : [],
  role: role?.replace(/\s+/g, ' ').trim() ?? null,
  affiliation: role ? affiliationOf(scope, span, roleStart) : null,
})

const splitHonorifics = (said: string) => said.match(new RegExp(`(?:${HONORIFICS_EN})`, 'gu')) ?? []

/** The body or State that an office belongs to: the one named nearest in its clause. */
function affiliationOf(scope: Scope, name: Span, roleStart: number | undefined): string | null {
  const from = roleStart === undefined ? name.end : roleStart - 30
  const to = roleStart === undefined ? name.end + 170 : name.start
  const stop = roleStart === undefined ? scope.text.slice(name.end, to).search(/[.;\n]/) : -1
  const limit = stop >= 0 ? name.end + stop : to
  const named = foundOf(scope, 'organisation', 'state').filter((one) => one.start >= from && one.end <= limit + 1)
  const best = named.sort(
    (a, b) => (roleStart === undefined ? a.start - b.start : b.end - a.end) || b.end - b.start - (a.end - a.start),
  )[0]
  if (!best) return null
  return best.kind === 'organisation' ? best.fields.name : wordsOf(scope, best.start, best.end)
}

// ── Arabic ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const HONORIFICS_AR = anyOf(people.honorificsAr)
const ROLES_AR = anyOf(people.rolesAr)
const REPORTING_AR = anyOf(reporting.ar)
const given = new Set(people.givenAr.map(foldWords))
const roleWords = new Set(people.rolesAr.flatMap((role) => foldWords(role).split(' ')))
const honorificWords = new Set(people.honorificsAr.map(foldWords))
const reportingWords = new Set(reporting.ar.map(foldWords))
const STOP_AR = new Set(
  'في من الي علي عن ان انه انها علي بان التي الذي الذين هذا هذه ذلك تلك كما وقد قد حيث بعد قبل خلال مع او ثم لكن كل بعض غير بين عند لدي منذ حتي اذا لا ما لم لن هو هي هم كان كانت امس اليوم يوم بعنوان حول بشان ايضا كذلك اهمية ضرورة كلمة الجلسة الاجتماع المؤتمر الدول الدورة باسم نيابة خطاب بيان تقديم بتقديم مخاطبا معربا مضيفا مؤكدا مشيرا داعيا'.split(
    ' ',
  ),
)

/** How many tokens from `at` on can belong to a name: up to five words that are no verb, office, preposition or article noun. */
function nameLength(scope: Scope, at: number): number {
  const { tokens, text } = scope
  let to = at
  while (to < tokens.length && to - at < 6) {
    const token = tokens[to]!
    const gap = to > at ? text.slice(tokens[to - 1]!.end, token.start) : ''
    if (to > at && gap !== ' ') break
    if (!/^[\p{Script=Arabic}-]+$/u.test(token.text)) break
    const word = token.text
    if (STOP_AR.has(word) || roleWords.has(word) || honorificWords.has(word) || reportingWords.has(word)) break
    if (
      word.startsWith('و') &&
      word.length > 4 &&
      to > at &&
      (given.has(word.slice(1)) || roleWords.has(word.slice(1)))
    )
      break
    if (to === at && /^ال/u.test(word)) break
    to++
  }
  return to - at
}

const HONORIFIC_AR = new RegExp(String.raw`(?<!\p{L})(?:[وفبل])?((?:(?:${HONORIFICS_AR})\.?(?:\s|/)+)+)(?=\p{L})`, 'gu')
const VERB_AR = new RegExp(String.raw`(?<!\p{L})[وف]?(?:${REPORTING_AR})\s+(?=\p{L})`, 'gu')
const ROLE_BEFORE_AR = new RegExp(String.raw`(?<!\p{L})[وفبل]?(${ROLES_AR})(?=\s)`, 'gu')
const roleAtAr = new RegExp(String.raw`^[\s،]*((?:${ROLES_AR})(?:\s+(?:و)(?:${ROLES_AR}))*)(?=\s|[،.])`, 'u')

type Candidate = { at: number; count: number; rule: string; honorifics: string[]; role?: string; roleStart?: number }

function arabic(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const bodies = foundOf(scope, 'organisation', 'state', 'place', 'instrument')
  for (const candidate of [...afterHonorific(scope), ...afterVerb(scope), ...afterRole(scope), ...knownNames(scope)]) {
    const { at, rule, honorifics } = candidate
    const start = scope.tokens[at]!.start
    // A name ends where the name of a body or an instrument begins.
    let count = candidate.count
    while (
      count > 1 &&
      bodies.some((one) =>
        overlaps(one, { start: scope.tokens[at + count - 1]!.start, end: scope.tokens[at + count - 1]!.end }),
      )
    )
      count--
    const span = { start, end: scope.tokens[at + count - 1]!.end }
    if (count < 2 || drafts.some((other) => overlaps(other, span)) || bodies.some((one) => overlaps(one, span)))
      continue
    const role = candidate.role ?? roleAtAr.exec(scope.text.slice(span.end, span.end + 90))?.[1]
    if (!role && rule === 'verb' && !given.has(scope.tokens[at]!.text)) continue
    drafts.push(
      draft('person', {
        kind: 'person',
        ...span,
        rule,
        fields: {
          name: wordsOf(scope, span.start, span.end),
          honorifics,
          role: role
            ? roleWithTail(scope, candidate.roleStart ?? span.end + scope.text.slice(span.end).indexOf(role), role)
            : null,
          affiliation: role ? affiliationOf(scope, span, candidate.roleStart) : null,
        },
      }),
    )
  }
  return drafts
}

/** «الوزير المنتدب في الخارجية والتعاون»: what an office is for, up to the body or State it belongs to. */
function roleWithTail(scope: Scope, start: number, role: string): string {
  const end = start + role.length
  const tail = /^(?:\s+(?:في|ل(?:قطاع|شؤون))\s+ال\p{L}+(?:\s+وال\p{L}+)?|\s+لقطاع(?:\s+ال\p{L}+){1,2})/u.exec(
    scope.text.slice(end, end + 60),
  )
  const bodies = foundOf(scope, 'organisation', 'state')
  const to =
    tail && !bodies.some((one) => one.start < end + tail[0].length && one.start > end) ? end + tail[0].length : end
  return wordsOf(scope, start, to)
}

function* afterHonorific(scope: Scope): Generator<Candidate> {
  for (const match of scope.text.matchAll(HONORIFIC_AR)) {
    const at = scope.tokenAt(match.index + match[0].length)
    const count = nameLength(scope, at)
    if (count < 2) continue
    const start = match.index + match[0].indexOf(match[1]!)
    const honorifics = wordsOf(scope, start, start + match[1]!.length).split(/[\s/]+/)
    yield { at, count, rule: 'honorific', honorifics }
  }
}

function* afterVerb(scope: Scope): Generator<Candidate> {
  for (const match of scope.text.matchAll(VERB_AR)) {
    const at = scope.tokenAt(match.index + match[0].length)
    const count = nameLength(scope, at)
    if (count >= 2 && count <= 5) yield { at, count, rule: 'verb', honorifics: [] }
  }
}

/** «المدير التنفيذي للجنة جان بول لابورد»: an office, perhaps its body, then a known given name. */
function* afterRole(scope: Scope): Generator<Candidate> {
  for (const match of scope.text.matchAll(ROLE_BEFORE_AR)) {
    const roleStart = match.index + match[0].length - match[1]!.length
    const from = scope.tokenAt(match.index + match[0].length)
    for (let at = from; at < Math.min(from + 9, scope.tokens.length); at++) {
      const token = scope.tokens[at]!
      if (/[\n.]/.test(scope.text.slice(match.index, token.start))) break
      if (STOP_AR.has(token.text) && token.text !== 'في') break
      if (!given.has(token.text)) continue
      const count = nameLength(scope, at)
      if (count >= 2) yield { at, count, rule: 'role-before', honorifics: [], role: match[1]!, roleStart }
      break
    }
  }
}

/** A known given name with a family name, and an office or a comma after it. */
function* knownNames(scope: Scope): Generator<Candidate> {
  for (let at = 0; at < scope.tokens.length; at++) {
    const token = scope.tokens[at]!
    const isGiven = withoutProclitics(token.text).some(({ form, skip }) => skip === 0 && given.has(form))
    if (!isGiven) continue
    const count = nameLength(scope, at)
    if (count < 2 || count > 4) continue
    const end = scope.tokens[at + count - 1]!.end
    if (roleAtAr.test(scope.text.slice(end, end + 90))) yield { at, count, rule: 'known-name', honorifics: [] }
  }
}

/**
 * Proposes people who act in a public role, by an honorific, an office or a verb of speech beside a name.
 *
 *     وأكد سعادة الدكتور علي راشد النعيمي رئيس مجلس إدارة مركز هداية ..
 *                       ^^^^^^^^^^^^^^^^^
 * Gives    the name alone; honorifics and role as written; the affiliation is the body or State nearest in the clause.
 */
export const person: Reader = { name: 'person', read: (scope) => [...english(scope), ...arabic(scope)] }
