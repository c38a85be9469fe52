import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import type { Force } from '../domain/finding.ts'
import { anyOf } from '../language/pattern.ts'
import type { Clause } from './clause.ts'
import { type Scope, wordsOf } from './scope.ts'

const ACTIONS = anyOf(duties.actions)

const TO = String.raw` (?:الي|ان) `
const ON = String.raw` علي (?=ان |ال|ضرورة|اهمية|(?:${ACTIONS})(?![ء-ي]))| (?:اهمية|باهمية|ضرورة|بضرورة|حق|ان) `
const BY = String.raw` (?:بان|ان) | ب(?:ال)?[ء-ي]{3,}`
const upTo = (introducers: string) => new RegExp(String.raw`^[^\n]{0,240}?(?=${introducers})`, 'u')

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
const AT_ONCE = new RegExp(String.raw`^ (?:كذلك |ايضا )?(?:ال)?(?:${ACTIONS})(?![ء-ي])`, 'u')
const UNOPENED: readonly Force[] = ['condemns', 'welcomes', 'notes']

/** How far the subject and the addressees of a verb go, before the word that opens the task; 0 where the task begins at once. */
export function subjectLength(said: string, force: Force): number {
  if (UNOPENED.includes(force) || AT_ONCE.test(said)) return 0
  return ((OPENED_BY[force] ?? ANY).exec(said) ?? ANY.exec(said))?.[0].length ?? 0
}

const WHO =
  'دول|حكومات|حكومة|شركاء|جهات|منظمات|مجتمع|مؤسسات|وزارات|هيئات|اطراف|سلطات|برلمانات|شركات|مشاركين|وسائل|قطاع|بلدان|خبراء|اعضاء|قادة|علماء'
const QUALITY = String.raw`(?: (?:(?!الي )ال[ء-ي]+|جميعها|كلها|كافة))`
const GROUP = String.raw`(?:(?:جميع|كافة|كل) )?(?:ال|لل|بال)?(?:${WHO})(?![ء-ي])${QUALITY}{0,3}`
const MORE = String.raw`(?:،? و(?:(?:جميع|كافة) )?(?:ال|مكتب |منظمة |لجنة |وكالات |هيئة |مركز )[ء-ي]+(?: (?:ال|ل(?!ل?ي ))[ء-ي]+){0,5})*`
const BEFORE_TASK = new RegExp(String.raw`(?:^|[ ،])((?:${GROUP})${MORE}) ?،?$`, 'u')
const BODY_BEFORE_TASK =
  /^(?: (?:المجلس|المؤتمر|اللجنة|الاجتماع|القرار|البيان))? ?((?:الي )?(?:مكتب|لجنة|مركز|منظمة|هيئة|وزارة|الامانة العامة|الجامعة العربية|الامين العام)(?: (?:ال|لل|ل)?[ء-ي]+){0,4})$/u
const BOUND = new RegExp(String.raw`^ علي ((?:${GROUP}))(?= )`, 'u')
const IN_TASK = new RegExp(String.raw`(?:حاجة|عاتق|مسؤولية مشتركة بين|مسؤولية) (${GROUP})(?= الي|[ ،.]|$)`, 'u')
const HOLDER = new RegExp(String.raw`^(${GROUP})(?= )`, 'u')

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
  const match = BEFORE_TASK.exec(subject) ?? BODY_BEFORE_TASK.exec(subject) ?? BOUND.exec(said) ?? IN_TASK.exec(said)
  if (!match) return []
  return listed(verb.end + match.index + match[0].indexOf(match[1]!), match[1]!)
}

const namesIn = (words: string) =>
  words
    .replace(/^(?:إلى |الى )/u, '')
    .replace(/^ب(?=ال)/u, '')
    .replace(/^لل/u, 'ال')
    .split(/،? و(?=ال|مكتب|منظمة|لجنة|جميع|كافة|وكالات|هيئة|مركز)/u)
    .map((one) => one.trim())
    .filter(Boolean)
