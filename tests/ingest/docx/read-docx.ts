import type { Extraction } from '../../../src/domain/document.ts'
import { extractDocx } from '../../../src/ingest/formats/docx.ts'
import { type WordParts, wordFile } from './word-file.ts'

/** The passages of an extraction, one a line: its role, a colon, its text with line breaks as ⏎. */
export const passagesOf = ({ text, passages }: Extraction): string[] =>
  passages.map(({ start, end, role }) => `${role}: ${text.slice(start, end).replaceAll('\n', '⏎')}`)

export const readWord = (parts: WordParts | string): Promise<Extraction> =>
  extractDocx(wordFile(typeof parts === 'string' ? { body: parts } : parts))

export const passagesOfWord = async (parts: WordParts | string): Promise<string[]> => passagesOf(await readWord(parts))

/** The texts alone. */
export const textsOfWord = async (parts: WordParts | string): Promise<string[]> => {
  const { text, passages } = await readWord(parts)
  return passages.map(({ start, end }) => text.slice(start, end))
}
