import type { Glyph } from './pdf-glyphs.ts'
import { isMark } from './pdf-letters.ts'
import { kindOf } from './pdf-order.ts'

export const isMarkGlyph = ({ text }: Glyph) => isMark(text.charCodeAt(0))

/** The glyphs of a page as they are meant: each once, with its width, in the letters of its language. */
export const mendGlyphs = (glyphs: readonly Glyph[]): Glyph[] =>
  learnAdvances(dropTwins(asArabicWrites(withoutDoubledAlef(glyphs))))

/**
 * A glyph drawn twice at nearly one place looks bold; it is one letter. So is a letter of which a part shows above it, when the file
 * says of the part that it is the whole.
 */
function dropTwins(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  const isTwin = (glyph: Glyph) => {
    const [dx, dy] = glyph.isRaised && /[أإآؤئ]/.test(glyph.text) ? [0.6, 0.5] : [0.06, 0.06]
    return seen
      .get(glyph.text)
      ?.slice(-60)
      .some(
        (other) =>
          Math.abs(other.left - glyph.left) < dx * glyph.size && Math.abs(other.base - glyph.base) < dy * glyph.size,
      )
  }
  const dropped = new Set<Glyph>()
  for (const glyph of [...glyphs.filter(({ isRaised }) => !isRaised), ...glyphs.filter(({ isRaised }) => isRaised)]) {
    if (glyph.text === ' ' || (glyph.isRaised && !/^[\p{L}\p{M}]/u.test(glyph.text))) continue
    if (isTwin(glyph)) dropped.add(glyph)
    else if (seen.has(glyph.text)) seen.get(glyph.text)!.push(glyph)
    else seen.set(glyph.text, [glyph])
  }
  return glyphs.filter((glyph) => !dropped.has(glyph))
}

/**
 * Where the file says for single glyphs what they read, PDFium gives no advance for them but where their ink ends. How far the next
 * letter begins, at its nearest, is the advance.
 */
function learnAdvances(glyphs: Glyph[]): Glyph[] {
  const unsure = (glyph: Glyph) => !glyph.knowsAdvance && kindOf(glyph.text) === 'R'
  if (glyphs.filter((glyph) => unsure(glyph) && glyph.hasInkOnly).length < glyphs.length * 0.03) return glyphs
  const keyOf = ({ text, inkLeft, inkRight, left, size }: Glyph) =>
    `${text} ${Math.round(((inkRight - inkLeft) / size) * 50)} ${Math.round(((inkLeft - left) / size) * 50)}`
  const nearest = new Map<string, number>()
  const ordered = glyphs
    .filter((glyph) => !isMarkGlyph(glyph) && !glyph.isRaised)
    .sort((a, b) => a.base - b.base || a.left - b.left)
  for (const [index, glyph] of ordered.entries()) {
    const next = ordered[index + 1]
    if (!next || next.isWhole || next.base !== glyph.base || next.left <= glyph.left) continue
    nearest.set(keyOf(glyph), Math.min(nearest.get(keyOf(glyph)) ?? Infinity, (next.left - glyph.left) / glyph.size))
  }
  return glyphs.map((glyph) => {
    const advance = unsure(glyph) ? nearest.get(keyOf(glyph)) : undefined
    return advance === undefined || advance > 1.5
      ? glyph
      : { ...glyph, right: Math.max(glyph.right, glyph.left + advance * glyph.size) }
  })
}

/**
 * Some fonts have one glyph for the end of «الله» that is said to be all of it: an alef is then read twice. Where that is so, the glyph
 * stands for «لله», wherever it is.
 */
function withoutDoubledAlef(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isDoubled = glyphs.some(
    (glyph, index) =>
      glyph.text === 'الله' &&
      [glyphs[index - 1], glyphs[index + 1]].some(
        (other) =>
          other?.text === 'ا' && other.base === glyph.base && Math.abs(other.left - glyph.right) < 0.15 * glyph.size,
      ),
  )
  return isDoubled ? glyphs.map((glyph) => (glyph.text === 'الله' ? { ...glyph, text: 'لله' } : glyph)) : glyphs
}

const PERSIAN: Record<string, string> = { ی: 'ي', ک: 'ك' }

/** Within a word, some fonts have the Persian yeh and kaf for the Arabic ones, which look the same there. On an Arabic page they are those. */
function asArabicWrites(glyphs: readonly Glyph[]): readonly Glyph[] {
  const count = (letter: string) => glyphs.filter(({ text }) => text.startsWith(letter)).length
  const isArabic = Object.entries(PERSIAN).some(
    ([persian, arabic]) => count(persian) > 0 && count(persian) < count(arabic),
  )
  return isArabic
    ? glyphs.map((glyph) => ({ ...glyph, text: glyph.text.replace(/[یک]/g, (letter) => PERSIAN[letter]!) }))
    : glyphs
}
