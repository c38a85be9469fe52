import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Extraction } from '../../domain/document.ts'
import { NOTHING_RECOGNISED } from '../recognise/recognised-pages.ts'
import { assemblePages, MAX_PAGES, type Pages, picturesOf } from './pages.ts'
import { isGarbledPage } from './pdf-garbled.ts'
import { glyphsOfPage } from './pdf-glyphs.ts'
import { linesOfPage } from './pdf-layout.ts'
import { loadPdfium, openPdf } from './pdfium.ts'
import { refusal, refused } from './report.ts'

const PASSWORD_NEEDED = 4
/** After this long the rest of the pages is left, so that what was read is not lost with it. */
const READ_FOR_MS = 45_000

/**
 * Takes the text layer of a PDF: lines in reading order with their rectangles.
 * Gives    the whole extraction; where pages are only a picture, or their layer is broken, the pages, of which `picturesOf` says
 *          which are to be recognised.
 * Refuses (on the report card) `encrypted`, `damaged`.
 * Source   docs/decisions/008-text-out-of-pdf.md
 */
export async function readPdf(bytes: Uint8Array, maxPages = MAX_PAGES): Promise<Pages | Extraction> {
  const pdfium = await loadPdfium()
  const { document, close } = openPdf(pdfium, bytes)
  try {
    if (!document)
      return refused('pdf', refusal(pdfium.FPDF_GetLastError() === PASSWORD_NEEDED ? 'encrypted' : 'damaged'))
    const count = pdfium.FPDF_GetPageCount(document)
    if (count < 1) return refused('pdf', refusal('damaged'))
    const read = readPages(pdfium, document, Math.min(count, maxPages), count)
    return picturesOf(read).length ? read : assemblePages(read, NOTHING_RECOGNISED)
  } finally {
    close()
  }
}

/** The text layer of a PDF put together as it is, whatever its pictures might give. */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const read = await readPdf(bytes)
  return 'blank' in read ? assemblePages(read, NOTHING_RECOGNISED) : read
}

function readPages(pdfium: WrappedPdfiumModule, document: number, pages: number, count: number): Pages {
  const read: Pages = { format: 'pdf', lines: [], heights: new Map(), blank: [], garbled: [], count }
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
