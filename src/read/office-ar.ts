import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { firstWithin, type Holder, nameOfHolder, nearestInSentence } from './affiliation.ts'
import { demonymState } from './demonym.ts'
import type { Scope } from './scope.ts'
import { sentenceAt } from './sentence.ts'
import { lastBefore, startingIn } from './sorted-spans.ts'

type Span = { start: number; end: number }

/** An office as the text writes it, with the body that it names. */
export type Office = { role: Span; body: string | null }

/** What is known of a text before its people are read: the bodies and States in it, and the offices, in order. */
export type Known = { holders: readonly Holder[]; offices: readonly Span[] }

const ROLE = anyOf(people.roles)
const ADJECTIVE = String.raw`(?: (?:التنفيذي|العام|الدائم|الخاص|المنتخب|المساعد|السابق|المكلف|الاول|الاقليمي|المشارك|المقيم|الفخري|المنتدب|الرسمي|الاعلي)ة?)`
const FIELD = String.raw`(?: (?:الخارجية|الداخلية|العدل|الدفاع|التعليم|الثقافة|الاعلام|الاوقاف|الشباب|التنمية|التسامح|التعايش|الشؤون|الصحة|التربية|الدولة|دولة)(?: (?:وال[ء-ي]+|الاسلامية|الاجتماعية|الدولية|الدولي|الدينية|الخارجية)){0,3})`
const TAIL = String.raw`(?: (?:في|ل(?:قطاع|شؤون)|لقطاع) ال[ء-ي]+(?: وال[ء-ي]+)?(?: ال[ء-ي]+)?| لقطاع(?: ال[ء-ي]+){1,2}| لشؤون(?: ال[ء-ي]+){1,2})`
const OFFICE = String.raw`(?:(?:ممثل|ممثلة|نائب|نائبة|مساعد|مستشار|مبعوث) )?(?:${ROLE})${ADJECTIVE}{0,2}${FIELD}?${TAIL}?`
const OFFICES = String.raw`${OFFICE}(?: و(?:${OFFICE}))*`

const ROLES_HERE = new RegExp(String.raw`(?<![ء-ي])[وفبل]?(${OFFICES})(?![ء-ي])`, 'gu')

/** The places where Arabic text names an office: «المدير التنفيذي», «وزير الخارجية والتعاون الدولي». */
export const officesIn = (text: string): Span[] =>
  [...text.matchAll(ROLES_HERE)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - match[1]!.length, end }
  })

/** An office before honorifics, its body between them: «رئيسة الجلسة: القاضية هالة», «وزير الداخلية الكويتي الشيخ طلال». */
export function officeEndingAt(scope: Scope, { offices, holders }: Known, at: number): Office | null {
  for (const role of startingIn(offices, at - 160, at).reverse()) {
    const { end, ...office } = officeAt(scope, holders, role)
    if (end <= at && at - end <= 3 && /^ ?[:،]? ?$/u.test(scope.text.slice(end, at))) return office
  }
  return null
}

/** The office that stands behind a name: «علي راشد النعيمي رئيس مجلس إدارة …». */
export function officeAfter(scope: Scope, known: Known, name: Span): Office | null {
  const role = startingIn(known.offices, name.end + 1, name.end + 4).find((one) =>
    /^ ?،? $/u.test(scope.text.slice(name.end, one.start)),
  )
  return role ? officeAt(scope, known.holders, role) : null
}

const GENERIC =
  /^ (?:في )?(للجنة|(?:ال|لل|بال)(?:مركز|مؤسسة|مؤسسه|معهد|منظمة|لجنة|هيئة|جامعة|مجلس|مديرية|ادارة|وزارة|جمعية|منتدي|امم|مجموعة))(?![ء-ي])(?! (?:ال|لل)(?!دكتور|شيخ|سيد|استاذ|سفير|مهندس|فريق|لواء))/u
const DEMONYM = /^ ((?:ال)[ء-ي]+?(?:ي|ية))(?![ء-ي])/u

/** An office with its body, and where both end. */
export function officeAt(scope: Scope, holders: readonly Holder[], role: Span): Office & { end: number } {
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
    lastBefore(holders, role.start, (one) => one.kind === 'organisation' && one.end <= role.start),
  )
}

const nameOr = (scope: Scope, one: Holder | undefined) => (one ? nameOfHolder(scope, one) : null)

/** What an office belongs to: the body that it names, or the one that the text means. */
export const affiliationOf = (scope: Scope, { holders }: Known, office: Office, name: Span): string | null =>
  office.body ?? ownerOf(scope, holders, office.role, name) ?? lastNamed(scope, holders, office.role)
