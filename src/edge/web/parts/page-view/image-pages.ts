import { newCanvas } from './canvas.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { imageTypeOf } from './image-type.ts'
import { type OpenPages, PageFault, type PageSource } from './page-source.ts'

const LARGEST_FILE = 64 * 1024 * 1024
/** A picture with more pixels is kept smaller than it is: no screen shows them all. */
const KEPT_PIXELS = 24_000_000

/**
 * Opens an image as one page, turned as its camera says. Its bytes are decoded and drawn; it is never a document of its own.
 * Refuses  `no-picture` for what browsers do not decode: TIFF.
 */
export const openImagePages: OpenPages = async ({ url, size }, onProgress, signal) => {
  if (size > LARGEST_FILE) throw new PageFault('too-large')
  const bytes = await fetchBytes(url, size, onProgress, signal)
  const type = imageTypeOf(new Uint8Array(await bytes.slice(0, 16).arrayBuffer()))
  if (!type) throw new PageFault('no-picture')
  const whole = await createImageBitmap(bytes.slice(0, bytes.size, type)).catch(() => {
    throw new PageFault('failed')
  })
  return pagesOf(await keepable(whole), { width: whole.width, height: whole.height })
}

async function keepable(whole: ImageBitmap): Promise<ImageBitmap> {
  const factor = Math.sqrt(KEPT_PIXELS / (whole.width * whole.height))
  if (factor >= 1) return whole
  const smaller = await createImageBitmap(whole, {
    resizeWidth: Math.max(1, Math.round(whole.width * factor)),
    resizeHeight: Math.max(1, Math.round(whole.height * factor)),
    resizeQuality: 'high',
  })
  return smaller
}

const pagesOf = (picture: ImageBitmap, size: { width: number; height: number }): PageSource => ({
  count: 1,
  unit: 1,
  sizeOf: async () => size,
  async paint(_page, scale) {
    const canvas = newCanvas(size.width * scale, size.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new PageFault('failed')
    context.imageSmoothingQuality = 'high'
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas
  },
  release: () => undefined,
  close: () => picture.close(),
})
