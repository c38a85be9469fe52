import { isArabicLetter, isArabicMark } from '../../language/letters.ts'

/** A mark that sits on a letter. Tatweel takes room of its own and is none. */
export const isMark = (code: number): boolean =>
  (isArabicMark(code) && code !== 0x640) || (code >= 0x300 && code <= 0x36f)

const FORMS = /[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/u

/**
 * The letters that a presentation form shows. Forms of a mark alone bear a space or a tatweel that nobody wrote.
 */
export const unfoldForm = (char: string): string => {
  if (!FORMS.test(char)) return char
  const said = char.normalize('NFKC')
  return /^[ \u0640][\u064b-\u0652\u0670 ]+$/.test(said) ? said.replace(/[ \u0640]/g, '') : said
}

/** What Unicode has ligatures for, in the order in which it is read. */
const LIGATURES: ReadonlySet<string> = new Set(
  [...range(0xfb50, 0xfdcf), ...range(0xfdf0, 0xfdfb), ...range(0xfef5, 0xfefc)]
    .map((code) => unfoldForm(String.fromCharCode(code)))
    .filter((said) => said.length > 1 && said.length < 5)
    .concat('لله', 'ﻟﻠﻪ'),
)

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/**
 * The letters of one glyph in the order in which they are read. PDFium gives the letters of a right-to-left ligature backwards,
 * but for those that it unfolded itself: what is no ligature one way round is one the other way.
 *
 * `units` is what it gave for the glyph, a character each. `isRaised`: whether all of it shows above or below where letters stand.
 * Some producers say of a mark the letter that it is on, too: such a glyph is the mark alone.
 */
export function lettersOfGlyph(units: readonly string[], isRaised = false): string {
  const parts = units.map(unfoldForm)
  if (parts.length === 1) return parts[0]!
  const letters = parts.filter((part) => !isMark(part.charCodeAt(0)))
  const marks = parts.filter((part) => isMark(part.charCodeAt(0)))
  if (marks.length && isRaised) return orderMarks(marks.join(''))
  return orderLetters(letters) + orderMarks(marks.join(''))
}

function orderLetters(letters: string[]): string {
  const given = letters.join('')
  if (letters.length < 2 || !letters.some((letter) => isArabicLetter(letter.charCodeAt(0)))) return given
  const turned = letters.toReversed().join('')
  return LIGATURES.has(given) && !LIGATURES.has(turned) ? given : turned
}

/** Shadda is written before the vowel that it bears. */
export const orderMarks = (marks: string): string =>
  marks.length > 1
    ? [...new Set(marks)].sort((a, b) => Number(b === '\u0651') - Number(a === '\u0651')).join('')
    : marks

/** Letters and the hamza or accent that is drawn apart, as one. Other marks keep their order. */
export const composed = (text: string): string =>
  text.replace(/[اويى][\u0653-\u0655]|[A-Za-z][\u0300-\u036f]+/g, (parts) => parts.normalize('NFC'))
