import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Extraction, PageLine, Passage, Problem } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'
import { cleanText } from './clean.ts'
import { continues, findFurniture, isGarbled, mendLine, type RawLine } from './pdf-lines.ts'
import { extractionOf, notice, problem, refusal, refused } from './report.ts'

export const MAX_PAGES = 3000
const PASSWORD_NEEDED = 4

let loaded: Promise<WrappedPdfiumModule> | undefined
const load = () =>
  (loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    const bytes = await readFile(path)
    const module = await init({
      wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    })
    module.PDFiumExt_Init()
    return module
  })())

/** The module's memory; it is not in its types, and another view after each growth. */
const heapOf = (pdfium: WrappedPdfiumModule) => (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

/**
 * Takes the text layer of a PDF: lines in reading order with their rectangles, joined into paragraphs; headers, footers and page
 * numbers are kept apart as furniture.
 * Problems `page-without-text` for a page that is only a picture; `too-many-pages` when the rest was left.
 * Refuses (on the report card) `encrypted`, `damaged`, `no-text-layer`.
 */
export async function extractPdf(bytes: Uint8Array, maxPages = MAX_PAGES): Promise<Extraction> {
  const pdfium = await load()
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length) as number
  heapOf(pdfium).set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  try {
    if (!document)
      return refused('pdf', refusal(pdfium.FPDF_GetLastError() === PASSWORD_NEEDED ? 'encrypted' : 'damaged'))
    const count = pdfium.FPDF_GetPageCount(document)
    if (count < 1) return refused('pdf', refusal('damaged'))
    const pages = Math.min(count, maxPages)
    const lines = Array.from({ length: pages }, (_, index) => linesOfPage(pdfium, document, index)).flat()
    return assemble(lines, pages, count)
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document)
    pdfium.pdfium.wasmExports.free(at)
  }
}

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

/** The middle of the gaps between lines: what is usual within a paragraph. */
const usualGapOf = (lines: readonly RawLine[]) => {
  const gaps = lines
    .flatMap((line, index) =>
      index && lines[index - 1]!.page === line.page ? [line.box[1] - lines[index - 1]!.box[3]] : [],
    )
    .filter((gap) => gap > -2 && gap < 40)
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 4
}

function assemble(raw: RawLine[], pages: number, count: number): Extraction {
  if (!raw.length) return refused('pdf', refusal('no-text-layer', { pages: count }))
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
    lines.push({ start, end: start + said.length, page: line.page, box: line.box })
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
    format: 'pdf',
    extractor: 'pdf/1',
    text,
    passages,
    lines,
    pages,
    title: title ? text.slice(title.start, title.end) : null,
    problems: problemsOf(raw, pages, count, text),
  })
}

function problemsOf(lines: readonly RawLine[], pages: number, count: number, text: string): Problem[] {
  const read = new Set(lines.map((line) => line.page))
  const blank = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !read.has(page))
  const shown = blank.slice(0, 20).map((page) => problem({ code: 'page-without-text', severity: 'partial', page }))
  return [
    ...shown,
    ...(blank.length > shown.length
      ? [problem({ code: 'pages-without-text', severity: 'partial', detail: { count: blank.length } })]
      : []),
    ...(count > pages
      ? [problem({ code: 'too-many-pages', severity: 'partial', detail: { read: pages, count } })]
      : []),
    ...(isGarbled(text) ? [problem({ code: 'garbled-text', severity: 'partial' })] : []),
    ...(text.includes('\ufffd') ? [notice('broken-characters')] : []),
  ]
}
