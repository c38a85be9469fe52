import { type Draft, type Scope } from './scope.ts'
import { chairMarks, topicsInBlock } from './session-ar.ts'
import { sortedSpans, startingIn } from './sorted-spans.ts'

const CHAIRED_AR = /(?:تراس|تراست|برئاسة|ادار|ادارت|يتراس)\s+(سعادته|سعادتها|معاليه|سموه)?\s*$/u
const CHAIRED_EN = /^[^.\n]{0,60}?\b(?:chaired|moderated|led) by\s+(?:[HDMA][\p{L}.]*\s+)*$/u

/** Fills in who chairs a session: the person named beside "chaired", or whom «سعادته» points back to. */
export function linkSessions(scope: Scope, drafts: Draft[]): Draft[] {
  const people = sortedSpans(drafts.filter((one) => one.kind === 'person'))
  const sessions = sortedSpans(drafts.filter((one) => one.kind === 'session'))
  const lines = sessions.filter((one) => one.rule === 'سطر برنامج')
  return drafts.flatMap((one) => {
    // A workshop on a line of a programme is a part of the meeting, and no meeting beside it.
    if (one.kind === 'meeting' && startingIn(lines, one.start, one.start + 1).length) return []
    if (one.kind !== 'session') return [one]
    const until = endOfBlock(one, sessions)
    const chair =
      chairBefore(scope, one, people) ?? chairAfter(scope, one, people) ?? chairInBlock(scope, one, until, people)
    const topics = one.fields.topics.length ? one.fields.topics : topicsInBlock(scope, one.end, until)
    return [{ ...one, fields: { ...one.fields, topics, chairs: chair ? [chair] : one.fields.chairs } }]
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
  if (match?.[1]) return people.filter((person) => person.end <= session.start).at(-1)?.fields.name ?? null
  const near = people.filter((person) => person.end <= session.start && session.start - person.end < 60).at(-1)
  if (!near || /[;.\n]/u.test(scope.text.slice(near.end, session.start))) return null
  const around = scope.text.slice(Math.max(0, near.start - 30), session.start)
  return /تراس|تراست|chaired|moderated/u.test(around) ? near.fields.name : null
}

function chairAfter(scope: Scope, session: Draft, people: readonly Person[]): string | null {
  const next = people.find((person) => person.start >= session.end && person.start - session.end < 140)
  if (!next) return null
  const between = scope.text.slice(session.end, next.start)
  return CHAIRED_EN.test(between) ||
    /^[^.\n]{0,40}?(?:برئاسة|تراسها|يتراسها|ادارها)\s+(?:[\p{L}]+\s+){0,3}$/u.test(between)
    ? next.fields.name
    : null
}
