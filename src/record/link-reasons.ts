/** Why two mentions may be one thing. */
export const REASONS = [
  'same-identity',
  'same-body-key',
  'same-name',
  'transliterated-name',
  'translated-name',
  'acronym',
  'contained-name',
  'shared-title-words',
  'same-office',
  'same-affiliation',
  'same-document',
  'overlapping-dates',
  'same-place',
  'shared-organiser',
  'shared-chair',
  'same-number',
] as const
export type Reason = (typeof REASONS)[number]

/** What speaks against it. */
export const CONTRADICTIONS = [
  'other-kind',
  'other-identity',
  'other-name',
  'other-given-name',
  'single-name',
  'other-office',
  'other-state',
  'other-number',
  'other-year',
  'other-day',
  'other-place',
] as const
export type Contradiction = (typeof CONTRADICTIONS)[number]

/** A reason or a contradiction with the words of both sides that it rests on. */
export type Because<Code> = { code: Code; words: readonly string[] }

/**
 * Whether two mentions are one thing. `same`: certain, by identity or by a name with the facts beside it that this kind asks for;
 * `proposed`: a person decides; `not`: not even proposed.
 * Units    `score`: 0 to 1, how alike the names are, for the order of suggestions. It says nothing of anybody.
 */
export type Link = {
  verdict: 'same' | 'proposed' | 'not'
  score: number
  reasons: readonly Because<Reason>[]
  contradictions: readonly Because<Contradiction>[]
}

export const notLinked = (code: Contradiction, ...words: string[]): Link => ({
  verdict: 'not',
  score: 0,
  reasons: [],
  contradictions: [{ code, words }],
})
