import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
  ResponseException,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newCanvas } from './canvas.ts'
import { type OpenPages, PageFault, type PageSource } from './page-source.ts'

/** Where the build puts what pdf.js fetches by its name (`vite.config.ts`): of our own origin, and of this version. */
const data = new URL(`/assets/pdfjs-${version}/`, location.href).href
GlobalWorkerOptions.workerSrc = `${data}build/pdf.worker.min.mjs`

/** Above this a file is not fetched whole: only the parts that hold the pages that are looked at. */
const FETCHED_WHOLE = 16 * 1024 * 1024
const PART = 512 * 1024
/** An image within a page that is larger is left out. Units: pixels. */
const LARGEST_IMAGE = 100_000_000
const POINT = 96 / 72

/**
 * Opens a PDF with pdf.js, in a worker of our own origin. All of it that could act is off: no script engine is even shipped, no form,
 * link or annotation is drawn, and nothing is fetched but the file and our own fonts.
 */
export const openPdfPages: OpenPages = async ({ url, size }, onProgress, signal) => {
  const large = size > FETCHED_WHOLE
  const task = getDocument({
    url: new URL(url, location.href).href,
    rangeChunkSize: PART,
    disableStream: large,
    disableAutoFetch: large,
    // Our policy lets nothing be compiled at run time: the decoders in plain JavaScript are used.
    useWasm: false,
    wasmUrl: `${data}wasm/`,
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    iccUrl: `${data}iccs/`,
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
    verbosity: VerbosityLevel.ERRORS,
  })
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => onProgress(total ? loaded / total : 0)
  const stop = () => void task.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return pagesOf(await task.promise, stop)
  } catch (error) {
    stop()
    throw new PageFault(error instanceof ResponseException ? 'unreachable' : 'failed')
  }
}

/** A page turned as it is shown. Some pages count in a unit of their own; our boxes are in points always. */
const viewportOf = (page: PDFPageProxy, scale: number) => page.getViewport({ scale: scale / (page.userUnit || 1) })

const pagesOf = (document: PDFDocumentProxy, close: () => void): PageSource => ({
  count: document.numPages,
  unit: POINT,
  close,
  async sizeOf(page) {
    const { width, height } = viewportOf(await document.getPage(page), 1)
    return { width, height }
  },
  async paint(number, scale, signal) {
    const page = await document.getPage(number)
    const viewport = viewportOf(page, scale)
    const canvas = newCanvas(viewport.width, viewport.height)
    signal.throwIfAborted()
    const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE, background: '#ffffff' })
    const stop = () => task.cancel()
    signal.addEventListener('abort', stop, { once: true })
    await task.promise.finally(() => signal.removeEventListener('abort', stop))
    return canvas
  },
  release: (number) =>
    void document.getPage(number).then(
      (page) => page.cleanup(),
      () => undefined,
    ),
})
