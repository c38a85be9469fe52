import bodies from '../language/lexicons/bodies.json' with { type: 'json' }
import { foldWords } from '../language/view.ts'
import { phraseBook } from '../language/phrases.ts'

// British and American spelling, and the short forms of "United Nations": the lexicon writes one of them.
const SPELLINGS: [RegExp, string][] = [
  [/^United Nations (?=\p{Lu})/u, 'UN '],
  [/^(?:United Nations|UN)(?= \p{Lu}|$)/u, 'U.N.'],
  [/Programme/u, 'Program'],
  [/Centre/u, 'Center'],
  [/Organization/u, 'Organisation'],
  [/Organisation/u, 'Organization'],
  [/Defence/u, 'Defense'],
  [/Co-operation/u, 'Cooperation'],
]

/** A name in the ways of spelling it, itself first: `United Nations Development Programme` → `U.N. Development Program` too. */
function spellingsOf(name: string): string[] {
  const all = new Set([name])
  for (const [pattern, other] of SPELLINGS) for (const one of all) all.add(one.replace(pattern, other))
  return [...all]
}

const named = bodies.flatMap(({ key, ar, en }) =>
  [...ar, ...en.flatMap(spellingsOf)].map((name) => [name, key] as const),
)

/** Every body that the lexicon knows, by its names in both languages; the value is its key. */
export const bodyBook = phraseBook(named)

// Where two are spelt alike, the first is meant.
const keys = new Map(named.toReversed().map(([name, key]) => [foldWords(name).toLowerCase(), key] as const))

/** The key of a body by one of its names, «المجلس» standing for the Security Council; null when the lexicon has none. */
export function bodyKeyOf(name: string): string | null {
  const folded = foldWords(name).trim().toLowerCase().replace(/^the /, '')
  return keys.get(folded) ?? (folded === 'المجلس' || folded === 'council' ? 'security-council' : null)
}
