import type { Passage } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'

/** A stretch of text on its way to be a passage. Where its format says no direction, its letters do. */
export type Block = { role: Passage['role']; text: string; direction?: Passage['direction'] }

/** Joins blocks into one text, a line each, and says where each lies. */
export function joinBlocks(blocks: readonly Block[]): { text: string; passages: Passage[] } {
  const passages: Passage[] = []
  let text = ''
  for (const { role, text: said, direction } of blocks) {
    const start = text.length
    const language = languageOf(said)
    passages.push({
      start,
      end: start + said.length,
      role,
      page: null,
      language,
      direction: direction ?? (language === 'ar' ? 'rtl' : 'ltr'),
    })
    text += `${said}\n`
  }
  return { text, passages }
}

/** The cells of a row as one line. Empty ones keep their place, so that columns can be counted; none stand at the end. */
export const joinCells = (cells: readonly string[]): string => {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells
    .slice(0, last + 1)
    .join(' | ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const WRAPPED_AT_LEAST = 45

/**
 * The lines of a paragraph that holds line breaks, white space made single. A break that only breaks a long line is a space; one
 * that ends something stays. In a heading none stays.
 */
export function linesOf(text: string, isHeading: boolean): string[] {
  const lines: string[] = []
  let isOpen = false
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[ \t\r\f\v]+/g, ' ').trim()
    const last = lines.at(-1)
    if (line && last !== undefined && isOpen && (isHeading || goesOn(last, line)))
      lines[lines.length - 1] = `${last} ${line}`
    else if (line) lines.push(line)
    // An empty line parts even what would go on.
    isOpen = line !== '' || isHeading
  }
  return lines
}

const goesOn = (before: string, line: string) =>
  /^\p{Ll}/u.test(line) || (before.length >= WRAPPED_AT_LEAST && !/[.:;؛؟?!…]["'»”’)]*$/.test(before))
