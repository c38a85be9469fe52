import { readFile } from 'node:fs/promises'
import { imagePictures, type NoPictures, type PagePictures, pdfPictures } from './page-pictures.ts'
import { type RecognisedPage, recognisePage } from './recognise-page.ts'
import { loadTesseract } from './tesseract.ts'

/** What the process is told: to open a file once, then to recognise pages of it. */
export type Order = { open: { source: string | Uint8Array; format: 'pdf' | 'image' } } | { recognise: number }

/** What it answers, an answer an order. `unreadable` is our storage's fault, not the document's. */
export type Reply = { pages: number } | NoPictures | { unreadable: string } | { page: RecognisedPage }

const loaded = loadTesseract()
let open: PagePictures | null = null

async function answer(order: Order): Promise<Reply> {
  if ('recognise' in order) {
    if (!open) return { unreadable: 'no file is open' }
    const { recognise: page } = order
    return { page: await recognisePage(await open.picture(page), page, await loaded) }
  }
  const { source, format } = order.open
  let bytes: Uint8Array
  try {
    bytes = typeof source === 'string' ? await readFile(source) : source
  } catch (error) {
    return { unreadable: String(error) }
  }
  const opened = await (format === 'pdf' ? pdfPictures(bytes) : imagePictures(bytes))
  if ('code' in opened) return opened
  open = opened
  return { pages: opened.pages }
}

// A process of its own: what a hostile picture does to a decoder it does here, and the memory goes when the process does.
process.on('message', async (order: Order) => {
  const reply = await answer(order).catch((): Reply => ({ code: 'damaged' }))
  process.send?.(reply)
})
process.on('disconnect', () => process.exit(0))
