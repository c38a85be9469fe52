import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import sharp, { type SharpOptions } from 'sharp'
import { heapOf, loadPdfium, openPdf } from '../formats/pdfium.ts'
import { MAX_PIXELS, type Picture, pictureOf } from './picture.ts'

/** The pages of a file as pictures, made one at a time; `page` counts from 1. */
export type PagePictures = { pages: number; picture(page: number): Promise<Picture> }

export type NoPictures = { code: 'damaged' | 'picture-too-large'; detail?: Record<string, number> }

/** What is made of a PDF's page. Text of 8 points is then as high as Tesseract likes it. Units: dots an inch. */
const DPI = 300
const MOST_PDF_PIXELS = 20_000_000

const GREY = 1
const ANNOTATIONS = 1

/** Renders pages of a PDF in grey, as a reader of it would see them, annotations and stamps with it. */
export async function pdfPictures(bytes: Uint8Array): Promise<PagePictures | NoPictures> {
  const pdfium = await loadPdfium()
  const { document } = openPdf(pdfium, bytes)
  if (!document) return { code: 'damaged' }
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    picture: async (page) => renderPage(pdfium, document, page - 1),
  }
}

function renderPage(pdfium: WrappedPdfiumModule, document: number, index: number): Picture {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (!page) throw new Error('no such page')
  const [wide, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PDF_PIXELS / (wide * high)))
  const width = Math.max(1, Math.floor(wide * scale))
  const height = Math.max(1, Math.floor(high * scale))
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0)
  try {
    if (!bitmap) throw new Error('no memory for the page')
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS)
    const [stride, at] = [pdfium.FPDFBitmap_GetStride(bitmap), pdfium.FPDFBitmap_GetBuffer(bitmap)]
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y++)
      pixels.set(heapOf(pdfium).subarray(at + y * stride, at + y * stride + width), y * width)
    return { pixels, width, height, points: 1 / scale }
  } finally {
    if (bitmap) pdfium.FPDFBitmap_Destroy(bitmap)
    pdfium.FPDF_ClosePage(page)
  }
}

// Nothing but these is ever decoded, whatever a file's bytes ask for: no SVG, no PDF, no ImageMagick.
const DECODERS = ['Png', 'Jpeg', 'Tiff', 'Webp', 'Nsgif'].flatMap((name) => [`VipsForeignLoad${name}`])
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: DECODERS })
sharp.cache(false)

/**
 * The pages of an image file: a TIFF may have many, the others have one. A photograph is turned as its camera says.
 * Units    a pixel is a point: an image says nothing sure of its size on paper.
 */
export async function imagePictures(bytes: Uint8Array): Promise<PagePictures | NoPictures> {
  const open = (options: SharpOptions) =>
    sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true, ...options })
  try {
    // Its size is asked for without the limit, so that what is too large can be told from what is damaged.
    const { width, height, pages = 1, format } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > MAX_PIXELS)
      return {
        code: 'picture-too-large',
        detail: { megapixels: Math.round((width * height) / 1e6), limit: MAX_PIXELS / 1e6 },
      }
    return {
      pages: format === 'tiff' ? pages : 1,
      picture: (page) => pictureOf(open({ page: page - 1 }).autoOrient(), 1),
    }
  } catch {
    return { code: 'damaged' }
  }
}
