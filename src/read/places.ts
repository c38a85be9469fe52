import ar from '../language/lexicons/ar/places.json' with { type: 'json' }
import en from '../language/lexicons/en/places.json' with { type: 'json' }
import { phraseBook } from '../language/phrases.ts'

// A dateline has its city in capitals: "ABU DHABI, 26th February".
const capitals = en.names.filter((name) => name.length > 4).map((name) => name.toUpperCase())

/** Every city, venue and region that the lexicon knows, in both languages. */
export const placeBook = phraseBook([...ar.names, ...en.names, ...capitals].map((name) => [name, name] as const))
