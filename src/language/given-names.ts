import names from './lexicons/given-names.json' with { type: 'json' }
import { nameLetters } from './name-letters.ts'

const byLetters = new Map<string, Set<string>>()
for (const [arabic, spellings] of Object.entries(names)) {
  for (const spelling of [arabic, ...spellings]) {
    const letters = nameLetters(spelling)
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(arabic))
  }
}
// عبدالله is compared as عبدله, as `nameWords` joins it.
for (const [arabic] of Object.entries(names)) {
  const letters = nameLetters(arabic)
  if (letters.startsWith('عبدال')) byLetters.set(`عبد${letters.slice(5)}`, new Set([arabic]))
}

/**
 * Whether two words, as `nameLetters` gives them, are spellings of one common Arab name: Mohamed and محمد are, Mahmoud and محمد
 * are not.
 * Gives    null where either is not in the list.
 */
export function sameGivenName(one: string, other: string): boolean | null {
  const [a, b] = [byLetters.get(one), byLetters.get(other)]
  if (!a || !b) return null
  for (const name of a) if (b.has(name)) return true
  return false
}
