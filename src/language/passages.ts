import type { Passage } from '../domain/document.ts'
import { languageOf } from './direction.ts'

type Line = { start: number; end: number; text: string }

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    lines.push({ start, end, text: text.slice(start, end) })
    if (at < 0) break
    start = end + 1
  }
  return lines
}

const HEADING_AT_MOST = 140
const WRAPPED_AT_LEAST = 45
// How a line ends is seen in its last characters.
const ENDING = 12
const WRAPPED_AT_MOST = 130
const ITEM =
  /^\s*(?:\(?[0-9٠-٩]{1,3} ?[.)-](?=\s|\p{L})|\([a-z\u0621-\u064a]{1,4}\)|[•·▪–\-*]\s|[\u0621-\u064a]{1,2}[.)-]\s)/u
/** Whether a paragraph begins with the label of a list: a number, a letter, a bullet. */
export const isItem = (said: string): boolean => ITEM.test(said)

// "10:00-11:30 Session 2", "Agenda item 3. …", "Moderator: …": a line of a programme begins, however narrow the page is.
const OF_PROGRAMME =
  /^\s*(?:\d{1,2}[:.h]\d{2}(?!\d)|(?:\p{L}+ ){0,2}(?:item|session|panel|group|plenary|workshop|table|module|segment) (?:No\.? ?)?(?:\d{1,2}(?:\.\d)?|[IVX]{1,4}|[A-H]|one|two|three|four|five|six)\s*(?:[:.–—-](?!\d)|$)|(?:Co-)?(?:Chairs?|Chairpersons?|Moderators?|Speakers?|Panell?ists?|Facilitators?|Rapporteurs?|Discussants?|Topics?)\s*:)/iu

const SENTENCE_ENDS = /[.!?؟:;؛…]["'»”’)]*\s*$/u

/**
 * Whether a text is broken into lines of a page's width, as typed resolutions and mail are: then a line break alone ends nothing.
 * Such lines are full: the next one's first word would not have fitted. The lines of an agenda or of a list are not.
 */
const isWrapped = (lines: readonly Line[]) => {
  if (lines.filter(({ text }) => HOUR.test(text.slice(0, LONGEST_LABEL))).length >= HOURS_OF_AGENDA) return false
  const long = lines.filter(({ text }) => text.length >= WRAPPED_AT_LEAST)
  if (long.length < 8 || long.filter(({ text }) => text.length <= WRAPPED_AT_MOST).length / long.length <= 0.97)
    return false
  const widths = long.map(({ text }) => text.length).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)]! * FULL
  const going = long.filter((line, index) => index + 1 < long.length && !SENTENCE_ENDS.test(line.text.slice(-ENDING)))
  return going.filter(({ text }) => text.length >= width).length >= going.length * MOSTLY
}
// An hour, or a cell of a table, opens an entry of an agenda.
const HOUR = /^\s*(?:\||[•*-]? *\(?(?:من )?(?:الساعة )?[0-9٠-٩]{1,2}[:.hH][0-9٠-٩]{2}(?![0-9٠-٩]))/u
const HOURS_OF_AGENDA = 3
const LONGEST_LABEL = 60
const FULL = 0.75
const MOSTLY = 0.6

// A label opens an entry of its own.
const LABEL = /^\s*\p{L}[\p{L}\p{M} ]{2,24}:(?:\s|$)/u

/** In a wrapped text, whether the break after `line` is only the end of the page's width. */
const isSoft = (line: Line, next: Line) => {
  if (line.text.trim().length < WRAPPED_AT_LEAST * 0.55 || !next.text.trim()) return false
  const opening = next.text.slice(0, LONGEST_LABEL)
  if (isItem(next.text) || [HOUR, LABEL, OF_PROGRAMME].some((opens) => opens.test(opening))) return false
  if (/^\p{Ll}/u.test(next.text.trimStart())) return true
  if (SENTENCE_ENDS.test(line.text)) return line.text.length >= WRAPPED_AT_LEAST && !/[:;؛]\s*$/u.test(line.text)
  return (
    !/,\s*$/u.test(line.text) ||
    !/^(?:\p{Lu}\p{Ll}+ing|Recall|Deeply|Gravely|Taking|Having|Also|Further)/u.test(next.text)
  )
}

/** A line longer than any heading that ends in the middle of a sentence: somebody broke it by mistake. */
const isCut = (line: Line, next: Line) =>
  line.text.length > HEADING_AT_MOST &&
  /[\p{L}،,]\s*$/u.test(line.text.slice(-ENDING)) &&
  /^\s*\p{L}/u.test(next.text) &&
  ![ITEM, LABEL, OF_PROGRAMME].some((opens) => opens.test(next.text.slice(0, LONGEST_LABEL)))

// Agencies write two dots inside a sentence, and break the line after them.
const TWO_DOTS = /(?<![.])\.\.[ \t]*(\n(?:[ \t]*\n)?)(?=[ \t]*\p{L})/gu

const afterTwoDots = (text: string) => {
  const soft = new Set<number>()
  for (const match of text.matchAll(TWO_DOTS)) {
    const start = match.index + match[0].length - match[1]!.length
    for (let at = start; at < start + match[1]!.length; at++) if (text[at] === '\n') soft.add(at)
  }
  return soft
}

/** The offsets of line breaks that end no paragraph. Empty for a text in which each line is a paragraph. */
export function findSoftBreaks(text: string): Set<number> {
  const lines = linesOf(text)
  const soft = afterTwoDots(text)
  for (let at = 0; at + 1 < lines.length; at++) if (isCut(lines[at]!, lines[at + 1]!)) soft.add(lines[at]!.end)
  if (!isWrapped(lines)) return soft
  for (let at = 0; at + 1 < lines.length; at++) if (isSoft(lines[at]!, lines[at + 1]!)) soft.add(lines[at]!.end)
  return soft
}

const roleOf = (said: string, first: boolean): Passage['role'] => {
  if (isItem(said)) return 'item'
  if (/^\s*(?:\d{1,4}|[-–—]\s*\d+\s*[-–—]|\*\d+\*)\s*$/u.test(said)) return 'furniture'
  if (
    said.length <= HEADING_AT_MOST &&
    !SENTENCE_ENDS.test(said.slice(-ENDING)) &&
    !/[،,]\s*$/u.test(said.slice(-ENDING)) &&
    (first || said.length < 90)
  )
    return 'heading'
  return 'paragraph'
}

/**
 * Splits a plain text into headings, items and paragraphs, each with its language and direction.
 * Gives    passages in order that cover every character that is not white space.
 */
export function splitPassages(text: string): Passage[] {
  const soft = findSoftBreaks(text)
  const passages: Passage[] = []
  let start = 0
  const close = (end: number) => {
    const said = text.slice(start, end)
    const lead = said.length - said.trimStart().length
    const trimmed = said.trim()
    if (trimmed) passages.push(passageOf(text, start + lead, start + lead + trimmed.length, passages.length === 0))
    start = end + 1
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (!soft.has(at)) close(at)
  close(text.length)
  return passages
}

const passageOf = (text: string, start: number, end: number, first: boolean): Passage => {
  const said = text.slice(start, end)
  const language = languageOf(said)
  return { start, end, role: roleOf(said, first), page: null, language, direction: language === 'ar' ? 'rtl' : 'ltr' }
}
