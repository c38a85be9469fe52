import agencies from '../language/lexicons/agencies.json' with { type: 'json' }
import type { DocumentHead } from '../domain/document.ts'
import { languageOf } from '../language/direction.ts'
import { anyOf } from '../language/pattern.ts'
import { datelineOf } from './dateline.ts'
import { kindOf } from './document-kind.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'

const OPENING = 400

const SYMBOL =
  /(?:^|\n| )((?:S\/RES\/|A\/RES\/|S\/PRST\/|A\/HRC\/RES\/|S\/|A\/|SG\/SM\/|SC\/|GA\/)\d[\d/]*)(?: ?\((\d{4})\))?/u

// «القرار رقم 1187/د39»: a council's own number, its session after a stroke.
const LEAGUE = /(?:^|\n) *(?:ال)?قرار رقم:? ?(\d{1,4} ?\/ ?د(?:\.ع)?\.? ?\d{1,3})(?!\d)/u
// Other bodies' symbols, on a line of their own: PSC/PR/COMM.1(CCCXLI), MC.DEC/1/16.
const ALONE =
  /(?:^|\n) *((?:PSC|EX\.CL|Assembly|MC|PC|SEC|CIO|CM|COM|OIC|SG|S|A|E|CTC|CTED)[/.][A-Z\d][^\s]{2,34}) *(?=\n)/u

/** A symbol in the document's own first lines is its own. */
function symbolOf(scope: Scope, kind: DocumentHead['kind']): string | null {
  const own = kind === 'resolution' ? LEAGUE.exec(scope.text.slice(0, OPENING))?.[1] : undefined
  if (own) return own
  const alone = ALONE.exec(scope.text.slice(0, OPENING))
  if (alone && kind !== 'resolution') return alone[1]!
  const match = SYMBOL.exec(scope.text.slice(0, 200).split('\n').slice(0, 3).join('\n'))
  if (!match) return null
  return kind === 'resolution' && match[2] ? `${match[1]} (${match[2]})` : match[1]!
}

/** The first heading; of a resolution its line "Resolution 2178 (2014)". */
function titleOf(scope: Scope, kind: DocumentHead['kind']): string | null {
  const { original } = scope.view
  const lines = scope.passages.filter((passage) => passage.role !== 'furniture').slice(0, 8)
  const saidOf = ({ start, end }: { start: number; end: number }) =>
    original.slice(start, end).replace(/\s+/g, ' ').trim()
  const own =
    kind === 'resolution'
      ? /^[^\n]*?((?:Resolution|القرار) \d[^\n]*)$/mu.exec(original.slice(0, OPENING))?.[1]
      : undefined
  const first = lines[0]?.role === 'heading' ? saidOf(lines[0]) : null
  return own?.trim() || first || null
}

const PUBLISHER = new RegExp(String.raw`(?:^|[(/\n -])\s*(${anyOf(agencies)})\s*(?:\/|\)|:|\n|$|-|\.)`, 'u')

/** The agency of a dateline, or of a last line that is only its name. */
function publisherOf(scope: Scope): string | null {
  const { text } = scope
  for (const from of [0, Math.max(0, text.length - 60)]) {
    const match = PUBLISHER.exec(text.slice(from, from + OPENING))
    if (!match) continue
    const start = from + match.index + match[0].indexOf(match[1]!)
    return wordsOf(scope, start, start + match[1]!.length)
  }
  return null
}

/** The day a document bears; of a resolution the day under "Distr.: General". */
function datedOf(scope: Scope, drafts: readonly Draft[], kind: DocumentHead['kind']): string | null {
  // The days on a programme are those of its meeting.
  const line = kind === 'event-note' && scope.writes.latin && !scope.writes.arabic ? null : datelineOf(scope, drafts)
  if (line) return line.fields.from
  if (kind !== 'resolution') return null
  const day = drafts.find(
    (one) =>
      one.kind === 'date' &&
      one.start < OPENING &&
      /(?:General|Resolution of|(?:^|\n) *of|المعقودة في) *$/u.test(
        scope.text.slice(Math.max(0, one.start - 20), one.start),
      ),
  )
  return day?.kind === 'date' ? day.fields.from : null
}

/** What a document says about itself, from its first lines and from what was found in it. */
export function readHead(scope: Scope, drafts: readonly Draft[]): DocumentHead {
  const kind = kindOf(scope, drafts)
  return {
    language: languageOf(scope.view.text),
    kind,
    title: titleOf(scope, kind),
    symbol: symbolOf(scope, kind),
    publisher: publisherOf(scope),
    dated: datedOf(scope, drafts, kind),
  }
}
