import { remember } from './remember.ts'

/** A word of a view: letters, digits and what holds them together. Units: offsets into the view's text, end excluded. */
export type Token = { start: number; end: number; text: string }

// A hyphen, apostrophe or dot holds letters together (Ban Ki-moon, O'Brien, U.S.); a possessive 's, "-based" and anything else end a word.
const WORD = /[\p{L}\p{N}]+(?:(?:\.|-(?!based)|'(?!s(?!\p{L})))[\p{L}\p{N}]+)*/gu

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD))
    tokens.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  return tokens
}

/**
 * The forms that an Arabic word may be without its proclitics, the word itself first. `skip` says how many characters of the
 * word lie before the form.
 *
 *     والإرهاب → والارهاب, الارهاب      للجنة → للجنة, اللجنة (skip 0), لجنة
 */
export const withoutProclitics = remember((word: string): readonly { form: string; skip: number }[] => {
  const forms = [{ form: word, skip: 0 }]
  const add = (form: string, skip: number) => {
    if (form.length >= 2) forms.push({ form, skip })
  }
  const strip = (rest: string, skip: number) => {
    if (rest.startsWith('لل')) {
      add(`ال${rest.slice(2)}`, skip)
      add(rest.slice(1), skip + 1)
      add(rest.slice(2), skip + 2)
    } else if (/^[بكل]/.test(rest)) add(rest.slice(1), skip + 1)
  }
  strip(word, 0)
  if (/^[وف]/.test(word)) {
    add(word.slice(1), 1)
    strip(word.slice(1), 1)
  }
  return forms
})
