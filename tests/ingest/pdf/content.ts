import { directionOf } from '../../../src/language/direction.ts'

export type Block = { text: string; role?: 'heading' | 'paragraph' }

/** What a fixture shows: pages of plain blocks, or a whole report with its furniture. */
export type Content = { pages: readonly (readonly Block[])[]; justified: boolean }

/** The direction that its writer gave a line: Arabic that quotes Latin words stays Arabic. */
export const directionOfLine = (line: string): 'rtl' | 'ltr' =>
  /^(?:The|See) /.test(line)
    ? 'ltr'
    : directionOf(line.replace(/[A-Za-z@:/._-]+(?=[^A-Za-z]*[\u0600-\u06ff])/g, ''), 'ltr')

const LATIN_RUN = /[A-Za-z][^\u0600-\u06ff«»]*[A-Za-z0-9+]|[A-Za-z]/g

/** Goes over an Arabic line: its Latin runs one way, what is between them the other. */
export function latinRuns(text: string, latin: (run: string) => string, rest: (run: string) => string): string {
  let said = ''
  let at = 0
  for (const match of text.matchAll(LATIN_RUN)) {
    said += rest(text.slice(at, match.index)) + latin(match[0])
    at = match.index + match[0].length
  }
  return said + rest(text.slice(at))
}
