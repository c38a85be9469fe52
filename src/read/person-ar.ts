import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { findPhrases, type PhraseHit, phraseAt, phraseBook } from '../language/phrases.ts'
import { remember } from '../language/remember.ts'
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
import { sentenceAt } from './sentence.ts'
import { meetsAny, sortedSpans, startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }
type Candidate = Span & { rule: string; honorifics: string[]; office: Office | null; at: number; body?: string | null }

const titleBook = phraseBook(people.honorifics.map((title) => [title, title] as const))
const leadBook = phraseBook(people.listLeads.map((lead) => [lead, lead] as const))
const verbs = new Set(people.reportingVerbs.map(foldWords))
const ambiguous = new Set(people.ambiguousHonorifics.map(foldWords))

/** A run of titles, one behind the other: «صاحب السمو الملكي الأمير», «أ.د. ». `to`: the token behind the last. */
function titlesAt(scope: Scope, at: number): { titles: PhraseHit<string>[]; to: number } {
  const titles: PhraseHit<string>[] = []
  let to = at
  for (;;) {
    const hit = to < scope.tokens.length ? phraseAt(scope.tokens, scope.text, titleBook, to) : null
    if (!hit || (to > at && !/^(?:\.? ?\/? ?|\. ?)$/u.test(scope.text.slice(titles.at(-1)!.end, hit.start)))) break
    titles.push(hit)
    to = hit.to
  }
  return { titles, to }
}

const isAmbiguous = (title: PhraseHit<string>) => ambiguous.has(foldWords(title.value))

/** «سعادة الدكتور علي راشد النعيمي». */
function* afterTitles(scope: Scope, known: Known): Generator<Candidate> {
  for (let at = 0; at < scope.tokens.length; at++) {
    const { titles, to } = titlesAt(scope, at)
    const last = titles.at(-1)
    if (!last) continue
    at = to - 1
    const next = scope.tokens[to]
    if (!next || !/^(?:\.? ?\/? ?)$/u.test(scope.text.slice(last.end, next.start)) || next.start === last.end) continue
    // «القاضي الإسباني إلوي فيلاسكو»
    const first = demonymIso3(next.text) && next.text.startsWith('ال') ? to + 1 : to
    if (titles.every(isAmbiguous) && !isGivenName(scope.tokens[first]?.text ?? '') && !isTitledName(scope, first))
      continue
    const honorifics = titles
      .filter((title, index) => index === titles.length - 1 || title.value.length > 2 || !isAmbiguous(title))
      .map((title) => wordsOf(scope, title.start, title.end))
    yield* named(scope, first, { rule: 'لقب', honorifics, office: officeEndingAt(scope, known, titles[0]!.start) })
  }
}

/** An unknown name that a mark or the end closes behind an ambiguous title: «النائب ديما الرواشدة،», «د. مها الشعار». */
function isTitledName(scope: Scope, at: number): boolean {
  const count = nameLength(scope, at)
  if (count < 2 || count > 4) return false
  const last = scope.tokens[at + count - 1]!
  return /^ ?(?:[،.)(\n-]|$)/u.test(scope.text.slice(last.end, last.end + 3)) && /^ال/u.test(last.text)
}

function* named(
  scope: Scope,
  at: number,
  found: Omit<Candidate, 'start' | 'end' | 'at'>,
  skip = 0,
): Generator<Candidate> {
  const count = nameLength(scope, at, skip)
  if (count < 2) return
  yield { ...found, at, start: scope.tokens[at]!.start + skip, end: scope.tokens[at + count - 1]!.end }
}

const CLOSED = /^ ?(?:[،.:)(؛"\n-]|(?:ان|علي|الي|عن|في|خلال|انه|انها|بان)(?: |$)|$)/u

/** «المدير التنفيذي للجنة جان بول لابورد», «سفير مملكة هولندا، يان …»: an office, what it is of, then the name. */
function* afterOffices(scope: Scope, known: Known): Generator<Candidate> {
  const { text, tokens } = scope
  for (const role of known.offices) {
    const { end } = officeAt(scope, known, role)
    for (const from of end === role.end ? [end] : [end, role.end]) {
      const gapEnd = /^"?(?: \([^()\n]{1,40}\))?(?: ?[،:-] ?| )(?:\/ ?)?/u.exec(text.slice(from, from + 60))
      const at = gapEnd ? scope.tokenAt(from + gapEnd[0].length) : -1
      const token = tokens[at]
      if (!token || token.start !== from + gapEnd![0].length || meetsAny(known.holders, token)) continue
      const { end: _, ...office } = officeAt(scope, known, role, token.start)
      const count = nameLength(scope, at)
      const last = tokens[at + count - 1]
      const isSure = isGivenName(token.text) || (count >= 2 && count <= 4 && isClosed(scope, last!))
      if (isSure) {
        yield* named(scope, at, { rule: 'صفة قبل الاسم', honorifics: [], office })
        break
      }
    }
  }
}

const isClosed = ({ text }: Scope, last: Span) => CLOSED.test(text.slice(last.end, last.end + 6))

const reports = remember((word) => {
  const verb = word.replace(/^[وف](?=[ء-ي]{3})/u, '')
  return verbs.has(verb) || verbs.has(verb.replace(/(?:ها|ه)$/u, ''))
})

/** A name after a verb of speech, with its office behind it, or with a known given name. */
function* afterVerbs(scope: Scope, known: Known): Generator<Candidate> {
  for (let at = 1; at < scope.tokens.length; at++) {
    const before = scope.tokens[at - 1]!
    if (!reports(before.text, before.memory)) continue
    for (const one of named(scope, at, { rule: 'فعل قول', honorifics: [], office: null }))
      if (officeAfter(scope, known, one) || isGivenName(scope.tokens[at]!.text)) yield one
  }
}

const JOINED = /(?:^| )(?:بن|بنت|ال|ابو|عبد) /u

/** A name with its office behind it, anywhere, or one that its own parts give away: «وحصة عبد الرحمن تهلك وكيلة مساعدة …». */
function* byThemselves(scope: Scope, known: Known): Generator<Candidate> {
  for (let at = 0; at < scope.tokens.length; at++) {
    const token = scope.tokens[at]!
    const skip = skipTo(scope, at)
    if (skip < 0) continue
    const count = nameLength(scope, at, skip)
    if (count < 2 || count > 8) continue
    const end = scope.tokens[at + count - 1]!.end
    const one: Candidate = { at, start: token.start + skip, end, rule: 'صفة بعد الاسم', honorifics: [], office: null }
    if (officeAfter(scope, known, one)) yield one
    else if (isGivenName(token.text.slice(skip)) && JOINED.test(scope.text.slice(one.start, end)))
      yield { ...one, rule: 'نسب' }
  }
}

/** Where in a word a name may begin: at once for a known given name, after a «و» that goes on with a list of people; -1 nowhere. */
function skipTo(scope: Scope, at: number): number {
  const { text: word, memory, start } = scope.tokens[at]!
  const skip = lettersBeforeName(word, memory)
  if (skip !== null) return skip
  return /، ?$/u.test(scope.text.slice(Math.max(0, start - 2), start)) ? 1 : -1
}

/** What of `skipTo` the word alone tells; null where it depends on the mark before. */
const lettersBeforeName = remember((word): number | null => {
  if (isGivenName(word)) return 0
  if (!/^و[ء-ي]{3,}/u.test(word)) return -1
  return isGivenName(word.slice(1)) ? 1 : null
})

const LONGEST_LIST = 1500
const LIST_END = /[.\n]/u
const ITEM = /^[\s،,؛;:"-]*و? ?/u

/** The people of a list that its lead announces: «كل من: …، و…», «والوزراء فلان، فلان …», «المتحدثون: …». */
function* inLists(scope: Scope, known: Known): Generator<Candidate> {
  const { text, tokens } = scope
  const leads = findPhrases(tokens, text, leadBook)
  for (const [index, lead] of leads.entries()) {
    const sentence = sentenceAt(scope.sentences, lead.end)
    const stop = LIST_END.exec(text.slice(lead.end, Math.min(sentence.end, lead.end + LONGEST_LIST)))
    const limit = stop
      ? lead.end + stop.index
      : Math.min(sentence.end, lead.end + LONGEST_LIST, leads[index + 1]?.start ?? Infinity)
    const isSure =
      /كل من$|:$/u.test(text.slice(lead.start, lead.end + 1)) ||
      /^(?:ال|و?ال)?(?:وزراء|ساده|سادة|نواب|دكاترة|سيدين|استاذين)$/u.test(text.slice(lead.start, lead.end))
    for (const from of itemStarts(text, lead.end, limit)) {
      const after = scope.tokenAt(from)
      const { to, titles } = titlesAt(scope, (tokens[after - 1]?.end ?? 0) > from ? after - 1 : after)
      if (titles.length) continue
      const token = tokens[to]
      if (!token || token.start > limit) continue
      const skip = token.start < from ? from - token.start : 0
      const count = nameLength(scope, to, skip)
      const last = tokens[to + count - 1]
      if (count < 2 || count > 5 || !last) continue
      const first = token.text.slice(skip)
      if (!isGivenName(first) && !(isSure && /^ ?(?:[،,؛(\n."]|من |$)| و/u.test(text.slice(last.end, last.end + 5))))
        continue
      if (meetsAny(known.holders, token)) continue
      yield* named(scope, to, { rule: 'قائمة أسماء', honorifics: [], office: null }, skip)
    }
  }
}

/** Where the items of a list begin: behind each comma, and behind an «و» that opens a word. */
function* itemStarts(text: string, from: number, limit: number): Generator<number> {
  const first = ITEM.exec(text.slice(from, from + 12))![0].length
  yield from + first
  for (const match of text.slice(from, limit).matchAll(/(?:[،,؛;] ?و?|(?<=[ء-ي)"]) و) ?(?=[ء-ي])/gu))
    yield from + match.index + match[0].length
}

const IN_BRACKETS = /^ ?\( ?/u

function made(scope: Scope, known: Known, one: Candidate): Draft {
  const behind = officeAfter(scope, known, one)
  const office = behind ?? one.office
  const bracket = IN_BRACKETS.exec(scope.text.slice(one.end, one.end + 3))
  const inBracket = bracket ? startingIn(known.holders, one.end, one.end + bracket[0].length + 2)[0] : undefined
  const affiliation = office
    ? affiliationOf(scope, known, office, one)
    : inBracket
      ? wordsOf(scope, inBracket.start, inBracket.end)
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
      role: office ? office.said : null,
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
  const known: Known = { holders: holdersIn(scope), offices: officesIn(scope) }
  const names = sortedSpans(foundOf(scope, 'organisation', 'state', 'place', 'instrument', 'meeting'))
  const candidates = [
    ...afterTitles(scope, known),
    ...afterOffices(scope, known),
    ...inLists(scope, known),
    ...afterVerbs(scope, known),
    ...byThemselves(scope, known),
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
