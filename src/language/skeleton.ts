import { isArabicName } from './name-letters.ts'

const pairs = (rows: string) =>
  Object.fromEntries(rows.split(' ').map((row) => [row.split(':')[0]!, row.split(':')[1]!.split('|')]))

// Each letter is a class of consonants; where it may be one of two, both. Vowels, ع, و and ي are none.
const ARABIC: Record<string, string[]> = pairs(
  'تش:s دج:g ب:b ت:t ث:t|s ج:g|s ح:h خ:k د:d ذ:d|s ر:r ز:s س:s ش:s ص:s ض:d ط:t ظ:s|d غ:g ف:f ق:k|g ك:k ل:l م:m ن:n ه:h و: ي: ا: ع:',
)
const LATIN: Record<string, string[]> = pairs(
  'tsch:s tch:s sch:s sh:s ch:s|k kh:k th:t|s dh:d|s gh:g dj:g zh:g|s ph:f|b ck:k qu:k ce:s|k ci:s|k cy:s|k c:k|s x:ks b:b p:b f:f v:f| g:g|k j:g|k k:k q:k|g l:l m:m n:n r:r s:s t:t z:s d:d h:h w:|f a: e: i: o: u: y:',
)
const ARABIC_SIGNS = /تش|دج|./g
const SIGNS = /tsch|tch|sch|sh|ch|kh|th|dh|gh|dj|zh|ph|ck|qu|c[eiy]|[a-z]/g

/** A word has at most this many keys. */
const MOST = 8

/**
 * The consonant skeletons under which a word of a name is looked for, in either script the same: classes of consonants that are
 * written for each other, h only where the word begins with it.
 *
 *     skeletonsOf('النعيمي'.slice(2)) → ['nm']      skeletonsOf('nuaimi') → ['nm']      skeletonsOf('kruse') → ['krs']
 *
 * Gives    an empty list for a word without consonants: it has no key, and is never found by one.
 */
export function skeletonsOf(letters: string): string[] {
  const signs = isArabicName(letters)
    ? [...letters.matchAll(ARABIC_SIGNS)].map(([sign]) => ARABIC[sign] ?? [''])
    : [...letters.replace(/(.)\1+/g, '$1').matchAll(SIGNS)].map(([sign]) => LATIN[sign] ?? [''])
  let keys = ['']
  for (const [at, classes] of signs.entries()) {
    const said = at === 0 ? classes : classes.map((one) => (one === 'h' ? '' : one))
    keys = keys.flatMap((key) => said.map((one) => key + one))
    keys = [...new Set(keys)].slice(0, MOST)
  }
  return keys.filter(Boolean)
}
