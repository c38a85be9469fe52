import { type Draft, type Scope, within, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'

type Meeting = Extract<Draft, { kind: 'meeting' }>

/** Fills in place, days, organisers and hosts of a meeting from its own words, then from its sentence. */
export function linkMeetings(scope: Scope, drafts: Draft[]): Draft[] {
  return drafts.map((one) => (one.kind === 'meeting' ? linked(scope, one, drafts) : one))
}

function linked(scope: Scope, meeting: Meeting, drafts: readonly Draft[]): Meeting {
  const sentence = sentenceAt(scope.sentences, meeting.start)
  const inSentence = drafts.filter((one) => within(one, sentence))
  const nearest = <K extends Draft['kind']>(...kinds: K[]) =>
    inSentence
      .filter((one): one is Extract<Draft, { kind: K }> => (kinds as string[]).includes(one.kind))
      .sort((a, b) => distance(meeting, a) - distance(meeting, b))
  const place =
    nearest('place')[0] ??
    nearest('state').find((one) => /(?:\bin|في|ب)\s*$/u.test(scope.text.slice(one.start - 4, one.start)))
  const day = nearest('date').find((one) => one.fields.from !== null)
  const organisers = organisersOf(scope, meeting, nearest('organisation'))
  return {
    ...meeting,
    fields: {
      ...meeting.fields,
      place: place ? wordsOf(scope, place.start, place.end) : null,
      from: day?.fields.from ?? null,
      to: day?.fields.to ?? null,
      organisers,
    },
  }
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  within(b, a) ? 0 : b.start >= a.end ? b.start - a.end : a.start - b.end

type Body = Extract<Draft, { kind: 'organisation' }>
const ORGANISED =
  /(?:نظم\p{L}*|تنظيم|عقد\p{L}*|برعاية|استضاف\p{L}*|held by|convened by|organi[sz]ed by|hosted by|by)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}$/u

/** Who calls a meeting: the body whose meeting it is by its name, or that "held", "organised" or «نظمته» names. */
function organisersOf(scope: Scope, meeting: Meeting, bodies: readonly Body[]): string[] {
  const owner = bodies.find((body) => within(body, meeting) && body.start - meeting.start < 60)
  const doers = bodies.filter(
    (body) => !within(body, meeting) && ORGANISED.test(scope.text.slice(Math.max(0, body.start - 30), body.start)),
  )
  const possessor = bodies.find(
    (body) => body.end <= meeting.start && /^'s?\s/u.test(scope.text.slice(body.end, meeting.start)),
  )
  return [
    ...new Set(
      [...(possessor ? [possessor] : []), ...(owner ? [owner] : []), ...doers].map((body) => body.fields.name),
    ),
  ]
}
