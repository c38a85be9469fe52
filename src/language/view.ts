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

// What each character becomes: itself or another in one step; 0 for those that are dropped; 1 for those that take more.
const DROPPED = 0
const SLOW = 1
const STEP = new Uint16Array(0x10000)
for (let code = 0; code < 0x10000; code++) STEP[code] = code
// Every mark, digit, invisible character and folded one lies in one of these ranges; the rest stay as they are.
const CHANGING = [
  [0x00, 0x20],
  [0xa0, 0xbb],
  [0x2bc, 0x2bc],
  [0x600, 0x6ff],
  [0x2000, 0x22ff],
  [0xfb50, 0xfeff],
  [0xfffd, 0xfffd],
] as const
for (const [from, to] of CHANGING) for (let code = from; code <= to; code++) STEP[code] = stepOf(code)

function stepOf(code: number): number {
  if (code < 0x80) return code === 0x0a || code >= 0x20 ? code : 0x20
  if (code === 0x640) return SLOW
  if (isArabicMark(code) || isInvisible(code)) return DROPPED
  const digit = arabicDigit(code)
  if (digit >= 0) return 0x30 + digit
  const folded = FOLDED[String.fromCharCode(code)]
  if (folded) return folded.charCodeAt(0)
  return isPresentation(code) ? SLOW : code
}

const PART = 8192
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]/

/** Makes the view of a text. `softBreaks` are the offsets of line breaks that end no paragraph. */
export function makeView(original: string, softBreaks: ReadonlySet<number> = new Set()): View {
  // A presentation form becomes four letters at most.
  const most = PRESENTATION.test(original) ? original.length * 4 : original.length
  const letters = new Uint16Array(most)
  const map = new Int32Array(most + 1)
  let length = 0
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    const step = STEP[code]!
    if (step > SLOW) {
      letters[length] = step === 0x0a && softBreaks.has(at) ? 0x20 : step
      map[length++] = at
    } else if (step === SLOW) {
      for (const letter of inFull(original, at, code)) {
        letters[length] = letter.charCodeAt(0)
        map[length++] = at
      }
    }
  }
  map[length] = original.length
  const parts: string[] = []
  for (let from = 0; from < length; from += PART)
    parts.push(String.fromCharCode.apply(null, letters.subarray(from, Math.min(length, from + PART)) as never))
  return { original, text: parts.join(''), map: map.slice(0, length + 1) }
}

/** What takes more than one step. «3ـ6 مايو»: a tatweel between digits is a dash, elsewhere nothing. */
const inFull = (original: string, at: number, code: number): string =>
  code === 0x640 ? (isDigit(original, at - 1) && isDigit(original, at + 1) ? '-' : '') : presented(original[at]!)

const isDigit = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return (code >= 0x30 && code <= 0x39) || arabicDigit(code) >= 0
}

function isPresentation(code: number) {
  return (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)
}

/** Presentation forms, as old fonts and some PDFs carry them, become the letters they present. */
const presented = (char: string) => {
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

/**
 * Spelling of a word or phrase as views have it: what lexicon entries are compared by. It makes no map and copies nothing where
 * nothing changes, since a start folds all the lexicons.
 */
export function foldWords(words: string): string {
  let folded = ''
  let done = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    const step = STEP[code]!
    if (step === code) continue
    folded += words.slice(done, at)
    if (step === SLOW) folded += inFull(words, at, code)
    else if (step !== DROPPED) folded += String.fromCharCode(step)
    done = at + 1
  }
  return done === 0 ? words : folded + words.slice(done)
}
