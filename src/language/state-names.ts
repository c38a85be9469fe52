import states from './lexicons/states.json' with { type: 'json' }

const byCode = new Map(states.map(({ iso3, ar, en }) => [iso3, { ar: ar[0]!, en: en[0]! }]))

/** The name of a State in both languages, by its ISO 3166-1 alpha-3 code; null for a code that is none. */
export const stateNames = (iso3: string): { ar: string; en: string } | null => byCode.get(iso3) ?? null
