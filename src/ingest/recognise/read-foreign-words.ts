import type { Picture } from './picture.ts'
import { readNumerals } from './read-numerals.ts'
import { rtlOrder } from './rtl-order.ts'
import { type Sign, signAt } from './sentence-signs.ts'
import type { Box, Line, Tesseract, Word } from './tesseract.ts'

const ARABIC_LETTER = /[\u0620-\u064a]/
const PLAIN_NUMBER = /^[([]*[0-9]+(?:[.,:-][0-9]+)*[)\].,،:؛-]*$/
/** Below this a word of Arabic letters may be none; above that a plain number needs no second look. Units: 0 to 100. */
const DOUBTFUL = 60
const SURE_NUMBER = 80
/** How sure English must be of letters and numbers found among Arabic words. */
const LEAST_ENGLISH = 60

/**
 * Reads again what Tesseract's Arabic does not know: Latin letters, percentages, Arabic-Indic numerals. Each stretch of a line
 * that has no Arabic letters, or of which it is not sure, is looked at by itself: as a number first, then as English.
 */
export function readForeignWords(line: Line, picture: Picture, english: () => Tesseract): Line {
  const visual = line.words.toSorted((a, b) => a.bbox.x0 - b.bbox.x0)
  let words = line.words
  for (const stretch of stretchesOf(visual)) {
    const first = visual.indexOf(stretch[0]!)
    const box = boxOf(stretch, visual[first - 1], visual[first + stretch.length], line)
    const sign = signAt(stretch[0]!, visual[first - 1], line, picture) ?? ''
    const isAtEdge = first === 0 || first + stretch.length === visual.length
    const again =
      asNumerals(stretch, picture, box, sign) ?? asEnglish({ stretch, sign, isAtEdge, box }, picture, english)
    if (again) words = replaced(words, stretch, again)
  }
  if (words === line.words) return line
  return { ...line, words, text: words.map(({ text }) => text).join(' ') }
}

/** Neighbouring words, from left to right, that may be no Arabic. */
function stretchesOf(visual: readonly Word[]): Word[][] {
  const stretches: Word[][] = []
  let open: Word[] | null = null
  for (const word of visual) {
    if (!isForeign(word)) open = null
    else if (open) open.push(word)
    else stretches.push((open = [word]))
  }
  return stretches
}

const isForeign = ({ text, confidence }: Word) =>
  !ARABIC_LETTER.test(text) || /[0-9٠-٩A-Za-z%]/.test(text) || confidence < DOUBTFUL

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

function asNumerals(stretch: readonly Word[], picture: Picture, box: Box, sign: Sign | ''): Word | null {
  const found = readNumerals(picture, box)
  if (!found) return null
  const said = stretch.map(({ text }) => text)
  const letters = found.letters ? (/^[\u0620-\u064a]{1,3}/.exec(said.at(-1)!)?.[0] ?? null) : ''
  if (letters === null) return null
  const end = found.sign ? sign || (/[.,،؛:]/.exec(said[0]!.at(-1)!)?.[0] ?? '.') : ''
  return wordOf(stretch, `${letters}${rtlOrder(found.lies)}${end}`, found.confidence * 100)
}

type Stretch = { stretch: readonly Word[]; sign: Sign | ''; isAtEdge: boolean; box: Box }

function asEnglish({ stretch, sign, isAtEdge, box }: Stretch, picture: Picture, english: () => Tesseract): Word | null {
  const isSure = stretch.every(({ text, confidence }) => PLAIN_NUMBER.test(text) && confidence >= SURE_NUMBER)
  if (isSure && !isAtEdge) return null
  const tesseract = english()
  tesseract.look(picture)
  const found = tesseract.readLine(box)
  if (!found) return null
  // What stands at the left is told by its shape: English takes the Arabic comma for many things.
  const lies = found.text.trim().replace(/^[^A-Za-z0-9%([\u0660-\u0669]+/, '')
  const was = stretch.reduce((sum, { confidence }) => sum + confidence, 0) / stretch.length
  if (found.confidence < LEAST_ENGLISH || found.confidence <= was || !/[A-Z]{2}|[A-Za-z]{3}|[0-9]/.test(lies))
    return null
  return wordOf(stretch, `${rtlOrder(lies)}${sign}`, found.confidence)
}

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
