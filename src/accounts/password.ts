import { COMMON_PASSWORD_WORDS } from './common-passwords.ts'

export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 256
const FEWEST_DIFFERENT = 5

export type PasswordFault = 'too-short' | 'too-long' | 'too-few-characters' | 'too-common' | 'contains-name'

/** The same password from every keyboard: composed and compatible forms are one (NFKC, as NIST SP 800-63B asks). */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

/**
 * Why a password would be guessed; null when it is good. Any characters will do, none are demanded.
 *
 *     findPasswordFault('Password12345!', { name: 'Amal', email: 'amal@example.org' }) === 'too-common'
 *
 * Units    characters are code points, after normalisation.
 */
export function findPasswordFault(password: string, of: { name: string; email: string }): PasswordFault | null {
  const normal = normalisePassword(password)
  const characters = [...normal]
  if (characters.length < SHORTEST_PASSWORD) return 'too-short'
  if (characters.length > LONGEST_PASSWORD) return 'too-long'
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'too-few-characters'
  if (isSequence(characters) || isCommon(normal)) return 'too-common'
  return namesOf(of).some((name) => plainLetters(normal).includes(name)) ? 'contains-name' : null
}

/** Small letters alone, the usual stand-ins for letters undone, Arabic marks and tatweel dropped. */
const plainLetters = (text: string): string =>
  [...text.toLowerCase().normalize('NFKD')]
    .map((char) => STAND_INS[char] ?? char)
    .join('')
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('ـ', '')

const STAND_INS: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' }

/** Tried with digits as letters and with digits dropped: `Passw0rd2026` hides its word in the one, `admin12345` in the other. */
const isCommon = (password: string): boolean =>
  [password, password.replace(/\p{Nd}+/gu, ''), password.replace(/\p{Nd}+\P{L}*$/u, '')].some((form) =>
    isMadeOfCommonWords(plainLetters(form)),
  )

const COMMON_WORDS = COMMON_PASSWORD_WORDS.map(plainLetters)

/** Whether letters are common words in a row and nothing else. Steps of work: letters times words, whatever is typed. */
function isMadeOfCommonWords(letters: string): boolean {
  const ends = new Set([0])
  for (let at = 0; at < letters.length; at++) {
    if (!ends.has(at)) continue
    for (const word of COMMON_WORDS) if (letters.startsWith(word, at)) ends.add(at + word.length)
  }
  return letters !== '' && ends.has(letters.length)
}

/** Whether most characters are one step on from the one before, as in `123456789012` or `abcdefghijkl`. */
function isSequence(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((char, at) => Math.abs(char.codePointAt(0)! - characters[at]!.codePointAt(0)!))
  return steps.filter((step) => step <= 1).length >= steps.length * 0.75
}

const SHORTEST_NAME = 4

const namesOf = ({ name, email }: { name: string; email: string }): string[] =>
  [...name.split(/[\s\p{P}]+/u), email.split('@')[0]!].map(plainLetters).filter((part) => part.length >= SHORTEST_NAME)
