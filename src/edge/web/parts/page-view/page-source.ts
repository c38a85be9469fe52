/** A page's width and height as it is shown. Units: points of a PDF, pixels of an image; the boxes of its lines are in the same. */
export type PageSize = { width: number; height: number }

/** The pages of an original file, ready to be painted; pages count from 1. */
export type PageSource = {
  count: number
  /** CSS pixels to a unit where a page is shown at 100 %. */
  unit: number
  sizeOf(page: number): Promise<PageSize>
  /** A canvas with the page on it, `scale` of its pixels to a unit. Throws when it cannot be painted, or `signal` says stop. */
  paint(page: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement>
  /** Lets go of what was kept for painting a page; it can be painted again. */
  release(page: number): void
  close(): void
}

export type OriginalFile = {
  /** The route that gives its bytes to a signed-in person. */
  url: string
  size: number
  format: string | null
}

/** Why pages cannot be shown: `pages.fault.<code>` in the words. */
export class PageFault extends Error {
  readonly code: 'unreachable' | 'too-large' | 'no-picture' | 'failed'

  constructor(code: PageFault['code']) {
    super(code)
    this.code = code
  }
}

/** Opens a file's pages; `onProgress` tells how much of it has come, 0 to 1. Throws a `PageFault`. */
export type OpenPages = (
  file: OriginalFile,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<PageSource>

// What paints is fetched only when somebody looks at a page.
const OPENERS: Record<string, () => Promise<OpenPages>> = {
  pdf: async () => (await import('./pdf-pages.ts')).openPdfPages,
  image: async () => (await import('./image-pages.ts')).openImagePages,
}

/** Whether a format has pages that can be looked at; a text, a web page or a Word document has none of its own. */
export const hasPages = (format: string | null | undefined): boolean => format != null && format in OPENERS

export const openPages: OpenPages = async (file, onProgress, signal) => {
  const opener = OPENERS[file.format ?? '']
  if (!opener) throw new PageFault('no-picture')
  const open = await opener().catch(() => {
    throw new PageFault('unreachable')
  })
  return open(file, onProgress, signal)
}
