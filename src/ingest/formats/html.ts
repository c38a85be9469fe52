import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Extraction } from '../../domain/document.ts'
import { blocksOf, joinBlocks } from './blocks.ts'
import { cleanText } from './clean.ts'
import { extractionOf, notice } from './report.ts'
import { decode } from './text.ts'

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const ACTIVE = /<(?:script|iframe|object|embed)[\s>]|\son[a-z]+\s*=|javascript:/i

/**
 * Takes the main text of a web page, without its navigation. The page is parsed, never run; nothing of it is fetched.
 * Problems `active-content` when it carries scripts or frames: they are left behind.
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  const declared = CHARSET.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]
  const { raw, encoding, problems } = decode(bytes, declared)
  const { document } = parseHTML(raw.replace(/^\ufeff/, ''))
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null
  const { blocks, cut } = mainBlocks(document)
  const joined = joinBlocks(blocks.map((block) => ({ ...block, text: cleanText(block.text).text })))
  return extractionOf({
    format: 'html',
    extractor: 'html/1',
    encoding,
    ...joined,
    title,
    problems: [
      ...problems,
      ...cleanText(joined.text).problems,
      ...(ACTIVE.test(raw) ? [notice('active-content')] : []),
      ...(cut ? [notice('nested-too-deep', { count: cut })] : []),
    ],
  })
}

/** The article that a reader would read; the whole page where none stands out. */
function mainBlocks(document: Document): ReturnType<typeof blocksOf> {
  const whole = blocksOf(document.body ?? document.documentElement)
  if (whole.cut) return whole
  const article = new Readability(document.cloneNode(true) as Document, {
    charThreshold: 120,
    serializer: (node) => node as unknown as string,
  }).parse()
  const main = article?.content ? blocksOf(article.content as never) : null
  const length = (blocks: { text: string }[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (!main || length(main.blocks) < Math.min(200, length(whole.blocks) * 0.3)) return whole
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()
  const lacksHeading = heading && !main.blocks.slice(0, 3).some(({ text }) => text.includes(heading))
  return lacksHeading ? { ...main, blocks: [{ role: 'heading', text: heading }, ...main.blocks] } : main
}
