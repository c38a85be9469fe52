import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Extraction, PageLine, Passage, Problem } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'
import { cleanText } from './clean.ts'
import { findFurniture } from './pdf-furniture.ts'
import { isGarbledPage } from './pdf-garbled.ts'
import { glyphsOfPage } from './pdf-glyphs.ts'
import { type Line, linesOfPage } from './pdf-layout.ts'
import { findNotes } from './pdf-notes.ts'
import { continues, OPENS, seamOf, type Spelling, spellingOf, usualPitches } from './pdf-paragraphs.ts'
import { heapOf, loadPdfium } from './pdfium.ts'
import { extractionOf, notice, problem, refusal, refused } from './report.ts'

export const MAX_PAGES = 3000
const PASSWORD_NEEDED = 4
/** After this long the rest of the pages is left, so that what was read is not lost with it. */
const READ_FOR_MS = 45_000
/** How many pages are named one by one on the report card. */
const NAMED_PAGES = 20

type Read = { lines: Line[]; heights: Map<number, number>; blank: number[]; garbled: number[]; count: number }

/**
 * Takes the text layer of a PDF: lines in reading order with their rectangles, joined into paragraphs; headers, footers and page
 * numbers are kept apart as furniture, notes as notes.
 * Problems `page-without-text` for a page that is only a picture, `garbled-text` for one whose text layer is broken: each names its
 *          page, so that it may be recognised from its picture; `too-many-pages` when the rest was left.
 * Refuses (on the report card) `encrypted`, `damaged`, `no-text-layer`.
 * Source   docs/decisions/008-text-out-of-pdf.md
 */
export async function extractPdf(bytes: Uint8Array, maxPages = MAX_PAGES): Promise<Extraction> {
  const pdfium = await loadPdfium()
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length) as number
  heapOf(pdfium).set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  try {
    if (!document)
      return refused('pdf', refusal(pdfium.FPDF_GetLastError() === PASSWORD_NEEDED ? 'encrypted' : 'damaged'))
    const count = pdfium.FPDF_GetPageCount(document)
    if (count < 1) return refused('pdf', refusal('damaged'))
    const read = readPages(pdfium, document, Math.min(count, maxPages), count)
    return read.lines.length ? assemble(read) : refused('pdf', refusal('no-text-layer', { pages: count }))
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document)
    pdfium.pdfium.wasmExports.free(at)
  }
}

function readPages(pdfium: WrappedPdfiumModule, document: number, pages: number, count: number): Read {
  const read: Read = { lines: [], heights: new Map(), blank: [], garbled: [], count }
  const startedAt = performance.now()
  for (let number = 1; number <= pages && performance.now() - startedAt < READ_FOR_MS; number++) {
    const page = pdfium.FPDF_LoadPage(document, number - 1)
    const found = page ? glyphsOfPage(pdfium, page) : { width: 0, height: 842, glyphs: [] }
    if (page) pdfium.FPDF_ClosePage(page)
    const lines = linesOfPage(found, number).filter(({ text }) => text)
    read.heights.set(number, found.height)
    if (!lines.length) read.blank.push(number)
    else if (isGarbledPage(found.glyphs, lines.map(({ text }) => text).join('\n'))) read.garbled.push(number)
    for (const line of lines) read.lines.push(line)
  }
  return read
}

function assemble(read: Read): Extraction {
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
    format: 'pdf',
    extractor: 'pdf/2',
    ...written.finished(),
    pages: read.heights.size,
    problems: problemsOf(read, written.text),
  })
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
    this.#lines.push({ start, end: start + said.length, page: line.page, box: line.box })
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

function problemsOf({ blank, garbled, heights, count }: Read, text: string): Problem[] {
  const named = (code: string, pages: readonly number[]) =>
    pages.slice(0, NAMED_PAGES).map((page) => problem({ code, severity: 'partial', page }))
  const more = (code: string, pages: readonly number[]) =>
    pages.length > NAMED_PAGES ? [problem({ code, severity: 'partial', detail: { count: pages.length } })] : []
  return [
    ...named('page-without-text', blank),
    ...more('pages-without-text', blank),
    ...named('garbled-text', garbled),
    ...more('pages-with-garbled-text', garbled),
    ...(count > heights.size
      ? [problem({ code: 'too-many-pages', severity: 'partial', detail: { read: heights.size, count } })]
      : []),
    ...(text.includes('\ufffd') ? [notice('broken-characters')] : []),
  ]
}
