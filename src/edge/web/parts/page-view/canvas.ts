/** A canvas of whole pixels, never none. */
export function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width))
  canvas.height = Math.max(1, Math.floor(height))
  return canvas
}

/** The most pixels of one canvas: a page of A4 at 300 dpi and half as many again. */
const MOST_PIXELS = 13_000_000

/** How many canvas pixels to a unit: as many as the screen shows, as far as memory should go for one page. */
export const paintScale = (size: { width: number; height: number }, shown: number, density: number): number =>
  Math.min(shown * density, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
