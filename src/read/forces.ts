import ar from '../language/lexicons/ar/forces.json' with { type: 'json' }
import listedAr from '../language/lexicons/ar/list-forces.json' with { type: 'json' }
import en from '../language/lexicons/en/forces.json' with { type: 'json' }
import type { Force } from '../domain/finding.ts'
import { foldWords } from '../language/view.ts'

const tableOf = (lexicon: Record<string, string[]>): ReadonlyMap<string, Force> =>
  new Map(
    Object.entries(lexicon).flatMap(([force, words]) =>
      words.map((word) => [foldWords(word).toLowerCase(), force as Force] as const),
    ),
  )

/** The force that each verb of a language carries, by its forms as views spell them, in lower case. */
export const forcesAr = tableOf(ar)
export const forcesEn = tableOf(en)

/** The nouns that open an item of an Arabic list in a verb's stead: «دعوة الدول إلى …». */
export const listedForcesAr = tableOf(listedAr)

const spaced = (said: string) => said.toLowerCase().replace(/ +/g, ' ')

export const forceOfArabic = (verb: string): Force =>
  forcesAr.get(spaced(verb)) ?? listedForcesAr.get(spaced(verb)) ?? 'other'
export const forceOfEnglish = (verb: string): Force => forcesEn.get(spaced(verb)) ?? 'other'
