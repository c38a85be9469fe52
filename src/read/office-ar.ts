import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { endsNameAr, isAdjectiveAr } from '../language/nouns-ar.ts'
import { findPhrases, phraseBook } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { firstWithin, type Holder, nameOfHolder, nearestInSentence } from './affiliation.ts'
import { demonymState } from './demonym.ts'
import { isGivenName, nameLength } from './name-ar.ts'
import { type Scope, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'
import { lastBefore, meetsAny, startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }

/** An office as the text writes it, with the body that it names. */
export type Office = { role: Span; said: string; body: string | null }

/** What is known of a text before its people are read: the bodies and States in it, and the offices, in order. */
export type Known = { holders: readonly Holder[]; offices: readonly Span[] }

const roleBook = phraseBook([...people.roles, ...people.occupations].map((role) => [role, role] as const))
const honorifics = new Set(people.honorifics.map(foldWords))

/** The places where Arabic text names an office: «المدير التنفيذي», «وزير», with the adjectives that belong to it. */
export const officesIn = (scope: Scope): Span[] =>
  findPhrases(scope.tokens, scope.text, roleBook).map(({ start, end, to }) => {
    let last = to
    while (
      last < scope.tokens.length &&
      scope.text.slice(scope.tokens[last - 1]!.end, scope.tokens[last]!.start) === ' ' &&
      /^ال(?:تنفيذي|عام|دائم|خاص|منتخب|مساعد|سابق|مكلف|اول|اقليمي|مشارك|مقيم|فخري|منتدب|رسمي|اعلي|وطني|سامي)ة?$/u.test(
        scope.tokens[last]!.text,
      )
    )
      last++
    return { start, end: Math.max(end, scope.tokens[last - 1]!.end) }
  })

// Words of an office's complement that would end another name: «سفير مملكة هولندا لدى الأردن», «المتحدث باسم …».
const CARRIES_ON = /^(?:و?في|لدي|عن|باسم|ضد|علي|عبر|من|مع|بين|عام)$/u
const LONGEST = 18

/** How far the words go that say of what an office is: to a mark, a verb, a title, or the name of who holds it. */
function complementEnd({ tokens, text }: Scope, { holders }: Known, role: Span, first: number, until: number): number {
  let end = role.end
  for (let at = first; at < tokens.length && at - first < LONGEST; at++) {
    const token = tokens[at]!
    const gap = text.slice(end, token.start)
    if (token.start >= until || !/^(?: "?|" )$|^ ?\($|^\)? $/u.test(gap)) break
    const isInHolder = meetsAny(holders, token)
    if (!isInHolder) {
      if (isGivenName(token.text) || honorifics.has(token.text)) break
      if (endsNameAr(token.text) && !CARRIES_ON.test(token.text)) break
      if (/^(?:علي|من|مع|بين|عبر|ضد|عن)$/u.test(token.text) && at > first) break
    }
    end = token.end
  }
  if (text[end] === '"') end++
  return end
}

const GENERIC =
  /^ (?:في )?(للجنة|(?:ال|لل|بال)(?:مركز|مؤسسة|مؤسسه|معهد|منظمة|لجنة|هيئة|جامعة|مجلس|مديرية|ادارة|وزارة|جمعية|منتدي|امم|مجموعة|اتحاد|رابطة|شبكة))(?![ء-ي])(?! (?:ال|لل)(?!دكتور|شيخ|سيد|استاذ|سفير|مهندس|فريق|لواء))/u
// A part of a body: who heads it is named with it.
const ORGAN = /^(?:بعثة|لجنة|قسم|وحدة|ادارة|كلية|مكتب|فريق|دائرة|شعبة|مجلس|وفد|مصلحة)(?![ء-ي])/u
const CONNECTS = / ?(?:في|ب|ل|لدي|من|باسم)? ?$/u

/** An office with its body, and where both end. `until`: where the name of its holder begins, if it stands before that. */
export function officeAt(scope: Scope, known: Known, role: Span, until = Infinity): Office & { end: number } {
  const { text } = scope
  const first = scope.tokenAt(role.end)
  const end = complementEnd(scope, known, role, first, until)
  const said = (to: number) => wordsOf(scope, role.start, to)
  const office = (roleEnd: number, body: string | null, to = end) => ({
    role: { start: role.start, end: roleEnd },
    said: said(roleEnd),
    body,
    end: Math.max(to, role.end),
  })
  // «مدير مركز الأهرام»: the office is «مدير», the centre its body.
  const swallowed = startingIn(known.holders, role.start + 1, role.end).find(
    (one) => one.end > role.end && one.kind === 'organisation' && !ORGAN.test(text.slice(one.start, one.start + 12)),
  )
  if (swallowed) return office(swallowed.start - 1, nameOfHolder(scope, swallowed))
  const generic = GENERIC.exec(text.slice(role.end, role.end + 40))
  const body = firstWithin(known.holders, { start: role.end, end: end + 1 })
  if (body) {
    const before = text.slice(role.end, body.start)
    if (body.kind === 'organisation') {
      const owner = firstWithin(known.holders, { start: body.end, end: end + 1 })
      if (owner?.kind === 'organisation' && /^ (?:في |ب|التابع[ةه]? ل|لدي )$/u.test(text.slice(body.end, owner.start)))
        return office(body.end, nameOfHolder(scope, owner))
    }
    if (body.kind === 'state' && before.trim() !== '' && /^ (?:في|ل|لدي)/u.test(before) === false)
      return office(body.end, nameOfHolder(scope, body))
    return office(role.end + before.replace(CONNECTS, '').length, nameOfHolder(scope, body))
  }
  if (generic) return office(role.end, meantBy(known.holders, role.start, generic[1]!), role.end + generic[0].length)
  const demonym = text
    .slice(role.end, end)
    .split(' ')
    .map((word) => (isAdjectiveAr(word.replace(/^ال/u, '')) ? demonymState(word) : null))
    .find((name) => name !== null)
  return office(end, demonym ?? null)
}

/** An office before honorifics, its body between them: «رئيسة الجلسة: القاضية هالة», «وزير الداخلية الكويتي الشيخ طلال». */
export function officeEndingAt(scope: Scope, known: Known, at: number): Office | null {
  for (const role of startingIn(known.offices, at - 160, at).reverse()) {
    if (role.end > at) continue
    const { end, ...office } = officeAt(scope, known, role, at)
    if (end <= at && at - end <= 4 && /^ ?\)? ?[:،]? ?$/u.test(scope.text.slice(end, at))) return office
  }
  return null
}

/** The offices that stand behind a name: «علي راشد النعيمي رئيس مجلس إدارة …», «محافظ … ورئيس …». */
export function officeAfter(scope: Scope, known: Known, name: Span): Office | null {
  const role = startingIn(known.offices, name.end + 1, name.end + 4).find((one) =>
    /^ ?[،؛-]? $|^ ?\($/u.test(scope.text.slice(name.end, one.start)),
  )
  if (!role) return null
  const first = officeAt(scope, known, role)
  const next = startingIn(known.offices, first.end, first.end + 5).find((one) =>
    /^ ?،? ?و$/u.test(scope.text.slice(first.end, one.start)),
  )
  if (!next || nameLength(scope, scope.tokenAt(next.end)) > 1) return first
  const second = officeAt(scope, known, next)
  return {
    ...first,
    said: `${first.said} ${wordsOf(scope, next.start - 1, second.end)}`,
    body: first.body ?? second.body,
  }
}

/** «المركز» after «مركز هداية» is that centre: the last body with the same head noun. */
function meantBy(holders: readonly Holder[], before: number, generic: string): string | null {
  const head = generic === 'للجنة' ? 'لجنة' : generic.replace(/^(?:لل|بال|ال)/u, '')
  const body = lastBefore(
    holders,
    before,
    (one) =>
      one.kind === 'organisation' &&
      one.end <= before &&
      foldWords(one.fields.name)
        .replace(/^(?:ال|لل)/u, '')
        .startsWith(head),
  )
  return body?.kind === 'organisation' ? body.fields.name : null
}

/** What an office without a body of its own belongs to. */
function ownerOf(scope: Scope, holders: readonly Holder[], role: Span, name: Span): string | null {
  const words = scope.text.slice(role.start, role.end)
  if (/دورت(?:ها|ه)/u.test(words)) return nameOr(scope, nearestInSentence(scope, holders, name, 'organisation'))
  const stop = /[.؛\n]/u.exec(scope.text.slice(Math.max(role.end, name.end), Math.max(role.end, name.end) + 120))
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
    lastBefore(holders, role.start, (one) => one.kind === 'organisation' && one.end <= role.start),
  )
}

const nameOr = (scope: Scope, one: Holder | undefined) => (one ? nameOfHolder(scope, one) : null)

/** What an office belongs to: the body that it names, or the one that the text means. */
export const affiliationOf = (scope: Scope, { holders }: Known, office: Office, name: Span): string | null =>
  office.body ?? ownerOf(scope, holders, office.role, name) ?? lastNamed(scope, holders, office.role)
