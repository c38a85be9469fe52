import { countLetters } from './direction.ts'

/** Letters of the Arabic script that Arabic itself does not write: of Persian, Urdu, Kurdish, Pashto. */
const NOT_ARABIC = /[پچژگکیہھےۓںٹڈڑەێۆڕڵڤټډړښځڅڼېۍ]/g
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|that|for|on|by|with|as|at|from|be|was|were|are|is|has|have|had|shall|should|its|their|this|which|all|or|an|who|he|she|it|not|will|would)(?!\p{L})/giu
const WORD = /\p{L}+/gu

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Arabic with a few foreign letters in names is still Arabic. Share of its letters. */
const FOREIGN_AT_MOST = 0.03
/** Of the words of any English text at least so many are these small ones. */
const ENGLISH_AT_LEAST = 0.15

/**
 * Whether a stretch of text is plainly Arabic or English, by means that cost next to nothing. False says only that it must be
 * looked at more closely.
 */
export function isPlainlyOurs(text: string): boolean {
  const { arabic, latin } = countLetters(text)
  const letters = countOf(text, /\p{L}/gu)
  if ((arabic + latin) * 2 < letters) return false
  return arabic >= latin
    ? countOf(text, NOT_ARABIC) <= arabic * FOREIGN_AT_MOST
    : countOf(text, ENGLISH) >= countOf(text, WORD) * ENGLISH_AT_LEAST
}

/** Letters that only one language of the Arabic script writes. */
const OWN_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ps', /[ټډړښځڅڼۍ]/g],
  ['ur', /[ٹڈڑںےہھ]/g],
  ['ku', /[ەێۆڕڵ]/g],
]
const OWN_AT_LEAST = 0.02

/** The language (BCP 47) of a text in the Arabic script by the letters that only it writes; null where it has none of its own. */
export function languageByLetters(text: string): string | null {
  const { arabic } = countLetters(text)
  const isOf = (letters: RegExp) => arabic > 0 && countOf(text, letters) >= Math.max(3, arabic * OWN_AT_LEAST)
  return OWN_LETTERS.find(([, letters]) => isOf(letters))?.[0] ?? null
}

/** Whether a text runs in sentences: a list of names or symbols, mostly capitals, is in no language. */
export const isRunning = (text: string): boolean =>
  countOf(text, /(?<!\p{L})(?:\p{Ll}|\p{Lo})/gu) * 2 >= countOf(text, WORD)
