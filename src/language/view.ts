import { arabicDigit, isArabicMark, isInvisible } from './letters.ts'

/**
 * A text as the readers see it: spellings folded, marks gone, line breaks inside a wrapped paragraph as spaces, with a way back
 * to the text it came from.
 *
 *     makeView('إعــلانُ ٢٠١٥').text === 'اعلان 2015'
 *
 * Units    offsets into `text` here and in the original are UTF-16; `map[i]` is where character `i` of the view begins in the
 *          original, and `map[text.length]` is the original's length.
 */
export type View = { original: string; text: string; map: Int32Array }

const FOLDED: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\f': '\n',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '٪': '%',
  '\ufffd': ' ',
}

/** Makes the view of a text. `softBreaks` are the offsets of line breaks that end no paragraph. */
export function makeView(original: string, softBreaks: ReadonlySet<number> = new Set()): View {
  const parts: string[] = []
  const map = new Int32Array(original.length * 4 + 1)
  let length = 0
  const put = (said: string, at: number) => {
    parts.push(said)
    for (let k = 0; k < said.length && length < map.length - 1; k++) map[length++] = at
  }
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    if (code < 0x80) {
      put(
        code === 0x0a && softBreaks.has(at)
          ? ' '
          : code === 0x09
            ? ' '
            : code < 0x20 && code !== 0x0a
              ? ' '
              : original[at]!,
        at,
      )
      continue
    }
    if (isArabicMark(code) || isInvisible(code)) continue
    const digit = arabicDigit(code)
    if (digit >= 0) put(String(digit), at)
    else put(FOLDED[original[at]!] ?? presented(original[at]!, code), at)
  }
  map[length] = original.length
  return { original, text: parts.join(''), map: map.slice(0, length + 1) }
}

/** Presentation forms, as old fonts and some PDFs carry them, become the letters they present. */
const presented = (char: string, code: number) => {
  if (!((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc))) return char
  const letters = char.normalize('NFKC')
  return letters.length <= 4
    ? letters.replace(/./gu, (letter) => FOLDED[letter] ?? letter).replace(/[\u064b-\u065f\u0670\u0640 ]/g, '')
    : char
}

/** The original's span of a view's span, marks at its edges included only where they belong to its letters. */
export function spanOf(view: View, start: number, end: number): { start: number; end: number } {
  const from = view.map[start]!
  const last = view.map[Math.max(start, end - 1)]!
  let to = last + 1
  while (to < view.original.length && isArabicMark(view.original.charCodeAt(to))) to++
  return { start: from, end: Math.max(from + 1, to) }
}

/** Spelling of a word or phrase as views have it: what lexicon entries are compared by. */
export const foldWords = (words: string): string => makeView(words).text
