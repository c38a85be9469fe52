import { type Draft, type Scope } from './scope.ts'

const CHAIRED_AR = /(?:تراس|تراست|برئاسة|ادار|ادارت|يتراس)\s+(سعادته|سعادتها|معاليه|سموه)?\s*$/u
const CHAIRED_EN = /^[^.\n]{0,60}?\b(?:chaired|moderated|led) by\s+(?:[HDMA][\p{L}.]*\s+)*$/u

/** Fills in who chairs a session: the person named beside "chaired", or whom «سعادته» points back to. */
export function linkSessions(scope: Scope, drafts: Draft[]): Draft[] {
  const people = drafts.filter((one) => one.kind === 'person')
  return drafts.map((one) => {
    if (one.kind !== 'session') return one
    const chair = chairBefore(scope, one, people) ?? chairAfter(scope, one, people)
    return chair ? { ...one, fields: { ...one.fields, chairs: [chair] } } : one
  })
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
