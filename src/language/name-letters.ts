import { foldWords } from './view.ts'

const ARABIC: Record<string, string> = { ة: 'ه', ؤ: 'و', ئ: 'ي', ء: '', گ: 'ك', پ: 'ب', چ: 'ج', ڤ: 'ف', ڨ: 'ق', ژ: 'ز' }
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
}

/** Longer words are no names: what lies beyond is not looked at. */
const LONGEST = 40

/**
 * The letters of one word of a name, spellings that sound alike folded, marks and signs gone.
 *
 *     nameLetters('النُّعيميّ') === 'النعيمي'      nameLetters("Murmokaitė") === 'murmokaite'
 *
 * Gives    '' where the word has no letter of either script.
 */
export const nameLetters = (word: string): string =>
  foldWords(word)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .replace(/[ةؤئءگپچڤڨژ]/g, (letter) => ARABIC[letter]!)
    .replace(/[^a-zء-ي]/g, (letter) => LATIN[letter] ?? '')
    .slice(0, LONGEST)

export const isArabicName = (letters: string): boolean => /[ء-ي]/.test(letters)
