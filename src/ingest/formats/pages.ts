import type { DocumentFormat, Extraction, PageLine, Passage, Problem } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'
import type { RecognisedPages } from '../recognise/recognised-pages.ts'
import { cleanText } from './clean.ts'
import { continues, findFurniture, type RawLine } from './pdf-lines.ts'
import { extractionOf, notice, onPages, problem, refusal, refused } from './report.ts'

/** The most pages of a file that are read. */
export const MAX_PAGES = 3000

/** What a file with pages gives of itself, before it is put together. */
export type Pages = {
  format: DocumentFormat
  /** The lines of its text layer. */
  lines: RawLine[]
  /** How many pages are read, and how many there are; 0 where only opening the pictures will tell. */
  pages: number
  count: number
  /** The pages to be recognised from their pictures. */
  pictures: number[] | 'all'
}

/** The middle of the gaps between lines: what is usual within a paragraph. */
const usualGapOf = (lines: readonly RawLine[]) => {
  const gaps = lines
    .flatMap((line, index) =>
      index && lines[index - 1]!.page === line.page ? [line.box[1] - lines[index - 1]!.box[3]] : [],
    )
    .filter((gap) => gap > -2 && gap < 40)
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 4
}

/**
 * Puts the lines of pages together: joined into paragraphs; headers, footers and page numbers kept apart as furniture. What was
 * recognised of a page stands in its place.
 * Problems `page-without-text` for a page without words; `too-many-pages` when the rest was left.
 */
export function assemblePages({ format, lines: own, pages, count }: Pages, recognised: RecognisedPages): Extraction {
  const raw = recognised.lines.length
    ? [...own.filter(({ page }) => !recognised.pages.has(page)), ...recognised.lines].sort((a, b) => a.page - b.page)
    : own
  if (!raw.length) return refused(format, ...recognised.problems, refusal('no-text-found', { pages: count }))
  const furniture = findFurniture(raw, pages)
  const body = raw.filter((line) => !furniture.has(line))
  const usualGap = usualGapOf(body)
  const usualSize = body.map((line) => line.size).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 12
  const passages: Passage[] = []
  const lines: PageLine[] = []
  let text = ''
  let before: RawLine | null = null
  const put = (line: RawLine, role: Passage['role'], joins: boolean) => {
    const said = cleanText(line.text).text
    if (joins) text = `${text.slice(0, -1)} `
    const start = text.length
    text += `${said}\n`
    const { page, box, confidence = null } = line
    lines.push({ start, end: start + said.length, page, box, confidence })
    const last = passages.at(-1)
    if (joins && last) last.end = start + said.length
    else passages.push({ start, end: start + said.length, role, page: line.page, language: 'und', direction: 'ltr' })
  }
  for (const line of raw) {
    if (furniture.has(line)) {
      if (!before || before.page !== line.page) put(line, 'furniture', false)
      continue
    }
    const joins = before !== null && passages.at(-1)?.role !== 'furniture' && continues(before, line, usualGap)
    put(
      line,
      /^\(?[0-9٠-٩]{1,3}[.)-]/.test(line.text) ? 'item' : line.size > usualSize * 1.15 ? 'heading' : 'paragraph',
      joins,
    )
    before = line
  }
  for (const passage of passages) {
    passage.language = languageOf(text, passage.start, passage.end)
    passage.direction = passage.language === 'ar' ? 'rtl' : 'ltr'
  }
  const title = passages.find(({ role }) => role === 'heading')
  return extractionOf({
    format,
    extractor: recognised.pages.size ? 'pages/1+tesseract/5' : 'pdf/1',
    text,
    passages,
    lines,
    pages,
    title: title ? text.slice(title.start, title.end) : null,
    problems: [...problemsOf({ raw, pages, count, text }, recognised), ...recognised.problems],
    confidences: recognised.pages,
  })
}

type Put = { raw: readonly RawLine[]; pages: number; count: number; text: string }

function problemsOf({ raw, pages, count, text }: Put, recognised: RecognisedPages): Problem[] {
  const read = new Set(raw.map((line) => line.page))
  const blank = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (page) => !read.has(page) && !recognised.told.has(page),
  )
  return [
    ...onPages('page-without-text', 'partial', blank),
    ...(count > pages
      ? [problem({ code: 'too-many-pages', severity: 'partial', detail: { read: pages, count } })]
      : []),
    ...(text.includes('\ufffd') ? [notice('broken-characters')] : []),
  ]
}
