import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { type Holder, holdersIn, firstWithin, nameOfHolder, nearestInSentence } from './affiliation.ts'
import { demonymState } from './demonym.ts'
import { isGivenName, nameLength } from './name-ar.ts'
import { type Draft, draft, foundOf, overlaps, type Scope, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'

type Span = { start: number; end: number }
type Office = { role: Span; body: string | null }
type Candidate = Span & { rule: string; honorifics: string[]; office: Office | null; at: number }

const HONORIFIC = anyOf(people.honorifics)
const ROLE = anyOf(people.roles)
const ADJECTIVE = String.raw`(?: (?:التنفيذي|العام|الدائم|الخاص|المنتخب|المساعد|السابق|المكلف|الاول|الاقليمي|المشارك|المقيم|الفخري|المنتدب|الرسمي|الاعلي)ة?)`
const FIELD = String.raw`(?: (?:الخارجية|الداخلية|العدل|الدفاع|التعليم|الثقافة|الاعلام|الاوقاف|الشباب|التنمية|التسامح|التعايش|الشؤون|الصحة|التربية|الدولة|دولة)(?: وال[ء-ي]+){0,2}(?: (?:الاسلامية|الاجتماعية|الدولية|الدولي|الدينية|الخارجية))?)`
const TAIL = String.raw`(?: (?:في|ل(?:قطاع|شؤون)|لقطاع) ال[ء-ي]+(?: وال[ء-ي]+)?(?: ال[ء-ي]+)?| لقطاع(?: ال[ء-ي]+){1,2}| لشؤون(?: ال[ء-ي]+){1,2})`
const OFFICE = String.raw`(?:(?:ممثل|ممثلة|نائب|نائبة|مساعد|مستشار|مبعوث) )?(?:${ROLE})${ADJECTIVE}{0,2}${FIELD}?${TAIL}?`
const OFFICES = String.raw`${OFFICE}(?: و(?:${OFFICE}))*`

const HONORIFICS = new RegExp(String.raw`(?<![ء-ي])[وفبل]?((?:(?:${HONORIFIC})\.?(?: |/)+)+)(?=[ء-ي])`, 'gu')
const VERB = new RegExp(String.raw`(?<![ء-ي])[وف]?(?:${anyOf(people.reportingVerbs)})(?:ها|ه)? (?=[ء-ي])`, 'gu')
const ROLES_HERE = new RegExp(String.raw`(?<![ء-ي])[وفبل]?(${OFFICES})(?![ء-ي])`, 'gu')
const OFFICE_AT_END = new RegExp(String.raw`(?:^|[^ء-ي])(${OFFICES})(?: ?:)? ?$`, 'u')
const ROLE_AFTER = new RegExp(String.raw`^(?: ?،)? (${OFFICES})(?![ء-ي])`, 'u')
const ambiguous = new Set(people.ambiguousHonorifics.map(foldWords))

const honorificsIn = (said: string) => said.split(/[ /]+/).filter(Boolean)

/** «سعادة الدكتور علي راشد النعيمي». */
function* afterHonorifics(scope: Scope): Generator<Candidate> {
  for (const match of scope.text.matchAll(HONORIFICS)) {
    const at = scope.tokenAt(match.index + match[0].length)
    const start = match.index + match[0].indexOf(match[1]!)
    const doubtful = honorificsIn(match[1]!).every((word) => ambiguous.has(word.replace(/\.$/u, '')))
    if (doubtful && !isGivenName(scope.tokens[at]?.text ?? '')) continue
    const honorifics = honorificsIn(wordsOf(scope, start, start + match[1]!.length))
    yield* named(scope, at, { rule: 'لقب', honorifics, office: officeEndingAt(scope, start) })
  }
}

function* named(scope: Scope, at: number, found: Omit<Candidate, 'start' | 'end' | 'at'>): Generator<Candidate> {
  const count = nameLength(scope, at)
  if (count < 2) return
  yield { ...found, at, start: scope.tokens[at]!.start, end: scope.tokens[at + count - 1]!.end }
}

/** «المدير التنفيذي للجنة جان بول لابورد», «الرئيس التونسي قيس سعيّد»: an office, perhaps its body, then the name. */
function* afterOffices(scope: Scope, holders: readonly Holder[]): Generator<Candidate> {
  for (const match of scope.text.matchAll(ROLES_HERE)) {
    const start = match.index + match[0].length - match[1]!.length
    const office = officeAt(scope, holders, { start, end: start + match[1]!.length })
    const at = scope.tokenAt(office.end)
    const token = scope.tokens[at]
    if (!token || !/^[ ،]{1,2}$/u.test(scope.text.slice(office.end, token.start))) continue
    const known = isGivenName(token.text)
    if (!known && (nameLength(scope, at) < 2 || /،/u.test(scope.text.slice(office.end, token.start)))) continue
    if (!known && holders.some((one) => overlaps(one, token))) continue
    yield* named(scope, at, { rule: 'صفة قبل الاسم', honorifics: [], office: { role: office.role, body: office.body } })
  }
}

/** An office before honorifics: «رئيسة الجلسة: القاضية هالة», «وزير الخارجية معالي …». */
function officeEndingAt(scope: Scope, at: number): Office | null {
  const before = scope.text.slice(Math.max(0, at - 60), at)
  const match = OFFICE_AT_END.exec(before)
  if (!match) return null
  const start = at - match[0].length + match[0].indexOf(match[1]!)
  return { role: { start, end: start + match[1]!.length }, body: null }
}

const GENERIC =
  /^ (?:في )?(للجنة|(?:ال|لل|بال)(?:مركز|مؤسسة|مؤسسه|معهد|منظمة|لجنة|هيئة|جامعة|مجلس|مديرية|ادارة|وزارة|جمعية|منتدي|امم|مجموعة))(?![ء-ي])(?! (?:ال|لل))/u
const DEMONYM = /^ ((?:ال)[ء-ي]+?(?:ي|ية))(?![ء-ي])/u

/** An office with its body, and where both end. */
function officeAt(scope: Scope, holders: readonly Holder[], role: Span): Office & { end: number } {
  const after = scope.text.slice(role.end, role.end + 40)
  const demonym = DEMONYM.exec(after)
  const state = demonym && demonymState(demonym[1]!)
  if (demonym && state)
    return {
      role: { start: role.start, end: role.end + demonym[0].length },
      body: state,
      end: role.end + demonym[0].length,
    }
  const generic = GENERIC.exec(after)
  const body = firstWithin(holders, { start: role.end, end: role.end + 160 })
  const follows =
    body &&
    body.start - role.end <= 5 &&
    /^ (?:(?:في|ب|ل|لدي|من) ?)?$|^ ?ل$/u.test(scope.text.slice(role.end, body.start))
  if (follows) return { role, body: nameOfHolder(scope, body), end: bodiesEnd(scope, holders, body) }
  if (generic) return { role, body: meantBy(holders, role.start, generic[1]!), end: role.end + generic[0].length }
  return { role, body: null, end: role.end }
}

/** «المندوبة الدائمة للهند لدى الأمم المتحدة»: the second body belongs to the office too. */
function bodiesEnd(scope: Scope, holders: readonly Holder[], body: Holder): number {
  const next = firstWithin(holders, { start: body.end, end: body.end + 80 })
  return next && /^ (?:لدي|في) $/u.test(scope.text.slice(body.end, next.start)) ? next.end : body.end
}

/** «المركز» after «مركز هداية» is that centre: the last body with the same head noun. */
function meantBy(holders: readonly Holder[], before: number, generic: string): string | null {
  const head = generic === 'للجنة' ? 'لجنة' : generic.replace(/^(?:لل|بال|ال)/u, '')
  const body = holders.findLast(
    (one) =>
      one.kind === 'organisation' &&
      one.end <= before &&
      foldWords(one.fields.name)
        .replace(/^(?:ال|لل)/u, '')
        .startsWith(head),
  )
  return body?.kind === 'organisation' ? body.fields.name : null
}

/** A name after a verb of speech, with its office behind it, or with a known given name. */
function* afterVerbs(scope: Scope, holders: readonly Holder[]): Generator<Candidate> {
  for (const match of scope.text.matchAll(VERB)) {
    const at = scope.tokenAt(match.index + match[0].length)
    for (const one of named(scope, at, { rule: 'فعل قول', honorifics: [], office: null }))
      if (officeAfter(scope, holders, one) || isGivenName(scope.tokens[at]!.text)) yield one
  }
}

/** A name with its office behind it, anywhere: «وحصة عبد الرحمن تهلك وكيلة مساعدة …». */
function* beforeOffices(scope: Scope, holders: readonly Holder[]): Generator<Candidate> {
  for (let at = 0; at < scope.tokens.length; at++) {
    const token = scope.tokens[at]!
    const skip = skipTo(scope, at)
    if (skip < 0) continue
    const count = nameLength(scope, at, skip)
    if (count < 2 || count > 5) continue
    const end = scope.tokens[at + count - 1]!.end
    const one: Candidate = { at, start: token.start + skip, end, rule: 'صفة بعد الاسم', honorifics: [], office: null }
    if (officeAfter(scope, holders, one)) yield one
  }
}

/** Where in a word a name may begin: at once for a known given name, after a «و» that goes on with a list of people; -1 nowhere. */
function skipTo(scope: Scope, at: number): number {
  const { text: word, start } = scope.tokens[at]!
  if (isGivenName(word)) return 0
  if (!/^و[ء-ي]{3,}/u.test(word)) return -1
  return isGivenName(word.slice(1)) || /، ?$/u.test(scope.text.slice(Math.max(0, start - 2), start)) ? 1 : -1
}

function officeAfter(scope: Scope, holders: readonly Holder[], name: Span): Office | null {
  const match = ROLE_AFTER.exec(scope.text.slice(name.end, name.end + 130))
  if (!match) return null
  const end = name.end + match[0].length
  return officeAt(scope, holders, { start: end - match[1]!.length, end })
}

/** What an office without a body of its own belongs to. */
function ownerOf(scope: Scope, holders: readonly Holder[], role: Span, name: Span): string | null {
  const words = scope.text.slice(role.start, role.end)
  if (/دورت(?:ها|ه)/u.test(words)) return nameOr(scope, nearestInSentence(scope, holders, name, 'organisation'))
  const stop = /[.،؛\n]/u.exec(scope.text.slice(Math.max(role.end, name.end), Math.max(role.end, name.end) + 120))
  const from = Math.max(role.end, name.start > role.end ? role.end : name.end)
  const body = firstWithin(holders, { start: from, end: Math.max(role.end, name.end) + (stop?.index ?? 120) })
  const sentence = sentenceAt(scope.sentences, name.start)
  return body && body.start < sentence.end && body.start - role.end < 45 ? nameOfHolder(scope, body) : null
}

/** «المدير التنفيذي» with no body said is that of the body last spoken of. */
function lastNamed(scope: Scope, holders: readonly Holder[], role: Span): string | null {
  if (!/^ال(?:مدير|امين|رئيس ال)/u.test(scope.text.slice(role.start, role.end))) return null
  return nameOr(
    scope,
    holders.findLast((one) => one.kind === 'organisation' && one.end <= role.start),
  )
}

const nameOr = (scope: Scope, one: Holder | undefined) => (one ? nameOfHolder(scope, one) : null)

function made(scope: Scope, holders: readonly Holder[], one: Candidate): Draft {
  const office = officeAfter(scope, holders, one) ?? one.office
  const affiliation = office
    ? (office.body ?? ownerOf(scope, holders, office.role, one) ?? lastNamed(scope, holders, office.role))
    : null
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
  const overlapping = (at: number) => names.some((name) => overlaps(name, scope.tokens[at]!))
  while (to - one.at > 1 && overlapping(to - 1)) to--
  const end = scope.tokens[to - 1]!.end
  return to - one.at >= 2 && !overlapping(one.at) ? { ...one, end } : null
}

/** People whom Arabic text names in a public role. */
export function peopleInArabic(scope: Scope): Draft[] {
  const holders = holdersIn(scope)
  const names = foundOf(scope, 'organisation', 'state', 'place', 'instrument', 'meeting')
  const drafts: Draft[] = []
  const all = [
    ...afterHonorifics(scope),
    ...afterOffices(scope, holders),
    ...afterVerbs(scope, holders),
    ...beforeOffices(scope, holders),
  ]
  for (const candidate of all) {
    const one = clipped(scope, names, candidate)
    if (!one || drafts.some((other) => overlaps(other, one))) continue
    drafts.push(made(scope, holders, one))
  }
  return drafts
}
