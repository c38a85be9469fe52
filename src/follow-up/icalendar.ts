/** One day of a calendar. `uid` names it for as long as it is known, whatever else changes. */
export type CalendarDay = {
  uid: string
  /** YYYY-MM-DD, a calendar day, no zone. */
  on: string
  summary: string
  description: string
  url: string
}

const MOST_OCTETS = 75
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/**
 * A calendar of days, as calendar programs subscribe to it. `stampedAt`: when it was written.
 * Gives    lines that end in CRLF, none longer than 75 octets.
 * Source   RFC 5545; the calendar's name and how often to ask again: RFC 7986.
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], stampedAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mutabaa//Follow-up//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...days.flatMap((day) => eventLines(day, stampedAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

const eventLines = ({ uid, on, summary, description, url }: CalendarDay, stampedAt: Date) => [
  'BEGIN:VEVENT',
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${stampedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
  `SUMMARY:${escapeText(summary)}`,
  `DESCRIPTION:${escapeText(description)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** A text value: backslash, semicolon, comma and line break are written with a backslash; other controls are left out. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** A line folded before it grows longer than 75 octets of UTF-8, never within a letter. */
function foldLine(line: string): string {
  let [folded, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
