import people from '../language/lexicons/en/people.json' with { type: 'json' }
import meetings from '../language/lexicons/en/meetings.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import type { Scope } from './scope.ts'

/** A session as a text has it. `title` is a span of its own words; null where it has none but its kind. */
export type SessionSaid = {
  start: number
  end: number
  rule: string
  title: { start: number; end: number } | null
  topics: { start: number; end: number }[]
}

const either = (words: readonly string[]) =>
  anyOf(
    words.flatMap((word) => [
      word,
      word.replace(/^./u, (first) => first.toUpperCase()),
      word.replace(/(?<=^| )./gu, (first) => first.toUpperCase()),
      word.toUpperCase(),
    ]),
  )
const KIND = either(meetings.sessionKinds)
const ORDER = either(meetings.sessionOrders)
const LABEL = String.raw`(?: (?:No\.? ?)?(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|ONE|TWO|THREE|FOUR|FIVE|SIX)(?![\p{L}\p{N}]))?`
const CLOCK = String.raw`\d{1,2}(?:[:.h]\d{2})? ?(?:[ap]\.?m\.?|hrs?|h)?`
// "09:30 – 11:00", "9.30-11 a.m.", "14h00": what a line of a programme begins with.
const TIME = new RegExp(
  String.raw`^ *(?:\|? ?)?(?:\d{4} ?(?:-|to) ?\d{4}(?: ?hrs?| ?h)?(?= )|(?:${CLOCK} ?(?:-|to) ?)?\d{1,2}(?:[:.h]\d{2}(?: ?[ap]\.?m\.?| ?hrs?| ?h)?| ?[ap]\.?m\.?))(?: ?\(?(?:CET|CEST|GMT|UTC|EST|EDT|local time)\)?)?[ :|-]*`,
  'u',
)
const IN_LINE = new RegExp(
  String.raw`^ *(?:[-•*·▪] *|(?:\d{1,2}|[IVX]{1,4})[.)] +)?((?:(?:${ORDER}) ){0,3}(?:${KIND})${LABEL}|(?:[Aa]genda |AGENDA )?(?:[Ii]tem|ITEM) \d{1,2}(?: ?\([a-z]\))?)(?![\p{L}-])(?: *\((?:\d|\p{Lu}\p{Ll})[^)]{0,20}\))?(?: *(?::|-|\||"|\.(?= *["\p{Lu}])|,? (?:on|entitled|titled)(?= )) *(?=\S))?`,
  'u',
)
const TIMED_ONLY = /^ *((?:Opening|Closing|Keynote) (?:conference|lecture|debate|plenary)) *[:|-] *(?=\S)/u
// "09:45 Opening of the special meeting": a part of the meeting by its time alone.
const OPENS_OR_CLOSES =
  /^ *((?:(?:Official|Formal|Ceremonial) )?(?:(?:Opening|Closing)(?: and (?:welcome|introductions?))?(?: of (?:the )?[\p{L} -]{3,80})?|(?:Opening|Closing|Concluding|Welcome|Welcoming|Introductory) (?:remarks|addresses|address|speeches|statements)|Keynote (?:address(?:es)?|speech(?:es)?)|Wrap-up(?: and [\p{L} -]{3,60})?|Conclusions? and [\p{L} -]{3,60})) *(?:\(.*|:.*|\|.*)?$/u
const VENUE_IN_BRACKETS = / *\([^()\n]*(?:[Rr]oom|[Hh]all|invitation|[Cc]losed|[Bb]uilding|[Ff]loor)[^()\n]*\) *$/u
const CHAIR_IN_BRACKETS = new RegExp(String.raw` *\((?:${anyOf(people.personLabels)}|\d{1,3} min)[^)\n]*\) *$`, 'u')
const TOPICS_LINE =
  /^ *(?:[-•*] *)?(?:Topics?|Themes?|Key topics|Key issues|Issues|Focus|Discussion points|Items|Subjects?) ?(?:for discussion|discussed)? ?: *(?=\S)/u
const LONGEST_LINE = 240
const NUMBERED = / (?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])$/u
// "Session 2 Borders and trust": a title without a mark before it is no sentence.
const SAYS_NOTHING =
  /^ \p{Lu}(?!.*(?<!\p{L})(?:was|were|is|are|will|has|have|had|discussed|focused|examined|addressed|chaired|moderated)(?!\p{L}))[^\n]{3,120}(?<!\.)$/u

type Line = { start: number; said: string }

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const said of text.split('\n')) {
    lines.push({ start, said })
    start += said.length + 1
  }
  return lines
}

/** A line of a programme that names a session: "10:00-11:30 Session 1: How recruiters work". */
function sessionOfLine({ start, said: line }: Line): SessionSaid | null {
  if (line.length > LONGEST_LINE) return null
  const time = TIME.exec(line)?.[0].length ?? 0
  const rest = line.slice(time)
  const match = IN_LINE.exec(rest) ?? (time ? (TIMED_ONLY.exec(rest) ?? OPENS_OR_CLOSES.exec(rest)) : null)
  if (!match) return null
  const label = match[1]!.trimEnd()
  const tail = rest
    .slice(match[0].length)
    .replace(/ *\|.*$/u, '')
    .replace(VENUE_IN_BRACKETS, '')
    .replace(CHAIR_IN_BRACKETS, '')
    .replace(/[" .]+$/u, '')
  const marked = match[0].length > match.index + rest.indexOf(label) + label.length
  // A sentence that only begins with such words is no line of a programme.
  if (!time && !marked && tail && !(NUMBERED.test(label) && SAYS_NOTHING.test(tail))) return null
  if (!time && (!/^\p{Lu}/u.test(label) || (/[.]$/u.test(line.trimEnd()) && tail.length > 90))) return null
  if (!marked && /^ *\p{Ll}/u.test(tail) && !(time && /^ of the /u.test(tail))) return null
  const from = start + time + rest.indexOf(label)
  const titleStart = start + time + match[0].length
  const said = tail.trimStart()
  const isTitle = marked || (NUMBERED.test(label) && SAYS_NOTHING.test(tail))
  const titleFrom = titleStart + tail.length - said.length
  const title = isTitle && said.length > 2 ? { start: titleFrom, end: titleFrom + said.length } : null
  return { start: from, end: title?.end ?? from + label.length, rule: 'line-of-programme', title, topics: [] }
}

/** The topics of a line that lists them, cut at its semicolons, or else its commas. */
function topicsOf({ start, said }: Line): { start: number; end: number }[] {
  const lead = TOPICS_LINE.exec(said)?.[0].length
  if (lead === undefined) return []
  const list = said.slice(lead).replace(/[. ]+$/u, '')
  const cuts = [...list.matchAll(list.includes(';') ? /; *(?:and +)?/gu : /, *(?:and +)?/gu)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  const ends = [...cuts.map((cut) => cut.index), list.length]
  return starts.map((from, index) => ({ start: start + lead + from, end: start + lead + ends[index]! }))
}

function* sessionsOfProgramme(scope: Scope): Generator<SessionSaid> {
  let open: SessionSaid | null = null
  for (const line of linesOf(scope.text)) {
    const next = sessionOfLine(line)
    if (next) {
      if (open) yield open
      open = next
    } else if (open) open.topics.push(...topicsOf(line))
  }
  if (open) yield open
}

const IN_PROSE = new RegExp(
  String.raw`(?<![\p{L}-])(?:((?:(?:${ORDER})\s+(?:and (?=${ORDER})\s*)?)+(?:[Ss]essions?|[Pp]anels?|[Pp]lenary|[Rr]ound ?table|[Pp]anel discussions?|[Ss]egment|[Bb]reakout groups?)(?!\p{L}| (?:meeting|session|hall))|(?:[Ss]ession|[Pp]anel|[Ww]orkshop)\s+(?:\d{1,2}|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?!\p{L}))((?:,? (?:on|about|entitled|titled|under the title|devoted to|dedicated to|for)\s+|\s*[:,-]\s*(?=["'\p{Lu}]))(?:"[^"\n]{3,200}"|[^.,;\n"]{3,140}))?|(?<=\b(?:a|the|this|another) (?:\p{Ll}+ )?)(panel discussion|panel|session|breakout session|working session)((?: on| about|,? entitled|,? titled| under the title) (?:"[^"\n]{3,200}"|[^.,;\n"]{3,140})))`,
  'gu',
)
const LEAD = /^,?\s*(?:(?:on|about|entitled|titled|under the title|devoted to|dedicated to|for)\s+|[:,-]\s*)/u
// "the opening session was chaired by": what follows the comma is about the session, and not its title.
const NO_TITLE = /^,\s*(?:chaired|moderated|which|held|led|where|with)(?!\p{L})/u

// "a technical round table", which is a meeting where no order makes it a part of one.
const IS_MEETING =
  /^(?!.*(?:first|second|third|fourth|fifth|final|last|opening|closing|parallel|ministerial|plenary)).*round ?table$/iu
const TELLS =
  / (?:was|were|is|are|took|will|has|had|chaired|moderated|opened|focused|examined|explored|looked|dealt|discussed|heard|reviewed|considered|addressed|followed|brought|featured|closed|covered|tackled|showed|also|which|that|where|drew|highlighted|compared|saw|gave|presented|provided|stressed)(?!\p{L}).*$/u

function* sessionsInProse({ text }: Scope): Generator<SessionSaid> {
  for (const match of text.matchAll(IN_PROSE)) {
    const label = match[1] ?? match[3]!
    const rest = match[2] ?? match[4] ?? ''
    if (
      IS_MEETING.test(label) ||
      (/^special/iu.test(label) && / of the /u.test(text.slice(match.index, match.index + label.length + 8)))
    )
      continue
    const tail = NO_TITLE.test(rest) ? '' : rest.replace(TELLS, '').replace(/[\s,]+$/u, '')
    const end = match.index + label.length + tail.length
    const lead = LEAD.exec(tail)?.[0].length ?? 0
    const quoted = /"([^"\n]{3,200})"/u.exec(tail)
    const from = match.index + label.length + (quoted ? quoted.index + 1 : lead)
    const title = tail ? { start: from, end: quoted ? from + quoted[1]!.length : end } : null
    yield { start: match.index, end, rule: 'session', title, topics: [] }
  }
}

/** The parts of meetings that English text names: in a programme line by line, and in prose. */
export function* sessionsInEnglish(scope: Scope): Generator<SessionSaid> {
  yield* sessionsOfProgramme(scope)
  yield* sessionsInProse(scope)
}
