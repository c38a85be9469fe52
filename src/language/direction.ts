import { isArabicLetter, isLatinLetter } from './letters.ts'

export type LetterCount = { arabic: number; latin: number }

export function countLetters(text: string, start = 0, end = text.length): LetterCount {
  let arabic = 0
  let latin = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code)) arabic++
    else if (isLatinLetter(code)) latin++
  }
  return { arabic, latin }
}

/** The language a stretch of text is mostly written in, by its letters; `und` where it has none of ours. */
export function languageOf(text: string, start = 0, end = text.length): 'ar' | 'en' | 'und' {
  const { arabic, latin } = countLetters(text, start, end)
  if (arabic + latin === 0) return 'und'
  return arabic >= latin * 0.6 ? 'ar' : 'en'
}

/** The direction in which a stretch of text is read. Text without letters reads as its surroundings do. */
export function directionOf(text: string, fallback: 'rtl' | 'ltr' = 'ltr'): 'rtl' | 'ltr' {
  const language = languageOf(text)
  return language === 'und' ? fallback : language === 'ar' ? 'rtl' : 'ltr'
}
