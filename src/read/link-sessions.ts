import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { type Draft, type Scope } from './scope.ts'
import { chairMarks, topicsInBlock } from './session-ar.ts'
import { lastBefore, sortedSpans, startingIn } from './sorted-spans.ts'

const CHAIRED_AR = /(?:تراس|تراست|برئاسة|ادار|ادارت|يتراس)\s+(سعادته|سعادتها|معاليه|سموه)?\s*$/u
const CHAIRED_EN = new RegExp(
  String.raw`^[^.\n]{0,60}?(?<!\p{L})(?:(?:co-)?(?:chaired|moderated|led|facilitated)|presided over) by\s+(?:(?:the \p{L}+ )?(?:${anyOf(people.honorifics)})\s+|,\s*)*$`,
  'u',
)
const CHAIR_LABEL = new RegExp(
  String.raw`(?:^|[\n(]) *(?:[-•*·▪] *)?(?:(?:${anyOf(people.chairLabels)}) ?:|(?:Chaired|Co-chaired|Moderated|Facilitated|Led) by) *([^\n)]*)`,
  'gu',
)
const FARTHEST = 1500

/** Fills in who chairs a session: the person named beside "chaired", or whom «سعادته» points back to. */
export function linkSessions(scope: Scope, drafts: Draft[]): Draft[] {
  const people = sortedSpans(drafts.filter((one) => one.kind === 'person'))
  const sessions = sortedSpans(drafts.filter((one) => one.kind === 'session'))
  const lines = sessions.filter((one) => one.rule === 'سطر برنامج')
  return drafts.flatMap((one): Draft[] => {
    // A workshop on a line of a programme is a part of the meeting, and no meeting beside it.
    if (one.kind === 'meeting' && startingIn(lines, one.start, one.start + 1).length) return []
    if (one.kind !== 'session') return [one]
    const until = endOfBlock(one, sessions)
    const said =
      chairBefore(scope, one, people) ?? chairAfter(scope, one, people) ?? chairInBlock(scope, one, until, people)
    const next = startingIn(sessions, one.start + 1, one.end + FARTHEST)[0]?.start ?? one.end + FARTHEST
    const chairs = one.rule === 'line-of-programme' ? chairsOfProgramme(scope, one.start, next, people) : []
    const topics = one.fields.topics.length ? one.fields.topics : topicsInBlock(scope, one.end, until)
    const all = chairs.length ? chairs : said ? [said] : one.fields.chairs
    return [{ ...one, fields: { ...one.fields, topics, chairs: all } }]
  })
}

/** "Moderator: …" under a session of a programme, up to the next session; the line after it where its own is empty. */
function chairsOfProgramme(scope: Scope, start: number, end: number, people: readonly Person[]): string[] {
  return [...scope.text.slice(start, end).matchAll(CHAIR_LABEL)].flatMap((match) => {
    const from = start + match.index + match[0].length - match[1]!.length
    const line = match[1]!.trim()
      ? match[1]!.length
      : (/^\s*[^\n]*/u.exec(scope.text.slice(from, end))?.[0].length ?? 0)
    return startingIn(people, from, from + line + 1).map((one) => one.fields.name)
  })
}

const LONGEST_BLOCK = 900

/** The lines of a session end where the next begins. */
const endOfBlock = (session: Draft, sessions: readonly Draft[]) =>
  Math.min(
    startingIn(sessions, session.end, session.end + LONGEST_BLOCK)[0]?.start ?? Infinity,
    session.end + LONGEST_BLOCK,
  )

/** Who chairs by the lines under a session or the rest of what is said of it: «رئيس الجلسة: …», «ويديرها …». */
function chairInBlock(scope: Scope, session: Draft, until: number, people: readonly Person[]): string | null {
  if (!scope.writes.arabic) return null
  for (const at of chairMarks(scope, session.end, until)) {
    const person = startingIn(people, at, at + 90)[0]
    if (person && !/[.؛\n]/u.test(scope.text.slice(at, person.start).replace(/(?<=(?:^|[ .])[ء-ي])\./gu, '')))
      return person.fields.name
  }
  return null
}

type Person = Extract<Draft, { kind: 'person' }>

function chairBefore(scope: Scope, session: Draft, people: readonly Person[]): string | null {
  const before = scope.text.slice(Math.max(0, session.start - 40), session.start)
  const match = CHAIRED_AR.exec(before)
  const last = lastBefore(people, session.start, (person) => person.end <= session.start)
  if (match?.[1]) return last?.fields.name ?? null
  const near = last && session.start - last.end < 60 ? last : undefined
  if (!near || /[;.\n]/u.test(scope.text.slice(near.end, session.start))) return null
  const around = scope.text.slice(Math.max(0, near.start - 30), session.start)
  return /تراس|تراست|chaired|moderated/u.test(around) ? near.fields.name : null
}

function chairAfter(scope: Scope, session: Draft, people: readonly Person[]): string | null {
  const next = startingIn(people, session.end, session.end + 140)[0]
  if (!next) return null
  const between = scope.text.slice(session.end, next.start)
  return CHAIRED_EN.test(between) ||
    /^[^.\n]{0,40}?(?:برئاسة|تراسها|يتراسها|ادارها)\s+(?:[\p{L}]+\s+){0,3}$/u.test(between)
    ? next.fields.name
    : null
}
