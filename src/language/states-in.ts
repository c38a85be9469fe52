import states from './lexicons/states.json' with { type: 'json' }
import { findPhrases, phraseBook } from './phrases.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'

type State = { iso3: string; ar: string[]; en: string[]; adjectiveAr?: string[]; adjectiveEn?: string[] }

const lower = (word: string) => word.toLowerCase()
const book = phraseBook(
  (states as State[]).flatMap(({ iso3, ar, en, adjectiveAr = [], adjectiveEn = [] }) => [
    ...[...en, ...adjectiveEn].map((name) => [lower(name), iso3] as const),
    ...[...ar, ...adjectiveAr.flatMap((one) => [`ال${one}`, `ال${one}ة`])].map((name) => [name, iso3] as const),
  ]),
)

/** The States that a name names, by their names or adjectives in either language: «وزارة الداخلية السعودية» → SAU. */
export function statesIn(name: string): string[] {
  const text = lower(foldWords(name))
  return [...new Set(findPhrases(tokensOf(text), text, book).map(({ value }) => value))]
}
