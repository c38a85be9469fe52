import type { Pages } from './pages.ts'

/** An image of pages has no text of its own: all of it is recognised. */
export const readImage = (): Pages => ({
  format: 'image',
  lines: [],
  heights: new Map(),
  blank: [],
  garbled: [],
  count: 0,
})
