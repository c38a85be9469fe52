import type { Extraction } from '../domain/document.ts'
import { detectFormat, type Detected, formatOfName } from './formats/detect.ts'
import type { Pages } from './formats/pages.ts'
import { notice, refusal, refused } from './formats/report.ts'
import { markOtherLanguages } from './other-languages.ts'

const REFUSED: Partial<Record<Detected, string>> = {
  empty: 'empty',
  'encrypted-office': 'encrypted-or-old-office',
  'old-word': 'old-word',
  'rich-text': 'rich-text',
  'open-document': 'open-document',
  'other-office': 'other-office',
  zip: 'archive',
  binary: 'unknown-format',
}

/** The longest text that is kept: longer ones are no document of a meeting. Units: UTF-16. */
export const MAX_CHARACTERS = 20_000_000

/** What is taken out of bytes at once: all of it, or the pages of which some are still to be recognised from their pictures. */
export type Taken = Extraction | Pages

export const isPages = (taken: Taken): taken is Pages => 'garbled' in taken

/**
 * Takes the text out of bytes, by what they are and not by what they are called. Each format is loaded when it is first met.
 * Gives    an extraction, or pages that want recognition: a file that cannot be read has an empty text and its reason on the
 *          report card.
 */
export async function extractBytes(bytes: Uint8Array, fileName: string): Promise<Taken> {
  const startedAt = performance.now()
  const format = detectFormat(bytes)
  const reason = REFUSED[format]
  const taken = reason ? refused(null, refusal(reason)) : await extractAs(format, bytes)
  return isPages(taken) ? taken : finished(taken, { fileName, startedAt })
}

/** An extraction with what is to be said of any file: whether its name told the truth, how long it took, whether it is too long. */
export async function finished(
  extraction: Extraction,
  { fileName, startedAt }: { fileName: string; startedAt: number },
): Promise<Extraction> {
  await markOtherLanguages(extraction)
  const promised = formatOfName(fileName)
  const actual = extraction.report.format
  if (promised && actual && promised !== actual)
    extraction.report.problems.push(notice('extension-does-not-match', { promised, actual }))
  if (extraction.text.length > MAX_CHARACTERS)
    return refused(actual, refusal('too-long', { characters: extraction.text.length }))
  extraction.report.tookMs = Math.round(performance.now() - startedAt)
  return extraction
}

async function extractAs(format: Detected, bytes: Uint8Array): Promise<Taken> {
  switch (format) {
    case 'html':
      return (await import('./formats/html.ts')).extractHtml(bytes)
    case 'docx':
      return (await import('./formats/docx.ts')).extractDocx(bytes)
    case 'pdf':
      return (await import('./formats/pdf.ts')).readPdf(bytes)
    case 'image':
      return (await import('./formats/image.ts')).readImage()
    default:
      return (await import('./formats/text.ts')).extractText(bytes)
  }
}
