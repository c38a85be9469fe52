import { datelineOf } from './dateline.ts'
import { isRegion } from './region.ts'
import { holdersAround, type Roles } from './meeting-holders.ts'
import { type Draft, type Scope, within, wordsOf } from './scope.ts'
import { sentenceAt, type Sentence } from './sentence.ts'

export type Meeting = Extract<Draft, { kind: 'meeting' }>

/**
 * Fills in place, days, organisers and hosts of a meeting: from its own words, from its sentence, and from a later sentence that
 * speaks of "the meeting" again.
 */
export function linkMeetings(scope: Scope, drafts: Draft[]): Draft[] {
  const dateline = datelineOf(scope, drafts)
  const others = drafts.filter((one) => one !== dateline)
  const days = drafts.filter((one) => one.kind === 'date')
  const meetings = drafts.filter((one): one is Meeting => one.kind === 'meeting')
  const linked = new Map(
    meetings.map((one) => [one, linkedIn(scope, one, sentenceAt(scope.sentences, one.start), others)]),
  )
  for (const { meeting, sentence } of [...underHeading(scope, meetings), ...spokenOfAgain(scope, meetings)]) {
    const again = linkedIn(scope, meeting, sentence, others)
    linked.set(meeting, merged(linked.get(meeting)!, again))
  }
  return drafts.map((one) => (one.kind === 'meeting' ? withYear(linked.get(one)!, days) : one))
}

const merged = (first: Meeting, again: Meeting): Meeting => ({
  ...first,
  fields: {
    ...first.fields,
    from: first.fields.from ?? again.fields.from,
    to: first.fields.from ? first.fields.to : again.fields.to,
    place: first.fields.place ?? again.fields.place,
    organisers: first.fields.organisers.length ? first.fields.organisers : again.fields.organisers,
    hosts: first.fields.hosts.length ? first.fields.hosts : again.fields.hosts,
  },
})

/** «28 يوليو» is that day of the year that the text gives elsewhere for the same day. */
function withYear(meeting: Meeting, days: readonly Of<'date'>[]): Meeting {
  const { from, to } = meeting.fields
  if (!from?.startsWith('--')) return meeting
  const year = days.find((one) => one.fields.from?.slice(4) === from.slice(1))?.fields.from?.slice(0, 4)
  if (!year || year.startsWith('-')) return meeting
  const full = (day: string | null) => (day?.startsWith('--') ? `${year}${day.slice(1)}` : day)
  return { ...meeting, fields: { ...meeting.fields, from: full(from), to: full(to) } }
}

const AGAIN =
  /^[وف]?(?:عقد|عقدت|انعقد|انعقدت|استمر|استمرت|حضر|شهد|يعقد|تعقد|ينعقد|واعرب|شكر)?(?:ه|ها)? ?(?:اعمال )?ال(اجتماع|مؤتمر|ورشة|ندوة|قمة|دورة|ملتقي|منتدي)(?!\p{L})|^(?:The|This) (?:[a-z-]+ )?(meeting|conference|workshop|summit|symposium|seminar|forum|event|course) (?:took|was|is|will|ended|opened|brought|gathered|ran|lasted)|^Its main partners|(?:لعقد|الي) (?:هذا )?ال(اجتماع|مؤتمر)|for hosting/u

function* spokenOfAgain(
  scope: Scope,
  meetings: readonly Meeting[],
): Generator<{ meeting: Meeting; sentence: Sentence }> {
  for (const sentence of scope.sentences) {
    const match = AGAIN.exec(scope.text.slice(sentence.start, sentence.end))
    if (!match) continue
    const noun = match[1] ?? match[2] ?? match[3]
    const before = meetings.filter((one) => one.end <= sentence.start)
    const named = before.filter((one) => !noun || scope.text.slice(one.start, one.end).toLowerCase().includes(noun))
    const meeting = named.findLast((one) => one.rule !== 'heading') ?? before[0]
    for (const one of new Set([meeting, named[0]])) if (one) yield { meeting: one, sentence }
  }
}

function linkedIn(scope: Scope, meeting: Meeting, sentence: Sentence, drafts: readonly Draft[]): Meeting {
  const inside = drafts.filter((one) => within(one, sentence))
  const days = nearest(meeting, inside, 'date').filter((one) => one.fields.from !== null)
  const day = days.find((one) => one.fields.to !== null) ?? days[0]
  const end = day && lastDay(scope, day, days)
  const place = placeOf(scope, meeting, inside)
  const roles: Roles = holdersAround(scope, meeting, sentence, inside)
  return {
    ...meeting,
    fields: {
      ...meeting.fields,
      place: place ? wordsOf(scope, place.start, place.end).replace(/^لل/u, 'ال') : null,
      from: day?.fields.from ?? null,
      to: day?.fields.to ?? end ?? null,
      ...roles,
    },
  }
}

/** "Starting 9 May, ending 11 May": two dates that make one span. */
const lastDay = (scope: Scope, first: Of<'date'>, days: readonly Of<'date'>[]) =>
  days.find(
    (one) =>
      one.start > first.end &&
      one.start - first.end < 24 &&
      /(?:end(?:ing|s)?|until|النهاية|الي|حتي):? *$/u.test(scope.text.slice(first.end, one.start)),
  )?.fields.from

const UNDER_HEADING = 3

/** The lines under a title that names a meeting say when and where: "Starting 2018-05-09, ending 2018-05-11. Attard, Malta". */
function* underHeading(
  scope: Scope,
  meetings: readonly Meeting[],
): Generator<{ meeting: Meeting; sentence: Sentence }> {
  const title = scope.passages[0]
  const meeting = meetings[0]
  if (title?.role !== 'heading' || !meeting || scope.view.map[meeting.start]! >= title.end) return
  const after = scope.sentences.filter((one) => one.start >= meeting.end)
  for (const sentence of after.slice(0, UNDER_HEADING)) yield { meeting, sentence }
}

type Of<K> = Extract<Draft, { kind: K }>

const nearest = <K extends Draft['kind']>(meeting: Meeting, drafts: readonly Draft[], ...kinds: K[]): Of<K>[] =>
  drafts
    .filter((one): one is Of<K> => (kinds as string[]).includes(one.kind))
    .sort((a, b) => distance(meeting, a) - distance(meeting, b))

const distance = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  within(b, a) ? 0 : b.start >= a.end ? b.start - a.end : a.start - b.end

const AT =
  /(?:(?:^|[ (،,])(?:in|at|held in|hosted by) (?:the )?|(?:^|[ (،])في (?:ال[ء-ي]+ ){0,2}|المكان: ?|عاصمة|العاصمة (?:ال[ء-ي]+ )?|(?:^|[ \n])و?(?:تستضيف|يستضيف|استضاف|شهد|احتضن|تحتضن)(?:ت|ته|تها|ه|ها)? )$/u

/** Where a meeting is held: a place that "in", «في» or «ب» goes before, else the nearest city. */
function placeOf(scope: Scope, meeting: Meeting, inside: readonly Draft[]): Draft | undefined {
  const isAt = (one: Draft) =>
    AT.test(scope.text.slice(Math.max(0, one.start - 26), one.start)) ||
    /(?:^|[ \n،])[و]?ب$/u.test(scope.text.slice(Math.max(0, one.start - 3), one.start)) ||
    scope.text.slice(one.end).startsWith(' تستضيف')
  const isTopic = (one: Draft) => within(one, meeting) && isRegion(scope.text.slice(one.start, one.end))
  const places = nearest(meeting, inside, 'place').filter((one) => !isTopic(one))
  const cities = places.filter((one) => !isRegion(scope.text.slice(one.start, one.end)))
  const venue = cities.find((one) => one.rule.startsWith('venue'))
  const states = nearest(meeting, inside, 'state').filter((one) => isAt(one) && !one.rule.includes('government'))
  return venue ?? cities.find(isAt) ?? states[0] ?? cities[0]
}
