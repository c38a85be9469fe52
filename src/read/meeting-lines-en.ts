import lexicon from '../language/lexicons/en/meetings.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import type { Draft, Scope } from './scope.ts'

type Span = { start: number; end: number }
type Day = Extract<Draft, { kind: 'date' }>

const HEADING = 500
const LONGEST_LINE = 240
const LINES_AFTER = 4
const LINES_BEFORE = 3

const lineAt = (text: string, place: number): Span => {
  const end = text.indexOf('\n', place)
  return { start: text.lastIndexOf('\n', place - 1) + 1, end: end < 0 ? text.length : end }
}
const isHeadingLine = (text: string, { start, end }: Span) =>
  end - start <= LONGEST_LINE && !/[.;,]\s*$/u.test(text.slice(start, end))

/** The lines above and below a heading that names a meeting: they say where, when and by whom. Empty for one in running text. */
export function linesAround({ text }: Scope, meeting: Span): Span[] {
  if (meeting.start > HEADING) return []
  const own = lineAt(text, meeting.start)
  if (!isHeadingLine(text, own)) return []
  const lines: Span[] = []
  for (let place = own.end + 1; lines.length < LINES_AFTER && place < text.length;) {
    const line = lineAt(text, place)
    if (line.end > line.start && !isHeadingLine(text, line)) break
    if (line.end > line.start) lines.push(line)
    place = line.end + 1
  }
  const above: Span[] = []
  for (let place = own.start - 1; above.length < LINES_BEFORE && place > 0;) {
    const line = lineAt(text, place)
    if (line.end > line.start) above.push(line)
    place = line.start - 1
  }
  return [...lines, ...above]
}

const BEFORE_DAY = /^ *(?:(?:DAY|Day) (?:\d|One|Two|Three|Four|Five|ONE|TWO|THREE)\.? ?[-:,–]? ?)?(?:\p{L}+day,? ?)?$/iu

/** The days that head the parts of a programme, each on a line of its own. */
export const daysOfProgramme = ({ text }: Scope, days: readonly Day[]): Day[] =>
  days.filter((day) => {
    if (day.fields.from === null) return false
    const before = text.slice(Math.max(0, day.start - LONGEST_LEAD), day.start)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const begins = line.length < before.length || day.start < LONGEST_LEAD
    return begins && BEFORE_DAY.test(line) && /^[ :]*(?:\n|$)/u.test(text.slice(day.end, day.end + 8))
  })

const LONGEST_LEAD = 60

const AGAIN = new RegExp(
  String.raw`(?<!\p{L})(?:[Tt]he|[Tt]his) (?:\p{Ll}+-day |same )?(${anyOf(lexicon.sameAgain)})(?![\p{L}-])(?! (?:of|on|entitled|for)(?!\p{L}))|(?<!\p{L})(?:met|gathered|assembled) (?:here )?(?:in|at|on) (?=\p{Lu}|\d)`,
  'u',
)

/** "… organized the event together": which noun a sentence speaks of a meeting by again; empty for "met in …"; null when it does not. */
export const speaksAgain = (said: string): string | null => {
  const match = AGAIN.exec(said)
  if (!match) return null
  return /^(?:event|gathering)$/u.test(match[1] ?? '') ? '' : (match[1] ?? '')
}

const OPENS_NOW =
  /(?<!\p{L})(?:opened|opens|opening|began|begins|kicked off|started|today)(?!\p{L})[^.;\n]{0,220} (?:today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})|(?<!\p{L})today(?!\p{L})/u

/** Whether a sentence puts its meeting on the day of the dateline: "opened here on Monday", "signed today". */
export const opensNow = (said: string): boolean => OPENS_NOW.test(said)

/** Whether a sentence puts its meeting where the dateline is: "opened here". */
export const isHere = (said: string): boolean => /(?<!\p{L})here(?! (?:are|is))(?!\p{L})/u.test(said)

const ENDS =
  /(?<!\p{L})(?:ends?|will end|concludes?|will conclude|closes?|will close|runs until|lasts until|continues until|wraps? up)(?: on| until| here on)? $/u

/** Whether a day is the last of its meeting: "will end on 5 November". */
export const isLastDay = ({ text }: Scope, day: Span): boolean =>
  ENDS.test(text.slice(Math.max(0, day.start - 40), day.start))

/** The year in a meeting's name: "2015 Commonwealth Heads of Government Meeting". */
export const yearInName = (name: string): string | null => /(?<![\d/])(?:19|20)\d{2}(?![\d/])/u.exec(name)?.[0] ?? null
