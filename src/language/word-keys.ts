import { isArabicLetter } from './letters.ts'
import { type Token, tokenOf, withoutProclitics } from './tokens.ts'

/** Words of a view by which labels are compared: tokens, parted at their hyphens, since "counter-terrorism" is also written apart. */
export function partedTokens(tokens: readonly Token[]): Token[] {
  const parted: Token[] = []
  for (const token of tokens) {
    if (!token.text.includes('-')) {
      parted.push(token)
      continue
    }
    let { start } = token
    for (const part of token.text.split('-')) {
      parted.push(tokenOf(part, start))
      start += part.length + 1
    }
  }
  return parted
}

const isArabic = (word: string) => isArabicLetter(word.charCodeAt(0))
const ACRONYM = /^(\p{Lu}{2,})s?$/u

/** What a word is compared by. `skip`: how many of its characters lie before what is meant (و، ب، ل). */
type Key = { key: string; skip: number }

/** How a label's words are compared: an article and the commonest endings aside, its prepositions kept. */
export const labelKeys = (words: readonly string[]): string[] =>
  words.map((word, index) => {
    if (!isArabic(word)) return englishKey(word)
    return index === 0 ? stem(bare(word)) : innerKey(word)
  })

/** How a label of one word is compared: an acronym in its capitals; one written with the article only where the article stands. */
export function singleWordKey(word: string): string {
  const acronym = ACRONYM.exec(word)?.[1]
  if (acronym) return `=${acronym}`
  if (!isArabic(word)) return englishKey(word)
  return word.startsWith('ال') ? `ال+${stem(bare(word))}` : stem(word)
}

/** All that a text's word may begin a label as. */
export function firstKeys(word: string): Key[] {
  if (!isArabic(word)) {
    const acronym = ACRONYM.exec(word)?.[1]
    const plain = { key: englishKey(word), skip: 0 }
    return acronym ? [plain, { key: `=${acronym}`, skip: 0 }] : [plain]
  }
  return withoutProclitics(word).flatMap(({ form, skip }) => {
    const definite = isDefinite(form)
    const keys = [{ key: stem(bare(form)), skip }]
    if (definite) keys.push({ key: `ال+${keys[0]!.key}`, skip })
    else for (const key of indefiniteKeys(form)) keys.push({ key, skip })
    return keys
  })
}

/** All that a text's word may go on a label as. */
export function nextKeys(word: string): string[] {
  if (!isArabic(word)) return [englishKey(word)]
  const key = innerKey(word)
  return WITH_ARTICLE.test(word) ? [key] : [key, ...indefiniteKeys(word)]
}

const isDefinite = (word: string) => word.length > 4 && word.startsWith('ال')
const bare = (word: string) => (isDefinite(word) ? word.slice(2) : word)

const WITH_ARTICLE = /^([وف]?[بكل]?)ال(?=..)|^([وف]?ل)ل(?=..)/u

/** «بالبشر» and «للإرهاب» keep their preposition; the article alone says nothing. */
function innerKey(word: string): string {
  const match = WITH_ARTICLE.exec(word)
  if (!match) return stem(word)
  const preposition = match[1] ?? match[2] ?? ''
  const rest = stem(word.slice(match[0].length))
  return preposition ? `${preposition}+${rest}` : rest
}

/** «مقاتلي داعش», «مقاتلو», «إرهابيا»: endings that only words without an article have. */
const indefiniteKeys = (word: string): string[] =>
  /[يوا]$/u.test(word) && word.length > 4 ? [stem(word.slice(0, -1))] : []

const PRONOUN = /(?:هما|هم|هن|ها|نا|كم)$/u
const ENDING = /(?:تين|ات|ون|ين|ه)$/u

/** A word without its possessive pronoun and the endings of gender and number; never shorter than three letters. */
function stem(said: string): string {
  const word = said.replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')
  const owned = word.replace(PRONOUN, '')
  const own = owned !== word && owned.length >= 3 ? owned.replace(/ت$/u, 'ه') : word
  const short = own.replace(ENDING, '')
  return short.length >= 3 ? short : own
}

/** Lower case, singular, and one spelling where the British and the American differ. */
function englishKey(said: string): string {
  return singular(said.toLowerCase())
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/is(ation|e|ed|er|ing)$/, 'iz$1')
    .replace(/^programme$/, 'program')
    .replace(/^centre$/, 'center')
    .replace(/^(def|off)ence$/, '$1ense')
    .replace(/^(behavi|hon|lab|neighb)our/, '$1or')
    .replace(/^travell/, 'travel')
}

const singular = (word: string) => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && /[^su]s$/.test(word) && !word.endsWith('is')) return word.slice(0, -1)
  return word
}
