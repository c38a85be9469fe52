import type { DocumentFormat, Extraction, PageLine, Passage, Problem } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'
import type { RecognisedPages } from '../recognise/recognised-pages.ts'
import { cleanText } from './clean.ts'
import { findFurniture } from './pdf-furniture.ts'
import type { Line } from './pdf-layout.ts'
import { findNotes } from './pdf-notes.ts'
import { continues, OPENS, seamOf, type Spelling, spellingOf, usualPitches } from './pdf-paragraphs.ts'
import { extractionOf, notice, onPages, problem, refusal, refused } from './report.ts'

/** The most pages of a file that are read. */
export const MAX_PAGES = 3000

/** What a file with pages gives of itself, before it is put together. */
export type Pages = {
  format: DocumentFormat
  /** The lines of its text layer. */
  lines: Line[]
  /** How high each page is that was looked at, in points. */
  heights: Map<number, number>
  /** The pages without text, and those whose text layer is broken. */
  blank: number[]
  garbled: number[]
  /** How many pages there are; 0 where only opening its pictures will tell. */
  count: number
}

/** The pages that are to be recognised from their pictures; all where the file is an image. */
export const picturesOf = ({ format, blank, garbled }: Pages): number[] | 'all' =>
  format === 'image' ? 'all' : [...blank, ...garbled].sort((a, b) => a - b)

/**
 * Puts the lines of pages together: joined into paragraphs; headers, footers and page numbers kept apart as furniture, notes as
 * notes. What was recognised of a page stands in its place.
 * Problems `page-without-text`, `garbled-text`: each names its page; `too-many-pages` when the rest was left.
 */
export function assemblePages(own: Pages, recognised: RecognisedPages): Extraction {
  const read = withRecognised(own, recognised)
  if (!read.lines.length)
    return refused(own.format, ...recognised.problems, refusal('no-text-found', { pages: read.count }))
  const usualSize = usualSizeOf(read.lines)
  const furniture = findFurniture(read.lines, read.heights, usualSize)
  const body = read.lines.filter((line) => !furniture.has(line))
  const notes = findNotes(body, usualSize)
  const pitches = usualPitches(body.filter((line) => !notes.has(line)))
  const isBoldUsual = body.filter(({ isBold }) => isBold).length > body.length / 2
  const written = new Written(spellingOf(body))
  let before: Line | null = null
  let aside: { line: Line; role: Passage['role'] }[] = []
  let note: Line | null = null
  const putAside = () => {
    for (const { line, role } of aside) {
      written.put(line, role, role === 'note' && note !== null && continues(note, line, new Map(), true))
      note = role === 'note' ? line : null
    }
    aside = []
    note = null
  }
  for (const line of read.lines) {
    if (furniture.has(line) || notes.has(line)) {
      aside.push({ line, role: furniture.has(line) ? 'furniture' : 'note' })
      continue
    }
    const role = roleOf(line, usualSize, isBoldUsual)
    const joins = before !== null && continues(before, line, pitches, written.lastRole === 'item')
    // What stands between two pages must not stand within a sentence.
    if (!joins) putAside()
    written.put(line, role, joins)
    before = line
  }
  putAside()
  return extractionOf({
    format: own.format,
    extractor: recognised.pages.size ? 'pages/2+tesseract/5' : 'pdf/2',
    ...written.finished(),
    pages: read.heights.size,
    problems: [...problemsOf(read, written.text), ...recognised.problems],
    confidences: recognised.pages,
  })
}

/** The pages with what was recognised in place of what their own layer gives. */
function withRecognised(own: Pages, { lines, pages, heights, told }: RecognisedPages): Pages {
  if (!heights.size && !told.size) return own
  const isLeft = (page: number) => !pages.has(page)
  return {
    ...own,
    lines: [...own.lines.filter(({ page }) => isLeft(page)), ...lines].sort((a, b) => a.page - b.page),
    heights: new Map([...own.heights, ...heights].sort(([a], [b]) => a - b)),
    blank: (own.format === 'image' ? [...heights.keys()] : own.blank).filter((page) => isLeft(page) && !told.has(page)),
    garbled: own.garbled.filter(isLeft),
  }
}

function usualSizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines)
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 12
}

function roleOf(line: Line, usualSize: number, isBoldUsual: boolean): Passage['role'] {
  if (line.kind === 'row') return 'table-row'
  const isLarge = line.size > usualSize * 1.15
  const isWeighty =
    line.isBold && !isBoldUsual && line.size > usualSize * 0.95 && line.text.length < 110 && !/[.,،؛;]$/.test(line.text)
  if (isLarge || isWeighty) return 'heading'
  return OPENS.test(line.text) ? 'item' : 'paragraph'
}

/** The text as it grows, with its passages and where its lines lie. */
class Written {
  text = ''
  #passages: Passage[] = []
  #lines: PageLine[] = []
  #spelling: Spelling

  constructor(spelling: Spelling) {
    this.#spelling = spelling
  }

  get lastRole(): Passage['role'] | undefined {
    return this.#passages.at(-1)?.role
  }

  put(line: Line, role: Passage['role'], joins: boolean): void {
    const said = cleanText(line.text).text
    const last = this.#passages.at(-1)
    if (joins && last) this.#seam(said)
    const start = this.text.length
    this.text += `${said}\n`
    const { page, box, confidence = null } = line
    this.#lines.push({ start, end: start + said.length, page, box, confidence })
    if (joins && last) last.end = start + said.length
    else
      this.#passages.push({
        start,
        end: start + said.length,
        role,
        page: line.page,
        language: 'und',
        direction: line.direction,
      })
  }

  /** Takes the line end away that is none of the paragraph's, and a hyphen that only the line's end made. */
  #seam(next: string): void {
    const { drop, space } = seamOf(this.text.slice(-80, -1), next, this.#spelling)
    this.text = this.text.slice(0, this.text.length - 1 - drop) + (space ? ' ' : '')
    const line = this.#lines.at(-1)!
    line.end -= drop
  }

  finished(): { text: string; passages: Passage[]; lines: PageLine[]; title: string | null } {
    for (const passage of this.#passages) {
      passage.language = languageOf(this.text, passage.start, passage.end)
      if (passage.language !== 'und') passage.direction = passage.language === 'ar' ? 'rtl' : 'ltr'
    }
    const title = this.#passages.find(({ role }) => role === 'heading')
    return {
      text: this.text,
      passages: this.#passages,
      lines: this.#lines,
      title: title ? this.text.slice(title.start, title.end) : null,
    }
  }
}

function problemsOf({ blank, garbled, heights, count }: Pages, text: string): Problem[] {
  return [
    ...onPages('page-without-text', 'partial', blank),
    ...onPages('garbled-text', 'partial', garbled),
    ...(count > heights.size
      ? [problem({ code: 'too-many-pages', severity: 'partial', detail: { read: heights.size, count } })]
      : []),
    ...(text.includes('\ufffd') ? [notice('broken-characters')] : []),
  ]
}
