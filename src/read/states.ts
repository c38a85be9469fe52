import states from '../language/lexicons/states.json' with { type: 'json' }
import { phraseBook } from '../language/phrases.ts'

// A heading or dateline has its State in capitals: "ADDIS ABABA, ETHIOPIA".
const spelt = (name: string) => (name.length > 3 && /^[A-Z]/.test(name) ? [name, name.toUpperCase()] : [name])

/** Every State by its names in both languages; the value is its code. */
export const stateBook = phraseBook(
  states.flatMap(({ iso3, en, ar }) => [...new Set(en.flatMap(spelt)), ...ar].map((name) => [name, iso3] as const)),
)
