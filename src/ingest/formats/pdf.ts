import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Extraction } from '../../domain/document.ts'
import { NOTHING_RECOGNISED } from '../recognise/recognised-pages.ts'
import { assemblePages, MAX_PAGES, type Pages } from './pages.ts'
import { isGarbled, mendLine, type RawLine } from './pdf-lines.ts'
import { loadPdfium, openPdf } from './pdfium.ts'
import { refusal, refused } from './report.ts'

const PASSWORD_NEEDED = 4

/**
 * Takes the text layer of a PDF: lines in reading order with their rectangles.
 * Gives    the whole extraction; where pages are only a picture, or their layer is broken, the pages, with these in `pictures`.
 * Refuses (on the report card) `encrypted`, `damaged`.
 */
export async function extractPdf(bytes: Uint8Array, maxPages = MAX_PAGES): Promise<Pages | Extraction> {
  const pdfium = await loadPdfium()
  const { document, close } = openPdf(pdfium, bytes)
  try {
    if (!document)
      return refused('pdf', refusal(pdfium.FPDF_GetLastError() === PASSWORD_NEEDED ? 'encrypted' : 'damaged'))
    const count = pdfium.FPDF_GetPageCount(document)
    if (count < 1) return refused('pdf', refusal('damaged'))
    const pages = Math.min(count, maxPages)
    const lines: RawLine[] = []
    const pictures: number[] = []
    for (let page = 1; page <= pages; page++) {
      const here = linesOfPage(pdfium, document, page - 1)
      if (isPicture(here)) pictures.push(page)
      lines.push(...here)
    }
    const read: Pages = { format: 'pdf', lines, pages, count, pictures }
    return pictures.length ? read : assemblePages(read, NOTHING_RECOGNISED)
  } finally {
    close()
  }
}

/** Whether a page is to be recognised from its picture: it has no text, or its letters have come apart. */
const isPicture = (lines: readonly RawLine[]) => !lines.length || isGarbled(lines.map((line) => line.text).join('\n'))

function linesOfPage(pdfium: WrappedPdfiumModule, document: number, index: number): RawLine[] {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (!page) return []
  const text = pdfium.FPDFText_LoadPage(page)
  const height = pdfium.FPDF_GetPageHeightF(page)
  try {
    return text ? readLines(pdfium, text, index + 1, height) : []
  } finally {
    if (text) pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

function readLines(pdfium: WrappedPdfiumModule, text: number, page: number, height: number): RawLine[] {
  const count = pdfium.FPDFText_CountChars(text)
  const boxAt = pdfium.pdfium.wasmExports.malloc(32) as number
  const lines: RawLine[] = []
  let said = ''
  let box: RawLine['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  let size = 0
  const close = () => {
    const mended = mendLine(said)
    if (mended)
      lines.push({ text: mended, page, box: box.map((value) => Math.round(value * 10) / 10) as RawLine['box'], size })
    said = ''
    box = [Infinity, Infinity, -Infinity, -Infinity]
    size = 0
  }
  for (let at = 0; at < count; at++) {
    const code = pdfium.FPDFText_GetUnicode(text, at)
    if (code === 0x0a || code === 0x0d) {
      close()
      continue
    }
    if (code > 0xffff || (code >= 0xd800 && code <= 0xdfff))
      said += code > 0xffff ? String.fromCodePoint(Math.min(code, 0x10ffff)) : '\ufffd'
    else if (code) said += String.fromCharCode(code)
    if (pdfium.FPDFText_GetCharBox(text, at, boxAt, boxAt + 8, boxAt + 16, boxAt + 24)) {
      const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) =>
        pdfium.pdfium.getValue(boxAt + offset, 'double'),
      ) as [number, number, number, number]
      if (right > left)
        box = [
          Math.min(box[0], left),
          Math.min(box[1], height - top),
          Math.max(box[2], right),
          Math.max(box[3], height - bottom),
        ]
    }
    size = Math.max(size, pdfium.FPDFText_GetFontSize(text, at))
  }
  close()
  pdfium.pdfium.wasmExports.free(boxAt)
  return lines.filter((line) => Number.isFinite(line.box[0]))
}
