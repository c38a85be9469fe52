import { isInvisible } from '../../language/letters.ts'

const ARABIC_LETTER = /[\u0620-\u064a]/
const LATIN_LETTER = /[A-Za-z]/
const TATWEEL = /\u0640/g

/**
 * Mends only what is certain in a recognised line: marks that show nothing go, tatweel goes, white space is one space, and the
 * comma, semicolon and question mark beside Arabic letters are the Arabic ones, which Tesseract gives as their Latin likes. A line
 * without letters is of the language of its page. A sign seen twice is one; a ق alone, with a kasra, is a في, written so in many
 * typefaces.
 */
export function mendRecognised(raw: string, page: 'rtl' | 'ltr'): string {
  const visible = Array.from(raw)
    .filter((char) => !isInvisible(char.codePointAt(0)!))
    .join('')
    .replace(TATWEEL, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!ARABIC_LETTER.test(visible) && (page === 'ltr' || LATIN_LETTER.test(visible))) return visible
  return visible
    .replace(/(?<=[\u0620-\u0652)\]»"0-9٠-٩%]) ?,(?= |$)/g, '،')
    .replace(/(?<=[\u0620-\u0652]) ?;(?= |$)/g, '؛')
    .replace(/(?<=[\u0620-\u0652]) ?\?(?= |$)/g, '؟')
    .replace(/(?<=[\u0620-\u0652])[.,؛]،(?= |$)/g, '،')
    .replace(/(?<=^| )قِ(?= |$)/g, 'في')
}
