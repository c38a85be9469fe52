import lexicon from '../language/lexicons/en/document-kinds.json' with { type: 'json' }
import type { DocumentKind } from '../domain/document.ts'
import { anyOf } from '../language/pattern.ts'

/** Verbs of a title that narrates, in the present or the past: `adopts`, `launched`. */
export const NARRATES_EN = anyOf(lexicon.narrates)

const HEADING = 700
const FORMS = Object.entries(lexicon.forms).map(
  ([kind, words]) => [new RegExp(String.raw`^ *(?:${anyOf(words)}) *:? *$`, 'iu'), kind as DocumentKind] as const,
)
const CLOCK_LINES = /(?:^|\n) *\d{1,2}[:.h]\d{2} *(?:-|am|pm|a\.m|p\.m|to |h| |:)/giu
const SESSION_LINES =
  /(?:^|\n) *(?:Session|Panel|Workshop|Day|Module) (?:\d|[A-Z](?![a-z])|One|Two|I)[^\n]{0,160}(?=\n)/gu

/** The kind that an English document's form shows: a heading line that is only the word for it, or the lines of a programme. */
export function formInEnglish(text: string): DocumentKind | null {
  for (const line of text.slice(0, HEADING).split('\n')) {
    if (line.length > 60) continue
    const kind = FORMS.find(([form]) => form.test(line))?.[1]
    if (kind) return kind
  }
  if ((text.match(CLOCK_LINES)?.length ?? 0) >= 3) return 'event-note'
  return (text.match(SESSION_LINES)?.length ?? 0) >= 3 && (text.match(CLOCK_LINES)?.length ?? 0) >= 1
    ? 'event-note'
    : null
}

const OPENING = 1500
const ADDRESSED = new RegExp(String.raw`(?:^|\n) *(?:${anyOf(lexicon.addressed)})(?:,[^\n]{0,80})?[,!.:]? *(?=\n)`, 'u')

/** Whether a text speaks to its audience: "Excellencies, ladies and gentlemen," on a line of its own. */
export const isSpoken = (text: string): boolean => ADDRESSED.test(text.slice(0, OPENING))

/** A title in capitals as it would stand in small letters: "MANILA DECLARATION" → "Manila Declaration". */
export const titleCase = (line: string): string =>
  /\p{Ll}/u.test(line) ? line : line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
