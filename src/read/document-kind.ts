import type { DocumentKind } from '../domain/document.ts'
import { languageOf } from '../language/direction.ts'
import { kindInArabic } from './document-kind-ar.ts'
import { formInEnglish, isSpoken, NARRATES_EN, titleCase } from './document-kind-en.ts'
import { callsItselfResolution } from './operative-paragraph.ts'
import type { Draft, Scope } from './scope.ts'

const TITLE = 320
const PROGRAMME_LINES = /(?:^|\n) *\d{1,2}[:.]\d{2} *(?:-|am|pm| )/giu
const TITLE_OF_RESOLUTION = /^\s*(?:Resolution|القرار) \d[\d/]* \([\dXVI]+\) *(?:\n|$)/u
// A title that narrates: then the document reports of the text, and is not that text.
const NARRATES = new RegExp(String.raw`(?<!\p{L})(?:${NARRATES_EN})(?!\p{L})`, 'u')

const OF_TITLE: [pattern: RegExp, kind: DocumentKind][] = [
  [
    /^ *(?:SG\/SM\/|(?:Opening |Closing |Keynote |Introductory |Video )?(?:Statement|Remarks|Speech|Address|Message|Briefing|Intervention) (?:by|of|from|to))/u,
    'statement',
  ],
  [
    /^[^\n]{0,90}(?:[Cc]ommuniqu[eé]|Final Statement|Joint Statement|Co-Chairs' (?:Statement|Summary)|Chair's Summary|Outcome [Dd]ocument|Agreed Conclusions|Conclusions and Recommendations|^Recommendations)/u,
    'communique',
  ],
  [
    /^[^\n]{0,60}(?:Guiding Principles|Principles|Memorandum on Good Practices|Good Practices|Code of Conduct)/iu,
    'principles',
  ],
  [/^[^\n]{0,80}(?:Declaration|Call to Action)(?!\p{L})/u, 'declaration'],
  [
    /^ *(?:Programme|Program|Agenda|Provisional agenda|Concept note|Invitation|Call for|Save the date|Announcement|Registration|Training course:)/iu,
    'event-note',
  ],
  [/^ *(?:Report|Annual report|Summary report)/iu, 'report'],
]
// A text of its own speaks in the name of those who adopt it, or is numbered.
const SPEAKS_ITSELF =
  /(?:^|\n) *(?:We,? |The (?:Ministers|Heads|participants|Co-Chairs|members)|نحن|ان المشاركين|وان المشاركين|Having |Recalling|Recogni[sz]ing|\(?\d{1,2} ?[.)-] |[•-] |Principle \d|Guiding [Pp]rinciple \d|Good Practice \d|المبدا )/u

/** What sort of document it is: its form first, then what its title says, unless the title narrates. */
export function kindOf(scope: Scope, drafts: readonly Draft[]): DocumentKind {
  const { text } = scope
  const operative = drafts.filter((one) => one.rule === 'operative-paragraph').length
  if (TITLE_OF_RESOLUTION.test(text) || (callsItselfResolution(scope) && operative > 0)) return 'resolution'
  const form = scope.writes.latin ? formInEnglish(text) : null
  if (form) return form
  const lines = text
    .slice(0, TITLE)
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 3)
  if ((text.match(PROGRAMME_LINES)?.length ?? 0) >= 3) return 'event-note'
  const speaksItself = SPEAKS_ITSELF.test(text)
  const arabic =
    scope.writes.arabic && languageOf(text.slice(0, TITLE)) === 'ar' ? kindInArabic(text, lines, speaksItself) : null
  if (arabic) return arabic
  for (const line of lines) {
    if (line.length > 200) break
    const said = titleCase(line)
    const kind = OF_TITLE.find(([pattern]) => pattern.test(line) || pattern.test(said))?.[1]
    if (kind === 'statement') return kind
    if (kind && !NARRATES.test(line) && (kind === 'event-note' || kind === 'report' || speaksItself)) return kind
  }
  if (scope.writes.latin && isSpoken(text)) return 'statement'
  return operative > 1 ? 'resolution' : 'press-release'
}
