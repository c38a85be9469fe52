import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import type { Force } from '../domain/finding.ts'
import { anyOf } from '../language/pattern.ts'
import type { Clause } from './clause.ts'
import { type Scope, wordsOf } from './scope.ts'

const ACTIONS = anyOf(duties.actions)

const ACTION = String.raw`(?:ال)?(?:${ACTIONS})(?![ء-ي])`
const TASK = String.raw`(?:ان |${ACTION}|(?:ضرورة|اهمية|عدم|مزيد|وجوب)(?![ء-ي]))`
const TO = String.raw` (?:الي|ان) `
const ON = String.raw` علي (?=ان |ال|${TASK})| (?:اهمية|باهمية|ضرورة|بضرورة|حق|ان) `
const BY = String.raw` (?:بان|ان) | ب(?:ال)?[ء-ي]{3,}`
const upTo = (introducers: string) => new RegExp(String.raw`^[^\n]{0,260}?(?=${introducers})`, 'u')

// The word that opens the task goes with the verb: «دعا … إلى», «حث … على», «أوصى … بـ».
const ANY = upTo(`${TO}|${ON}|${BY}`)
const OPENED_BY: Partial<Record<Force, RegExp>> = {
  'calls-upon': upTo(TO),
  invites: upTo(TO),
  requests: upTo(`${TO}|${BY}| من `),
  urges: upTo(ON),
  encourages: upTo(ON),
  stresses: upTo(`${ON}|${TO}`),
  reaffirms: upTo(`${ON}|${BY}`),
  recommends: upTo(BY),
  demands: upTo(BY),
  commits: upTo(`${BY}|${TO}`),
}
// The same with a word behind it that can only be a task: «حث الدول التي لم تصادق على الاتفاقية على الإسراع …».
const SURELY = {
  to: upTo(String.raw` (?:الي |ان )(?=${TASK}|ت[ء-ي]{3}|ي[ء-ي]{3})| ان `),
  on: upTo(String.raw` علي ${TASK}| (?:اهمية|ضرورة) | ان `),
  by: upTo(String.raw` ب(?:${ACTION}|ان |ضرورة|عدم )| ان `),
  request: upTo(String.raw` ب?ان | ب${ACTION}|(?<=^ .{6,}) ${ACTION}`),
}
const SURELY_OPENED_BY: Partial<Record<Force, RegExp>> = {
  'calls-upon': SURELY.to,
  invites: SURELY.to,
  requests: SURELY.request,
  urges: SURELY.on,
  encourages: SURELY.on,
  stresses: SURELY.on,
  recommends: SURELY.by,
  demands: SURELY.by,
}
const AT_ONCE = new RegExp(String.raw`^ (?:كذلك |ايضا )?${ACTION}`, 'u')
const UNOPENED: readonly Force[] = ['condemns', 'welcomes', 'notes', 'decides']

/** How far the subject and the addressees of a verb go, before the word that opens the task; 0 where the task begins at once. */
export function subjectLength(said: string, force: Force): number {
  const speaker = SPEAKER.exec(said)?.[0].length ?? 0
  const rest = said.slice(speaker)
  if (UNOPENED.includes(force) || AT_ONCE.test(rest)) return speaker
  return Math.max(
    speaker,
    lengthIn(said, SURELY_OPENED_BY[force]) ?? lengthIn(said, OPENED_BY[force]) ?? lengthIn(said, ANY) ?? 0,
  )
}

const lengthIn = (said: string, pattern: RegExp | undefined) => pattern?.exec(said)?.[0].length

const WHO = anyOf(duties.addressees)
const QUALITY = String.raw`(?: (?:(?!الي )(?:ال|لل)[ء-ي]+|جميعها|كلها|كافة|ذات|المعني[ةه]? ب[ء-ي]+))`
const GROUP = String.raw`(?:(?:جميع|كافة|كل) )?(?:ال|لل|بال|ب)?(?:${WHO})(?![ء-ي])${QUALITY}{0,3}`
const MORE = String.raw`(?:،? و(?:(?:جميع|كافة) )?(?:ال|مكتب |منظمة |لجنة |وكالات |هيئة |مركز |وزارات |منظمات )[ء-ي]+(?: (?:ال|ل(?!ل?ي ))[ء-ي]+){0,5})*`
const BEFORE_TASK = new RegExp(String.raw`(?:^|[ ،])((?:${GROUP})${MORE}) ?،?$`, 'u')
const BOUND = new RegExp(String.raw`^ علي ((?:${GROUP}))(?= )`, 'u')
const IN_TASK = new RegExp(String.raw`(?:حاجة|عاتق|مسؤولية مشتركة بين|مسؤولية) (${GROUP})(?= الي|[ ،.]|$)`, 'u')
const HOLDER = new RegExp(String.raw`^(${GROUP})(?= )`, 'u')
// Who speaks, behind the verb: «أوصى الملتقى …», «دعا المشاركون في المؤتمر …»; not to be taken for who is spoken to.
const SPEAKER = new RegExp(
  String.raw`^(?: ايضا| كذلك| مجددا| بشدة)?(?: (?:ال)?(?:${anyOf(duties.subjects)})(?![ء-ي])(?: (?:العرب|ال(?:ختامي|سنوي|عام|وزاري|عربي)[ةه]?|المشتركة?))*(?: (?:في|عن|علي|خلال) [ء-ي]+(?: ال[ء-ي]+)?)?)?،?`,
  'u',
)
const PREPOSITION = /^ ?(?:الي |من |علي |ب(?=ال|[ء-ي]{4}))?/u
const WHO_AT_ONCE = new RegExp(String.raw`^(?:(?:جميع|كافة|كل) )?(?:ال|لل)?(?:${WHO})(?![ء-ي])`, 'u')
const LONGEST_ADDRESSEE = 16

/** Who is meant by the words between a verb and its task, its speaker set aside; null where they name nobody. */
function whoIn(subject: string): { start: number; end: number } | null {
  const speaker = SPEAKER.exec(subject)?.[0] ?? ''
  const from = speaker.length + (PREPOSITION.exec(subject.slice(speaker.length))?.[0].length ?? 0)
  const said = subject.slice(from).replace(/[ ،]+$/u, '')
  const words = said.split(' ').length
  if (!said || words > LONGEST_ADDRESSEE || !WHO_AT_ONCE.test(said) || /[.؛:]/u.test(said)) return null
  return { start: from, end: from + said.length }
}

/** Who is spoken to, as written; an empty list where nobody is. */
export function addresseesOf(scope: Scope, clause: Clause): string[] {
  const { start, end, verb } = clause
  const listed = (from: number, words: string) => namesIn(wordsOf(scope, from, from + words.length))
  if (start < verb.start) {
    const holder = HOLDER.exec(scope.text.slice(start, verb.start))
    return holder ? listed(start, holder[1]!) : []
  }
  const should = /^علي (.+) ان $/u.exec(scope.text.slice(verb.start, verb.end))
  if (should) return listed(verb.start + 'علي '.length, should[1]!)
  const said = scope.text.slice(verb.end, end)
  const subject = said.slice(0, subjectLength(said, clause.force))
  const who = whoIn(subject)
  if (who) return listed(verb.end + who.start, subject.slice(who.start, who.end))
  const match = BEFORE_TASK.exec(subject) ?? BOUND.exec(said) ?? IN_TASK.exec(said)
  if (!match) return []
  return listed(verb.end + match.index + match[0].indexOf(match[1]!), match[1]!)
}

/** Where the task of an item begins, its verb being over, and whom it addresses: «يوصي الملتقى وزارات العدل بإنشاء …». */
export function taskOf(
  scope: Scope,
  span: { start: number; end: number },
  force: Force,
): { action: number; addressees: string[] } {
  const said = scope.text.slice(span.start, span.end)
  const length = subjectLength(said, force)
  const who = whoIn(said.slice(0, length))
  const addressees = who ? namesIn(wordsOf(scope, span.start + who.start, span.start + who.end)) : []
  return { action: span.start + length + (LEAD.exec(said.slice(length))?.[0].length ?? 0), addressees }
}

const LEAD = /^ *(?:بشدة )?(?:الي |علي (?:ضرورة |اهمية )?|ب(?=ال[ء-ي]|ان |[ء-ي]{3})|من (?=[ء-ي]{4}))?"?/u

// «الدول والمنظمات»: a word for who is meant opens the next name; «المخدرات والجريمة» goes on with one.
const BESIDE = new RegExp(String.raw`،? و(?=(?:ال)?(?:${WHO})(?![ء-ي])|مكتب|منظمة|لجنة|جميع|كافة|وكالات|هيئة|مركز)`, 'u')

const namesIn = (words: string) =>
  words
    .replace(/^(?:إلى |الى )/u, '')
    .replace(/^ب(?=ال)/u, '')
    .replace(/^لل/u, 'ال')
    .split(BESIDE)
    .map((one) => one.trim())
    .filter(Boolean)
