import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import type { Extraction } from '../../domain/document.ts'
import { blocksOf, joinBlocks } from './blocks.ts'
import { cleanText } from './clean.ts'
import { extractionOf, notice, refusal, refused } from './report.ts'
import { inspectZip } from './zip-guard.ts'

const REFUSALS = { damaged: 'damaged', bomb: 'zip-bomb', encrypted: 'encrypted' } as const

/**
 * Takes the text of a Word document: headings, paragraphs, lists with their numbers, tables row by row, footnotes.
 * Refuses (on the report card) `zip-bomb` before anything is unpacked, `encrypted`, `damaged`.
 */
export async function extractDocx(bytes: Uint8Array): Promise<Extraction> {
  const verdict = await inspectZip(bytes)
  if (verdict !== 'sound') return refused('docx', refusal(REFUSALS[verdict]))
  let html: string
  let warnings = 0
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    html = result.value
    warnings = result.messages.filter(({ type }) => type === 'error').length
  } catch {
    return refused('docx', refusal('damaged'))
  }
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const { blocks } = blocksOf(document.body)
  const joined = joinBlocks(blocks.map((block) => ({ ...block, text: cleanText(block.text).text })))
  return extractionOf({
    format: 'docx',
    extractor: 'docx/1',
    ...joined,
    title: blocks.find(({ role }) => role === 'heading')?.text ?? null,
    problems: [
      ...cleanText(joined.text).problems,
      ...(warnings ? [notice('parts-not-read', { count: warnings })] : []),
    ],
  })
}
