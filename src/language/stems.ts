import { isArabicLetter } from './letters.ts'
import { foldForSearch } from './fold.ts'
import { tokensOf } from './tokens.ts'

const PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)|و(?=\p{L}{4})|[بل](?=ال))/u
const SUFFIX = /(?:ها|ان|ات|ون|ين|يه|يا|ه|ي)$/u

/** The form under which a folded Arabic word is found: without conjunction, article and the commonest endings. */
function arabicStem(word: string): string {
  const bare = word.replace(PREFIX, '')
  const kept = bare.length >= 3 ? bare : word
  const short = kept.replace(SUFFIX, '')
  return short.length >= 3 ? short : kept
}

const englishStem = (word: string) => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** The form under which one folded word is found. */
export const stemOf = (word: string): string =>
  isArabicLetter(word.charCodeAt(0)) ? arabicStem(word) : englishStem(word)

/**
 * The stems of a text in order: what is kept for searching, and what is asked for. Symbols fall into their parts.
 *
 *     stemsOf('والقرارات S/RES/2178') → ['قرار', 's', 'res', '2178']
 */
export const stemsOf = (text: string): string[] =>
  tokensOf(foldForSearch(text)).map(({ text: word }) => stemOf(word.replace(/['.-]/g, '')))
