import { codePoint } from 'dingbat-to-unicode'

/** The Unicode character of a sign of a symbol font (Symbol, Wingdings, Webdings), given by its code with or without F000. */
export function symbolOf(font: string | undefined, code: number): string | null {
  const found = font && codePoint(font, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)
  if (found) return found.string
  return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code)
}
