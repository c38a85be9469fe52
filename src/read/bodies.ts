import bodies from '../language/lexicons/bodies.json' with { type: 'json' }
import { foldWords } from '../language/view.ts'
import { phraseBook } from '../language/phrases.ts'

/** Every body that the lexicon knows, by its names in both languages; the value is its key. */
export const bodyBook = phraseBook(
  bodies.flatMap(({ key, ar, en }) => [...ar, ...en].map((name) => [name, key] as const)),
)

const keys = new Map(
  bodies.flatMap(({ key, ar, en }) => [...ar, ...en].map((name) => [foldWords(name).toLowerCase(), key] as const)),
)

/** The key of a body by one of its names, «المجلس» standing for the Security Council; null when the lexicon has none. */
export function bodyKeyOf(name: string): string | null {
  const folded = foldWords(name).trim().toLowerCase().replace(/^the /, '')
  return keys.get(folded) ?? (folded === 'المجلس' || folded === 'council' ? 'security-council' : null)
}
