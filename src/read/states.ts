import states from '../language/lexicons/states.json' with { type: 'json' }
import { phraseBook } from '../language/phrases.ts'

/** Every State by its names in both languages; the value is its code. */
export const stateBook = phraseBook(
  states.flatMap(({ iso3, en, ar }) => [...en, ...ar].map((name) => [name, iso3] as const)),
)
