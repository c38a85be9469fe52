import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

let loaded: Promise<WrappedPdfiumModule> | undefined

/** PDFium (WebAssembly, from npm), loaded once a thread. */
export const loadPdfium = (): Promise<WrappedPdfiumModule> =>
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
export const heapOf = (pdfium: WrappedPdfiumModule) => (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

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
