import { datelineOf } from './dateline.ts'
import { isRegion } from './region.ts'
import { holdersAround, type Roles } from './meeting-holders.ts'
import {
  daysOfProgramme,
  isHere,
  isLastDay,
  linesAround,
  opensNow,
  speaksAgain,
  yearInName,
} from './meeting-lines-en.ts'
import { type Draft, overlaps, type Scope, within, wordsOf } from './scope.ts'
import { lastBefore, sortedSpans, startingIn } from './sorted-spans.ts'
import { sentenceAt, type Sentence } from './sentence.ts'

export type Meeting = Extract<Draft, { kind: 'meeting' }>

/**
 * Fills in place, days, organisers and hosts of a meeting: from its own words, from its sentence, and from a later sentence that
 * speaks of "the meeting" again.
 */
export function linkMeetings(scope: Scope, drafts: Draft[]): Draft[] {
  const dateline = datelineOf(scope, drafts)
  const others = sortedSpans(drafts.filter((one) => one !== dateline))
  const days = drafts.filter((one) => one.kind === 'date')
  const years = yearsOf(drafts)
  const meetings = sortedSpans(drafts.filter((one): one is Meeting => one.kind === 'meeting'))
  const around: Around = { others, dateline, here: others.find((one) => one.end < HERE && isPlace(one)) }
  const linked = new Map(
    meetings.map((one) => {
      const sentence = sentenceAt(scope.sentences, one.start)
      return [one, onItsDay(scope, linkedIn(scope, one, sentence, around), sentence, dateline)]
    }),
  )
  for (const { meeting, sentence } of [...underHeading(scope, meetings), ...spokenOfAgain(scope, meetings)]) {
    const again = linkedIn(scope, meeting, sentence, around)
    linked.set(meeting, merged(linked.get(meeting)!, again))
  }
  const byDay = daysOfProgramme(scope, days)
  return drafts.map((one) => (one.kind === 'meeting' ? withYear(withDays(scope, linked.get(one)!, byDay), years) : one))
}

const HERE = 120
/** What a meeting is looked for among. `here`: where a dateline says that its document was written. */
type Around = { others: readonly Draft[]; dateline: Of<'date'> | null; here: Draft | undefined }
const isPlace = (one: Draft) => one.kind === 'place' || one.kind === 'state'

/** A programme's meeting lasts from its first day to its last. */
function withDays(scope: Scope, meeting: Meeting, days: readonly Of<'date'>[]): Meeting {
  const [first, last] = [days[0], days.at(-1)]
  if (meeting.fields.from || !first || !linesAround(scope, meeting).length) return meeting
  const to = last!.fields.to ?? (last === first ? null : last!.fields.from)
  return { ...meeting, fields: { ...meeting.fields, from: first.fields.from, to } }
}

// «عصر اليوم», «اليوم الثلاثاء»; «اليوم الأول» is a day of the meeting.
const TODAY =
  /(?<![ء-ي])(?:اليوم|هذا اليوم)(?![ء-ي])(?! (?:ال)?(?:اول|ثاني|ثالث|رابع|اخير|عالمي|دولي|ختامي|وطني|عربي))/u

/** A meeting that its sentence says is held today is held on the day that the text bears. */
function onItsDay(scope: Scope, meeting: Meeting, sentence: Sentence, dateline: Of<'date'> | null): Meeting {
  const from = dateline?.fields.from
  if (meeting.fields.from || !from) return meeting
  const said = scope.text.slice(
    Math.max(sentence.start, meeting.start - 200),
    Math.min(sentence.end, meeting.end + 200),
  )
  return TODAY.test(said) ? { ...meeting, fields: { ...meeting.fields, from } } : meeting
}

const merged = (first: Meeting, again: Meeting): Meeting => ({
  ...first,
  fields: {
    ...first.fields,
    from: first.fields.from ?? again.fields.from,
    to: first.fields.from ? (first.fields.to ?? laterDay(first.fields.from, again.fields.to)) : again.fields.to,
    place: first.fields.place ?? again.fields.place,
    organisers: first.fields.organisers.length ? first.fields.organisers : again.fields.organisers,
    hosts: first.fields.hosts.length ? first.fields.hosts : again.fields.hosts,
  },
})

const laterDay = (from: string, to: string | null) => (to && to > from ? to : null)
/** The first year that a text gives for a day of the year: `-07-28` → `2015`. */
function yearsOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const years = new Map<string, string>()
  for (const one of drafts) {
    const from = one.kind === 'date' ? one.fields.from : null
    if (from && /^\d{4}-/.test(from) && !years.has(from.slice(4))) years.set(from.slice(4), from.slice(0, 4))
  }
  return years
}

/** «28 يوليو» is that day of the year that the text gives elsewhere for the same day. */
function withYear(meeting: Meeting, years: ReadonlyMap<string, string>): Meeting {
  const { from, to } = meeting.fields
  if (!from?.startsWith('--')) return meeting
  const year = years.get(from.slice(1))
  if (!year) return meeting
  const full = (day: string | null) => (day?.startsWith('--') ? `${year}${day.slice(1)}` : day)
  return { ...meeting, fields: { ...meeting.fields, from: full(from), to: full(to) } }
}

const AGAIN =
  /^[وف]?(?:عقد|عقدت|انعقد|انعقدت|استمر|استمرت|حضر|شهد|يعقد|تعقد|ينعقد|واعرب|شكر)?(?:ه|ها)? ?(?:اعمال )?ال(اجتماع|مؤتمر|ورشة|ندوة|قمة|دورة|ملتقي|منتدي)(?!\p{L})|^(?:The|This) (?:[a-z-]+ )?(meeting|conference|workshop|summit|symposium|seminar|forum|event|course) (?:took|was|is|will|ended|opened|brought|gathered|ran|lasted)|^Its main partners|(?:لعقد|الي) (?:هذا )?ال(اجتماع|مؤتمر)|for hosting/u

const MAY_BE_AGAIN = /^(?:The|This|Its)(?!\p{L})|for hosting/u

function* spokenOfAgain(
  scope: Scope,
  meetings: readonly Meeting[],
): Generator<{ meeting: Meeting; sentence: Sentence }> {
  for (const sentence of scope.sentences) {
    const said = scope.text.slice(sentence.start, Math.min(sentence.end, sentence.start + NEAR))
    const match = scope.writes.arabic || MAY_BE_AGAIN.test(said) ? AGAIN.exec(said) : null
    const noun = match ? (match[1] ?? match[2] ?? match[3]) : speaksAgain(said)
    if (noun === null) continue
    const isNamed = (one: Meeting) =>
      one.end <= sentence.start && (!noun || scope.text.slice(one.start, one.end).toLowerCase().includes(noun))
    const isLast = (one: Meeting) => noun !== '' && one.rule !== 'heading' && isNamed(one)
    const last = lastBefore(meetings, sentence.start, isLast, LOOKED_AT) ?? meetings[0]
    const first = match ? meetings.slice(0, LOOKED_AT).find(isNamed) : undefined
    for (const one of new Set([last, first])) if (one && one.end <= sentence.start) yield { meeting: one, sentence }
  }
}

const LOOKED_AT = 60

// What a sentence says of a meeting stands near its name, however long the sentence.
const NEAR = 900

function linkedIn(scope: Scope, meeting: Meeting, sentence: Sentence, { others, dateline, here }: Around): Meeting {
  const from = Math.max(sentence.start, meeting.start - NEAR)
  const to = Math.min(sentence.end, Math.max(meeting.end, sentence.start) + NEAR)
  const all = startingIn(others, from, to).filter((one) => one.end <= sentence.end)
  const said = scope.text.slice(from, to)
  const inside = all.filter((one) => !belongsToOther(scope, meeting, one, all))
  const days = nearest(meeting, inside, 'date').filter((one) => one.fields.from !== null && isOfMeeting(meeting, one))
  const last = days.find((one) => isLastDay(scope, one))
  const first = days.filter((one) => one !== last)
  const day = days.find((one) => one.fields.to !== null && isExact(one)) ?? first.find(isExact) ?? first[0]
  const end = (day && lastDay(scope, day, days)) ?? last?.fields.from
  const place = placeOf(scope, meeting, inside) ?? (isHere(said) ? here : undefined)
  const roles: Roles = holdersAround(scope, meeting, sentence, inside)
  const year = scope.writes.latin ? yearInName(scope.text.slice(meeting.start, meeting.end)) : null
  const now = !day && dateline && opensNow(said) ? dateline.fields.from : null
  return {
    ...meeting,
    fields: {
      ...meeting.fields,
      place: place ? wordsOf(scope, place.start, place.end).replace(/^لل/u, 'ال') : null,
      from: year && !day?.fields.from?.startsWith(year) ? year : (day?.fields.from ?? now),
      to: year && !day?.fields.from?.startsWith(year) ? null : (day?.fields.to ?? end ?? null),
      ...roles,
    },
  }
}

const BEHIND = 34

/** A place or day in another meeting's own words, or right behind them ("the Summit in Geneva in May, closed …"), is that one's. */
function belongsToOther(scope: Scope, meeting: Meeting, one: Draft, all: readonly Draft[]): boolean {
  if (!isPlace(one) && one.kind !== 'date') return false
  if (!scope.writes.latin || within(one, meeting)) return false
  return all.some(
    (other) =>
      other.kind === 'meeting' &&
      other !== meeting &&
      !within(other, meeting) &&
      other.start > meeting.start &&
      (overlaps(one, other) ||
        (one.start >= other.end &&
          one.start - other.end < BEHIND &&
          /^,? ?(?:(?:held|convened) )?(?:in|at|on|from)?(?: the)?(?: \p{Lu}[\p{L}.,]+)*(?: in| on| from)?(?: late| early)? ?$/u.test(
            scope.text.slice(other.end, one.start),
          ))),
  )
}

const isExact = ({ fields }: Of<'date'>) => /-\d{2}-\d{2}$/u.test(fields.from ?? '')

/** A year alone is that of a meeting only beside its name. */
const isOfMeeting = (meeting: Meeting, day: Of<'date'>) =>
  !/^\d{4}$/u.test(day.fields.from ?? '') || distance(meeting, day) < 40

/** "Starting 9 May, ending 11 May": two dates that make one span. */
const lastDay = (scope: Scope, first: Of<'date'>, days: readonly Of<'date'>[]) =>
  days.find(
    (one) =>
      one.start > first.end &&
      one.start - first.end < 24 &&
      /(?:end(?:ing|s)?|until|النهاية|الي|حتي):? *$/u.test(scope.text.slice(first.end, one.start)),
  )?.fields.from

const UNDER_HEADING = 3
const OPENING = 600
const LONGEST_LINE = 160

/**
 * The lines around a title that names a meeting say who, when and where: "Starting 2018-05-09, ending 2018-05-11. Attard, Malta";
 * «المكان: قاعة أوال». The line that gives the place comes first.
 */
function* underHeading(
  scope: Scope,
  meetings: readonly Meeting[],
): Generator<{ meeting: Meeting; sentence: Sentence }> {
  for (const meeting of meetings.slice(0, UNDER_HEADING))
    for (const sentence of scope.writes.latin ? linesAround(scope, meeting) : []) yield { meeting, sentence }
  const meeting = meetings[0]
  if (!meeting) return
  const lines: Sentence[] = []
  for (const sentence of scope.sentences) {
    if (sentence.start > OPENING || sentence.end - sentence.start > LONGEST_LINE) break
    lines.push(sentence)
  }
  const title = scope.passages[0]
  const isTitle = title?.role === 'heading' && scope.view.map[meeting.start]! < title.end
  const own = lines.findIndex((line) => line.start <= meeting.start && line.end >= meeting.end)
  if (!isTitle && (own < 0 || own > UNDER_HEADING)) return
  const after = scope.sentences.filter((one) => one.start >= meeting.end).slice(0, UNDER_HEADING)
  const around = [...new Set([...lines.filter((_, index) => index !== own), ...(isTitle ? after : [])])]
  const isPlace = (line: Sentence) => /^(?:المكان|مكان|Venue|Place)/u.test(scope.text.slice(line.start, line.start + 8))
  for (const sentence of [...around.filter(isPlace), ...around.filter((line) => !isPlace(line))])
    yield { meeting, sentence }
}

type Of<K> = Extract<Draft, { kind: K }>

const nearest = <K extends Draft['kind']>(meeting: Meeting, drafts: readonly Draft[], ...kinds: K[]): Of<K>[] =>
  drafts
    .filter((one): one is Of<K> => (kinds as string[]).includes(one.kind))
    .sort((a, b) => distance(meeting, a) - distance(meeting, b))

// What stands behind a meeting is sooner its own than what stands before it.
const BEFORE = 2
const distance = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  within(b, a) ? 0 : b.start >= a.end ? b.start - a.end : BEFORE * (a.start - b.end)

const AT =
  /(?:(?:^|[ (،,])(?:in|at|held in|hosted by) (?:the )?|(?:^|[ (،])في (?:(?:مدينة|محافظة|ولاية|بلدة|منطقة) |(?:ال[ء-ي]+ ){1,2})?|المكان: ?|عاصمة|العاصمة (?:ال[ء-ي]+ )?|(?:^|[ \n])و?(?:تستضيف|يستضيف|استضاف|شهد|احتضن|تحتضن)(?:ت|ته|تها|ه|ها)? )$/u

/** Where a meeting is held: a place that "in", «في» or «ب» goes before, else the nearest city. */
function placeOf(scope: Scope, meeting: Meeting, inside: readonly Draft[]): Draft | undefined {
  const isAt = (one: Draft) =>
    AT.test(scope.text.slice(Math.max(0, one.start - 26), one.start)) ||
    /(?:^|[ \n،])[و]?ب$/u.test(scope.text.slice(Math.max(0, one.start - 3), one.start)) ||
    scope.text.slice(one.end).startsWith(' تستضيف')
  const isTopic = (one: Draft) => within(one, meeting) && isRegion(scope.text.slice(one.start, one.end))
  const places = nearest(meeting, inside, 'place').filter((one) => !isTopic(one))
  const cities = places.filter((one) => !isRegion(scope.text.slice(one.start, one.end)))
  const venue = places.find((one) => one.rule.startsWith('venue'))
  const states = nearest(meeting, inside, 'state').filter((one) => isAt(one) && !one.rule.includes('government'))
  return venue ?? cities.find(isAt) ?? states[0] ?? cities[0]
}
