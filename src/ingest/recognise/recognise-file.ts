import type { Extraction } from '../../domain/document.ts'
import { assemblePages, MAX_PAGES, type Pages, picturesOf } from '../formats/pages.ts'
import { refusal, refused } from '../formats/report.ts'
import { recognisedPages } from './recognised-pages.ts'
import { type Recognised, type Recognition, recognisePages } from './recognisers.ts'

/**
 * Recognises the pages of a file that are pictures, and puts them together with what its text layer gives.
 * Refuses (on the report card) `damaged`, `picture-too-large`, `no-text-found`.
 */
export async function recogniseFile(
  source: string | Uint8Array,
  own: Pages,
  how: Pick<Recognition, 'recognisers' | 'pageMs' | 'onProgress' | 'signal'>,
): Promise<Extraction> {
  const format = own.format === 'image' ? 'image' : 'pdf'
  const pictures = picturesOf(own)
  const pages = pictures === 'all' ? undefined : pictures
  const recognised = await recognisePages({ ...how, source, format, pages, maxPages: MAX_PAGES })
  if ('code' in recognised) return refused(format, refusal(recognised.code, recognised.detail))
  if (format === 'image' && isDamaged(recognised)) return refused(format, refusal('damaged'))
  // Pages of an image that were left count as seen, too: what is told of them is why.
  const heights = format === 'image' ? new Map([...recognised.pages.keys()].map((page) => [page, 0])) : own.heights
  return assemblePages({ ...own, heights, count: recognised.count }, recognisedPages(recognised))
}

/** Whether none of an image could be decoded. */
const isDamaged = ({ pages }: Recognised) =>
  [...pages.values()].every((page) => 'code' in page && page.code === 'page-not-recognised')
