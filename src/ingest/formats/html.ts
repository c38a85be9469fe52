import { parseHTML } from 'linkedom'
import type { Extraction } from '../../domain/document.ts'
import { joinBlocks } from './blocks.ts'
import { cleanText } from './clean.ts'
import { mainBlocks } from './html-main.ts'
import { titleOf } from './html-title.ts'
import { isMhtml, pageOfMhtml } from './mhtml.ts'
import { extractionOf, notice, refusal, refused } from './report.ts'
import { decode } from './text.ts'

const CHARSET = /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)/i
const ACTIVE = /<(?:script|iframe|object|embed)[\s>]|\son[a-z]+\s*=|javascript:/i

/**
 * Takes the main text of a web page, without its navigation; also of one that was saved with its pictures (MHTML). The page is
 * parsed, never run; nothing of it is fetched.
 * Problems `active-content` when it carries scripts or frames: they are left behind.
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  const latin = (from: Uint8Array) => Buffer.from(from.subarray(0, 4096)).toString('latin1')
  const page = isMhtml(latin(bytes)) ? pageOfMhtml(bytes) : { bytes, charset: undefined }
  if (!page) return refused('html', refusal('nothing-to-read'))
  const { raw, encoding, problems } = decode(page.bytes, page.charset ?? CHARSET.exec(latin(page.bytes))?.[1])
  const { document } = parseHTML(raw.replace(/^\ufeff/, ''))
  const title = titleOf(document)
  const { blocks, cut } = mainBlocks(document)
  const joined = joinBlocks(blocks.map((block) => ({ ...block, text: cleanText(block.text).text })))
  return extractionOf({
    format: 'html',
    extractor: 'html/2',
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
