import { isArabicLetter, isLatinLetter } from '../../language/letters.ts'
import type { Glyph } from './pdf-glyphs.ts'
import { composed, orderMarks } from './pdf-letters.ts'
import { kindOf, readingOrder, type Seen } from './pdf-order.ts'
import { away, type Segment } from './pdf-rows.ts'

/** What is known of the page about a line: whether it is mostly Arabic, how wide a gap must be to be a space (in letter sizes), how far its text reaches. */
export type Surroundings = { isMostlyArabic: boolean; space: number; left: number; right: number }

/** How wide a gap stands for a space that is not in the file: most of a space that is, or what is more than any kerning. */
export function spaceOf(glyphs: readonly Glyph[]): number {
  const spaces = glyphs.filter(({ text }) => text === ' ').map(({ left, right, size }) => (right - left) / size)
  if (spaces.length < glyphs.length / 25) return 0.11
  return Math.max(0.15, Math.min(0.3, 0.75 * spaces.sort((a, b) => a - b)[Math.floor(spaces.length / 2)]!))
}

/** A space that only a gap speaks for, and what such a space does not stand beside: brackets and stops differ in width from font to font. */
const GUESSED = '\u2009'

const NEEDLESS = /(?<=[([«{])\u2009|\u2009(?=[)\]»}.,:;،؛])/g

/** Amiri draws a stroke of its own between these two letters, as a tatweel that nobody wrote. */
const JOINT = /(?<=[^\u0640]ل)\u0640(?=ك)/g

/** The text of a segment in the order in which it is read, its marks on their letters, spaces where there is room for one. */
export function textOf(segment: Segment, around: Surroundings): { text: string; direction: 'rtl' | 'ltr' } {
  const seen = seenOn(segment, around.space)
  const direction = directionOf(seen, segment, around)
  const text = composed(readingOrder(seen, direction))
  return { text: text.replace(JOINT, '').replace(NEEDLESS, '').replace(/\s+/g, ' ').trim(), direction }
}

/** `space`: how wide a gap stands for a space that is not in the file. Unit: the size of the letters. */
function seenOn({ glyphs, marks, size, base }: Segment, space: number): Seen[] {
  const borne = bearMarks(glyphs, marks)
  const seen: Seen[] = []
  let right = -Infinity
  let isSpaced = false
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      isSpaced = true
      continue
    }
    if (isStretch(glyph)) {
      right = Math.max(right, glyph.right)
      continue
    }
    const room = glyph.left - right
    const isGuessed = !isSpaced && room > (supposes(before, glyph) ? 0.5 : 1) * space * size && !before?.isWhole
    if (seen.length && (isSpaced || isGuessed)) seen.push({ text: isGuessed ? GUESSED : ' ', kind: ' ' })
    isSpaced = false
    before = glyph
    right = Math.max(right, glyph.right)
    const isRaised = glyph.size < 0.8 * size && base - glyph.base > 0.15 * size
    const text = isRaised ? raised(glyph.text) : glyph.text
    seen.push({
      text: text + orderMarks(borne.get(glyph) ?? ''),
      kind: isRaised && text !== glyph.text ? 'D' : kindOf(text),
    })
  }
  return seen
}

/** Whether PDFium supposes a space between two glyphs of which both have a known width. */
const supposes = (before: Glyph | null, glyph: Glyph) =>
  before !== null && before.nearSpace && glyph.nearSpace && before.knowsAdvance && glyph.knowsAdvance

/** A stroke on the baseline that the file does not explain: what a justified line of Arabic is stretched with. */
export const isStretch = ({ isMapped, top, bottom, base, size }: Glyph) =>
  !isMapped && bottom - top < 0.2 * size && Math.abs(bottom - base) < 0.15 * size

/** The number of a note must not pass for a part of the number before it. */
const raised = (text: string) => (/^[0-9]$/.test(text) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(text)]! : text)

/**
 * Gives each mark to the letter over or under which it shows. Where it shows between two, the letter is the one that comes before
 * or after it in the file, whichever holds for the marks that are clear.
 */
function bearMarks(glyphs: readonly Glyph[], marks: readonly Glyph[]): Map<Glyph, string> {
  const borne = new Map<Glyph, string>()
  if (!marks.length) return borne
  const letters = glyphs.filter(({ text }) => kindOf(text) === 'R' || kindOf(text) === 'L')
  const over = marks.map((mark) => {
    const around = lettersAround(letters, mark)
    return {
      mark,
      around,
      near: around.filter((letter) => away(letter, mark) < 0.25 * letter.size),
      under: around.filter((letter) => away(letter, mark) === 0),
    }
  })
  const follows =
    over.reduce((sum, { mark, under }) => sum + (under.length === 1 ? Math.sign(mark.at - under[0]!.at) : 0), 0) >= 0
  for (const { mark, near, around } of over.toSorted((a, b) => a.mark.at - b.mark.at)) {
    const from = near.length ? near : around
    const isBeside = (letter: Glyph) => Math.abs(letter.at - mark.at) <= 2 && follows === mark.at > letter.at
    const cost = (letter: Glyph) => (2 * away(letter, mark)) / letter.size - (isBeside(letter) ? 0.15 : 0)
    const best = from.reduce<Glyph | null>(
      (least, letter) => (!least || cost(letter) < cost(least) ? letter : least),
      null,
    )
    if (best) borne.set(best, (borne.get(best) ?? '') + mark.text)
  }
  return borne
}

/** How many letters on each side of a mark may bear it. */
const REACH = 12

/** The letters, which stand from left to right, about the place where a mark shows. */
function lettersAround(letters: readonly Glyph[], mark: Glyph): readonly Glyph[] {
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (letters[middle]!.left < mark.inkLeft) low = middle + 1
    else high = middle
  }
  return letters.slice(Math.max(0, low - REACH), low + REACH)
}

/** Which way a line runs: by its letters, by where its last stop stands, by the edge it keeps to, and by its page. */
function directionOf(
  seen: readonly Seen[],
  { box, size }: Segment,
  { isMostlyArabic, left, right }: Surroundings,
): 'rtl' | 'ltr' {
  let [arabic, latin] = [0, 0]
  for (const { text } of seen) {
    const code = text.charCodeAt(0)
    if (isArabicLetter(code)) arabic++
    else if (isLatinLetter(code)) latin++
  }
  const shown = seen.filter(({ kind }) => kind !== ' ')
  const [first, last] = [shown[0]?.text ?? '', shown.at(-1)?.text ?? '']
  let score = arabic + latin ? (2 * (arabic - latin)) / (arabic + latin) : 0
  score += isMostlyArabic ? 0.8 : -0.8
  if (/^[.؛،؟:;,]/.test(first)) score += 1.5
  if (/^[.؛،؟:;,]/.test(last)) score -= 1.5
  const [fromLeft, fromRight] = [box[0] - left, right - box[2]]
  if (fromLeft > 2 * size && fromRight < size) score += 0.7
  if (fromRight > 2 * size && fromLeft < size) score -= 0.7
  return score > 0 ? 'rtl' : 'ltr'
}
