import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

let loaded: Promise<WrappedPdfiumModule> | undefined

/** The one PDFium of this thread, loaded when the first PDF is met. */
export const loadPdfium = (): Promise<WrappedPdfiumModule> => (loaded ??= start())

async function start(): Promise<WrappedPdfiumModule> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const pdfium = await init({ wasmBinary })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** PDFium's functions without conversion of what they take and give: they are called some times for every character. */
export type Raw = Record<string, (...given: number[]) => number>

/** The module's memory; it is not in its types, and another view after each growth. */
export const heapOf = (pdfium: WrappedPdfiumModule): Uint8Array<ArrayBuffer> =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8
export const rawOf = (pdfium: WrappedPdfiumModule): Raw => pdfium.pdfium.wasmExports as unknown as Raw

/** A PDF within PDFium's memory: `document` is 0 when it could not be opened. Whoever opens it closes it. */
export function openPdf(pdfium: WrappedPdfiumModule, bytes: Uint8Array): { document: number; close(): void } {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length) as number
  heapOf(pdfium).set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  return {
    document,
    close() {
      if (document) pdfium.FPDF_CloseDocument(document)
      pdfium.pdfium.wasmExports.free(at)
    },
  }
}
