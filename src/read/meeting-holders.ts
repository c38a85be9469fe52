import { type Draft, type Scope, within, wordsOf } from './scope.ts'
import type { Sentence } from './sentence.ts'

type Meeting = Extract<Draft, { kind: 'meeting' }>
type Holder = Draft<'organisation'> | Draft<'state'> | Draft<'person'>

export type Roles = { organisers: string[]; hosts: string[] }

const nameOf = (scope: Scope, one: Holder) =>
  one.kind === 'state' ? wordsOf(scope, one.start, one.end).replace(/^لل/u, 'ال') : one.fields.name

const ORGANISED_BY =
  /(?:(?:held|convened|co-convened|organi[sz]ed|co-organi[sz]ed|run|arranged|presented|initiated|launched|facilitated|delivered|sponsored) by|(?:[Oo]rgani[sz]ers?|[Cc]onveners?|[Oo]rgani[sz]ed by|[Cc]onvened by) ?:|at the (?:joint )?(?:invitation|initiative|request) of(?: [^.;\n]{3,80} and of)?|(?:main )?partners and organi[sz]ers included|[وتي]?(?:نظم|تنظم|ينظم|عقد|يعقد|تعقد|اقام)(?:ت|ته|تها|ه|ها)?|بتنظيم(?: من)?|دعت اليه|دعا اليه|بدعوة(?: كريمة)? من|بمبادرة من|(?:ال)?تنظيم ?:|الجهة المنظمة ?:|المنظمون ?:|[وتي]?(?:اطلق|تطلق|يطلق|اختتم|يختتم|تختتم|اقام|تقيم|يقيم|نفذ|تنفذ)(?:ت|ته|تها|ه|ها)?) (?:ال[ء-ي]+،? )?(?:في [ء-ي]+ )?(?:the )?$/iu
const ORGANISES =
  /^(?: \([^)]*\))?,? (?:(?:has|have|had|will|is|are|was|were|jointly|also|today|recently|together|successfully) )*(?:held|holds|hold|holding|convened|convenes|convene|convening|organi[sz]ed|organi[sz]es|organi[sz]e|organi[sz]ing|ran|runs|launched|co-organi[sz]ed|co-organi[sz]es|co-convened|[يت]?(?:نظم|عقد)(?:ت|ان)?)(?!\p{L})/u
const HOSTED_BY =
  /(?:(?:co-)?[Hh]osted by|[Hh]osts? ?:|[وتي]?(?:استضاف|تستضيف|يستضيف)(?:ت|ته|تها|ه|ها)?|باستضافة|بضيافة) (?:the )?$/u
const HOSTS =
  /^(?: (?:has|have|had|will|is|are|was|were|also|kindly|jointly))* (?:co-)?(?:hosted|hosts|host|hosting)(?!\p{L})|^,? for hosting|^ (?:ل|علي )دعوت|^ التي استضافت/u
const JOINED =
  /^(?: of (?:the )?(?:\p{Lu}\p{L}+ (?:of )?)*\p{Lu}\p{L}+(?= and)| في (?:ال)?[ء-ي]+(?: ال[ء-ي]+)?)?(?:,| and|, and| and of| and its partner|(?: (?:organi[sz]ed|co-organi[sz]ed|held|hosted|convened|ran))?,? (?:jointly|together) with| with|,? in (?:close )?(?:co-?operation|partnership|collaboration|coordination|conjunction|association) with| و|،? و| مع|،? و?(?:بالتعاون|بالشراكة|بالتنسيق|بالتشارك) (?:الوثيق )?مع|،? و?بدعم من|،)(?: the)? ?$/u

/** The holders that go with one by "and", «و», «مع»: they share what it does. */
function together(scope: Scope, holders: readonly Holder[], first: Holder): Holder[] {
  const group = [first]
  for (const one of holders) {
    const last = group.at(-1)!
    if (one.start >= last.end && JOINED.test(scope.text.slice(last.end, one.start))) group.push(one)
  }
  return group
}

function whoDoes(scope: Scope, holders: readonly Holder[], by: RegExp, does: RegExp): Holder[] {
  const doers = holders.filter(
    (one) =>
      by.test(scope.text.slice(Math.max(0, one.start - 60), one.start)) ||
      does.test(scope.text.slice(one.end, one.end + 60)),
  )
  return doers.flatMap((one) => {
    const before = holders.filter(
      (other) => other.end <= one.start && JOINED.test(scope.text.slice(other.end, one.start)),
    )
    return [...before, ...together(scope, holders, one)]
  })
}

// "The governments of Kazakhstan and the United States": States that act.
const isGovernment = (scope: Scope, one: Draft<'state'>) =>
  one.rule === 'government' ||
  /[Gg]overnments? of (?:the )?(?:\p{Lu}\p{L}+(?:,? and|,) (?:the )?)*$/u.test(
    scope.text.slice(Math.max(0, one.start - 90), one.start),
  )

const outermost = (holders: readonly Holder[]) =>
  holders.filter(
    (one) =>
      !holders.some((other) => other !== one && within(one, other) && other.end - other.start > one.end - one.start),
  )

/** Who calls a meeting and who hosts it: the body whose meeting it is by its name, and those that a verb of the sentence names. */
export function holdersAround(scope: Scope, meeting: Meeting, sentence: Sentence, inside: readonly Draft[]): Roles {
  const holders = outermost(
    inside.filter((one) => one.kind === 'organisation' || one.kind === 'state' || one.kind === 'person'),
  ).sort((a, b) => a.start - b.start)
  const bodies = holders.filter((one) => one.kind !== 'state' || isGovernment(scope, one))
  const hosts: Holder[] = whoDoes(scope, holders, HOSTED_BY, HOSTS).filter((one) => one.kind !== 'person')
  const alone = bodies.filter((one) => one.start === sentence.start && one.end === sentence.end)
  const organisers = [
    ...alone,
    ...ownersOf(scope, meeting, bodies),
    ...whoDoes(scope, bodies, ORGANISED_BY, ORGANISES),
  ].filter((one) => !hosts.includes(one))
  const named = (list: Holder[]) => [...new Set(list.map((one) => nameOf(scope, one)))]
  return { organisers: named(sentence.end >= meeting.start ? organisers : []), hosts: named(hosts) }
}

// «دورته», «اجتماعها»: whose it is stands before.
const OWNED = /^(?:اجتماع|مؤتمر|موتمر|دورت|جلست|ملتقا|ندوت|ورشت|قمت|منتدا)(ها|هم|ه)(?![ء-ي])/u

const isWholeLine = ({ text }: Scope, one: Holder) =>
  /(?:^|\n) *$/u.test(text.slice(Math.max(0, one.start - 3), one.start)) &&
  /^ *(?:\n|$)/u.test(text.slice(one.end, one.end + 3))

/** The body that «ها» or «ه» points back to: the last before it that agrees, else the first of the sentence. */
function ownerMeant(scope: Scope, meeting: Meeting, bodies: readonly Holder[], pronoun: string | undefined): Holder[] {
  const organisations = bodies.filter((one) => one.kind === 'organisation')
  const agrees = (one: Holder) => {
    const head = scope.text.slice(one.start, one.end).split(' ')[0]!
    return !pronoun || pronoun === 'هم' || /ة$/u.test(head) === (pronoun === 'ها')
  }
  const before = organisations.findLast((one) => one.end <= meeting.start && agrees(one))
  const inText = before ?? organisations.find(agrees)
  if (inText || !pronoun) return [inText ?? organisations[0]].filter((one) => one !== undefined)
  const opening = scope.found.find(
    (one): one is Draft<'organisation'> => one.kind === 'organisation' && one.start < 200 && agrees(one),
  )
  return opening ? [opening] : organisations.slice(0, 1)
}

/** «اجتماع لجنة …», `special meeting of the Committee`, `the Committee's special meeting`. */
function ownersOf(scope: Scope, meeting: Meeting, bodies: readonly Holder[]): Holder[] {
  const inName = bodies.find(
    (body) =>
      within(body, meeting) &&
      body.kind === 'organisation' &&
      body.start - meeting.start < 70 &&
      /(?: of(?: the)? |^|'s |^.{0,40} ل?|\p{L} )$/u.test(scope.text.slice(meeting.start, body.start)) &&
      !/(?:بتعاون|بين|with|between|for|حول|بشان|ل?تنفيذ) ?(?:the )?$/u.test(
        scope.text.slice(meeting.start, body.start),
      ),
  )
  const possessor = bodies.find(
    (body) =>
      body.end <= meeting.start &&
      /^(?:'s (?:[a-z]+ )?| (?:at|in|during) its (?:[a-z]+ )?|(?: [a-z]+){0,3} (?:at|in|during) (?:its|the) (?:[a-z]+ )?)$/u.test(
        scope.text.slice(body.end, meeting.start),
      ),
  )
  const owned = OWNED.exec(scope.text.slice(meeting.start, meeting.end))
  if (owned || /^جلسة/u.test(scope.text.slice(meeting.start, meeting.end)))
    return ownerMeant(scope, meeting, bodies, owned?.[1])
  // A line that is only a body's name above the line that names its session.
  const alone = bodies.find(
    (body) => body.kind === 'organisation' && body.end <= meeting.start && isWholeLine(scope, body),
  )
  if (alone) return [alone]
  const its = /(?:^|[ \n])[Aa]t its (?:[a-z]+ )?$/u.test(
    scope.text.slice(Math.max(0, meeting.start - 24), meeting.start),
  )
  const later = its ? bodies.find((body) => body.kind === 'organisation' && body.start >= meeting.end) : undefined
  return [possessor ?? later, inName].filter((one) => one !== undefined)
}
