import type { Problem } from '../../domain/document.ts'
import { isInvisible } from '../../language/letters.ts'
import { notice } from './report.ts'

/**
 * Makes a text one that can be stored, character for character: NUL and lone surrogates become U+FFFD.
 * Gives    the text with a notice for each kind of thing that was replaced or that a reader of the page would not see.
 */
export function cleanText(raw: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = []
  const nuls = raw.split('\u0000').length - 1
  let text = nuls ? raw.replaceAll('\u0000', '\ufffd') : raw
  if (nuls) problems.push(notice('nul-characters', { count: nuls }))
  if (!text.isWellFormed()) {
    text = text.toWellFormed()
    problems.push(notice('broken-characters'))
  }
  const controls = countBidiControls(text)
  if (controls) problems.push(notice('bidi-controls', { count: controls }))
  return { text, problems }
}

/** Overrides and embeddings can make a text show otherwise than it reads. Marks that only join letters are no concern. */
function countBidiControls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isInvisible(code) && ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))) count++
  }
  return count
}
