import type { Glyph } from './pdf-glyphs.ts'
import { isStretch } from './pdf-lines.ts'

/** More glyphs than this share that the file does not explain make a page unreadable. */
const UNEXPLAINED = 0.02

/**
 * Whether the text layer of a page is broken, so that it must not pass for what the page says: glyphs that the file does not explain,
 * Arabic whose words have come apart into letters, letters of an old code page, or letters that make no words.
 */
export function isGarbledPage(glyphs: readonly Glyph[], text: string): boolean {
  const shown = glyphs.filter((glyph) => glyph.text !== ' ' && !isStretch(glyph))
  const unexplained = shown.filter(({ isMapped }) => !isMapped).length
  return unexplained > Math.max(2, shown.length * UNEXPLAINED) || isGarbledText(text)
}

export function isGarbledText(text: string): boolean {
  return hasStrangers(text) || hasComeApart(text) || isOldCodePage(text) || makesNoWords(text)
}

/** What no Arabic or English text holds: ideographs that stand for ligatures, and Latin letters within Arabic numbers. */
function hasStrangers(text: string): boolean {
  const strange = text.match(/[\u061d\u3400-\u9fff]|[٠-٩][a-z](?![a-z])|(?<![a-z])[a-z][٠-٩]/g)?.length ?? 0
  const usual = text.match(/[A-Za-z\u0621-\u064a]/g)?.length ?? 0
  return strange > 0 && usual > strange * 5
}

/** Arabic as fonts that draw dots by themselves leave it. */
function hasComeApart(text: string): boolean {
  const words = text.match(/[\u0621-\u064a]+/g) ?? []
  return words.length > 20 && words.filter((word) => word.length === 1).length > words.length * 0.2
}

/** Arabic of a font without a code of its own, read as the letters of Western Europe: «áÌäÉ». */
function isOldCodePage(text: string): boolean {
  const letters = text.match(/[A-Za-zÀ-ɏ]/g)?.length ?? 0
  const odd = text.match(/[À-ɏ]/g)?.length ?? 0
  return letters > 40 && odd > letters * 0.3
}

const FREQUENT =
  /^(?:و?ال[\u0621-\u064a]{2,}|لل[\u0621-\u064a]{2,}|بال[\u0621-\u064a]{2,}|في|من|على|إلى|الى|أن|ان|عن|التي|الذي|هذا|هذه|مع|ما|لا|بين|كان|قد)$/
const FREQUENT_LATIN = /^(?:the|of|and|to|in|a|is|for|on|by|le|la|les|des|de|et|en|el|los|que|y|der|die|und)$/i

/** Long Arabic without an article or a preposition, and long Latin without vowels or small words, is a shifted alphabet. */
function makesNoWords(text: string): boolean {
  const arabic = text.match(/[\u0621-\u064a]{2,}/g) ?? []
  if (arabic.length > 40 && arabic.filter((word) => FREQUENT.test(word)).length < arabic.length * 0.04) return true
  const words = text.match(/[A-Za-z]+/g) ?? []
  const letters = words.join('')
  if (letters.length < 200) return false
  const vowels = letters.match(/[aeiou]/gi)?.length ?? 0
  const frequent = words.filter((word) => FREQUENT_LATIN.test(word)).length
  return vowels < letters.length * 0.2 || (vowels < letters.length * 0.3 && frequent < words.length * 0.02)
}
