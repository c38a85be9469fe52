import { glyphsIn } from './glyphs.ts'
import type { Picture } from './picture.ts'
import { readNumerals } from './read-numerals.ts'
import { rtlOrder } from './rtl-order.ts'
import { type Sign, signAt } from './sentence-signs.ts'
import { type Box, confidenceOf, type Line, type Tesseract, type Word } from './tesseract.ts'

const ARABIC_LETTER = /[\u0620-\u064a]/
const PLAIN_NUMBER = /^[([]*[0-9]+[)\].,،:؛-]*$/
/** «و28»: a number with a letter or two written onto it. */
const JOINED_NUMBER = /^[\u0620-\u064a]{1,3}[([]*[0-9]+[)\].,،:؛-]*$/
/** S/RES/2178 (2014), A/70/674: nothing else looks like it. */
const SYMBOL = /^[A-Z]{1,3}(?:\/[A-Z0-9.]+){2,}(?: ?\([0-9]{4}\))?$/
const NUMBER = /^(?=.*[0-9])[0-9%()., :/-]+$/
const LATIN = /[A-Z]{2}|[A-Za-z]{3}/
/** Units: 0 to 100. Below `DOUBTFUL` a word of Arabic letters may be none; above `SURE_NUMBER` a number is one. */
const DOUBTFUL = 60
const SURE_NUMBER = 80
/**
 * How sure English must be: of a symbol, of a per cent sign before digits that Arabic sees too, of letters and numbers where Arabic
 * sees no letter of its own, and elsewhere.
 */
const LEAST = { symbol: 10, percent: 40, number: 60, latin: 60, instead: 80 }

/**
 * Reads again what Tesseract's Arabic does not know: Latin letters, percentages, Arabic-Indic numerals. Each stretch of a line
 * that has no Arabic letters, or of which it is not sure, is looked at by itself: as a number first, then as English.
 */
export function readForeignWords(line: Line, picture: Picture, english: () => Tesseract): Line {
  const visual = line.words.toSorted((a, b) => a.bbox.x0 - b.bbox.x0)
  let words = line.words
  for (const stretches of runsOf(visual)) {
    const all = stretchOf(stretches.flat(), visual, line, picture)
    const symbol = stretches.length > 1 ? asSymbol(all, picture, english) : null
    if (symbol) words = replaced(words, all.words, symbol)
    else
      for (const near of stretches) {
        const stretch = stretchOf(near, visual, line, picture)
        const again = asNumerals(stretch, picture) ?? asEnglish(stretch, picture, english)
        if (again) words = replaced(words, near, again)
      }
  }
  if (words === line.words) return line
  return { ...line, words, text: words.map(({ text }) => text).join(' '), confidence: confidenceOf(words) }
}

/** Neighbouring words. `isWhole`: they leave no ink between others unread; `sign`: what is seen at the left of them. */
type Stretch = { words: readonly Word[]; box: Box; sign: Sign | ''; isWhole: boolean }

function stretchOf(words: readonly Word[], visual: readonly Word[], line: Line, picture: Picture): Stretch {
  const first = visual.indexOf(words[0]!)
  const [left, right] = [visual[first - 1], visual[first + words.length]]
  const box = boxOf(words, left, right, line)
  const isWhole = fills(words, box, line) && left !== undefined && right !== undefined
  return { words, box, sign: signAt(words[0]!, left, line, picture) ?? '', isWhole }
}

/**
 * Neighbouring words, from left to right, that may be no Arabic; within a run, those without Arabic letters together and the
 * doubtful together.
 */
function runsOf(visual: readonly Word[]): Word[][][] {
  const runs: Word[][][] = []
  let before: ReturnType<typeof foreignnessOf> = null
  for (const word of visual) {
    const foreign = foreignnessOf(word)
    if (foreign && foreign === before) runs.at(-1)!.at(-1)!.push(word)
    else if (foreign && before) runs.at(-1)!.push([word])
    else if (foreign) runs.push([[word]])
    before = foreign
  }
  return runs
}

function foreignnessOf({ text, confidence }: Word): 'foreign' | 'doubtful' | null {
  if (JOINED_NUMBER.test(text) && confidence >= SURE_NUMBER) return null
  if (!ARABIC_LETTER.test(text) || /[0-9٠-٩A-Za-z%/]/.test(text)) return 'foreign'
  return confidence < DOUBTFUL ? 'doubtful' : null
}

/** All that lies between the words at the left and at the right, as high as the line: some of it may belong to no word. */
function boxOf(stretch: readonly Word[], left: Word | undefined, right: Word | undefined, line: Line): Box {
  const edge = line.rowAttributes.rowHeight / 2
  const x0 = Math.min(...stretch.map(({ bbox }) => bbox.x0))
  const x1 = Math.max(...stretch.map(({ bbox }) => bbox.x1))
  return {
    x0: Math.round(left ? Math.min(x0, left.bbox.x1 + 1) : Math.max(0, Math.min(x0, line.bbox.x0) - edge)),
    x1: Math.round(right ? Math.max(x1, right.bbox.x0 - 1) : Math.max(x1, line.bbox.x1) + edge),
    y0: line.bbox.y0 - 2,
    y1: line.bbox.y1 + 2,
  }
}

/** Whether words fill what lies between their neighbours, but for spaces. */
const fills = (words: readonly Word[], box: Box, { rowAttributes }: Line) =>
  box.x1 - box.x0 - (words.at(-1)!.bbox.x1 - words[0]!.bbox.x0) < rowAttributes.rowHeight

function asNumerals({ words, box }: Stretch, picture: Picture): Word | null {
  const found = readNumerals(picture, box)
  if (!found) return null
  // Arabic takes a digit for a letter, seldom for two: where it sees many more letters than there are glyphs, they are a word.
  const isWord = words.every((word) => foreignnessOf(word) === 'doubtful')
  const seen = words.reduce((sum, { text }) => sum + text.length, 0)
  if (isWord && seen > found.letters + found.lies.length + 1) return null
  const letters = found.letters ? (/^[\u0620-\u064a]{1,3}/.exec(words.at(-1)!.text)?.[0] ?? null) : ''
  if (letters === null) return null
  return wordOf(words, `${letters}${rtlOrder(found.lies)}${found.sign}`, found.confidence * 100)
}

function asEnglish({ words, box, sign, isWhole }: Stretch, picture: Picture, english: () => Tesseract): Word | null {
  const isNumber = words.every(({ text }) => PLAIN_NUMBER.test(text))
  const was = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
  if (isNumber && was >= SURE_NUMBER && isWhole && hasAllGlyphs(words, box, picture)) return null
  const tesseract = english()
  tesseract.look(picture)
  const found = tesseract.readLine(box)
  if (!found) return null
  const lies = cleaned(found.text)
  if (isNumber && words.length === 1 && digitsOf(lies) === digitsOf(words[0]!.text))
    return { ...words[0]!, confidence: Math.max(was, found.confidence) }
  const isWorth = found.confidence >= leastFor(lies, words) && (!isNumber || !NUMBER.test(lies) || hasMore(lies, words))
  return isWorth ? wordOf(words, `${rtlOrder(lies)}${sign}`, found.confidence) : null
}

/** A symbol of which Arabic took the letters for a word of its own. */
function asSymbol(stretch: Stretch, picture: Picture, english: () => Tesseract): Word | null {
  const found = asEnglish(stretch, picture, english)
  return found && SYMBOL.test(found.text.replace(/[.،]$/, '')) ? found : null
}

/** Whether a number has about as many digits and signs as its picture: of some, Arabic sees only the last digit. */
const hasAllGlyphs = (words: readonly Word[], box: Box, picture: Picture) =>
  glyphsIn(picture, box).length <= words.reduce((sum, { text }) => sum + text.length, 0) + 1

/** What stands at the left is told by its shape: English takes the Arabic comma for many things. A dollar before a slash is an S; what
 * stands between the A, E or S of a United Nations symbol and its session is a slash. */
const cleaned = (raw: string) =>
  raw
    .trim()
    .replace(/^[^A-Za-z0-9$%([]+/, '')
    .replace(/^\$(?=\/)/, 'S')
    .replace(/^([AES])[JlI|](?=[0-9]{1,4}\/[0-9])/, '$1/')

function leastFor(lies: string, words: readonly Word[]): number {
  if (SYMBOL.test(lies)) return LEAST.symbol
  if (isPercent(lies, words)) return LEAST.percent
  const isInstead = words.some(({ text }) => ARABIC_LETTER.test(text))
  if (isInstead) return LATIN.test(lies) && !/[0-9]/.test(lies) ? LEAST.instead : Infinity
  if (NUMBER.test(lies)) return LEAST.number
  return LATIN.test(lies) ? LEAST.latin : Infinity
}

/** Whether a number is read longer than Arabic had it: it loses digits where a line begins or ends. */
const hasMore = (lies: string, words: readonly Word[]) =>
  digitsOf(lies).length > words.reduce((sum, { text }) => sum + digitsOf(text).length, 0)

/** Whether a number is the one that Arabic had, its per cent sign taken for digits: 9645.7 for 45.7%. */
const isPercent = (lies: string, words: readonly Word[]) =>
  /^%[0-9]/.test(lies) && NUMBER.test(lies) && digitsOf(words.map(({ text }) => text).join('')).endsWith(digitsOf(lies))

const digitsOf = (text: string) => text.replace(/[^0-9]/g, '')

const wordOf = (stretch: readonly Word[], text: string, confidence: number): Word => ({
  bbox: {
    x0: stretch[0]!.bbox.x0,
    x1: stretch.at(-1)!.bbox.x1,
    y0: Math.min(...stretch.map(({ bbox }) => bbox.y0)),
    y1: Math.max(...stretch.map(({ bbox }) => bbox.y1)),
  },
  text,
  confidence,
  symbols: [],
})

/** The words of a line, in reading order, with one in place of a stretch of them. */
function replaced(words: readonly Word[], stretch: readonly Word[], by: Word): Word[] {
  const at = Math.min(...stretch.map((word) => words.indexOf(word)))
  const kept = words.filter((word) => !stretch.includes(word))
  return [...kept.slice(0, at), by, ...kept.slice(at)]
}
