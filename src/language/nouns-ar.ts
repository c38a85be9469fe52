import lexicon from './lexicons/ar/nouns.json' with { type: 'json' }
import { remember } from './remember.ts'
import { isVerbAr } from './verbs-ar.ts'
import { foldWords } from './view.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWords))

const adjectives = folded(lexicon.adjectives.flatMap((word) => [word, `${word}ة`]))
const notAdjectives = folded(lexicon.notAdjectives)
const idafa = folded(lexicon.idafa)
const purposes = folded(lexicon.purposes)
const particles = folded(lexicon.particles)

/** What a word of a view is made of: the letters of «و», «ف», «ب», «ل», «ك» before it, the article, and the noun itself. */
export type NounForm = { skip: number; clitic: string; article: boolean; bare: string }

/** The ways in which a word can be read as a noun with its proclitics, the fewest first: «وللجنة» → ل + لجنة, ال + جنة … */
export const nounForms = remember((word: string): readonly NounForm[] => {
  const forms: NounForm[] = []
  const add = (skip: number, clitic: string, rest: string) => {
    if (rest.length < 2) return
    forms.push({ skip, clitic, article: false, bare: rest })
    if (rest.startsWith('ال')) forms.push({ skip, clitic, article: true, bare: rest.slice(2) })
    if (rest.startsWith('لل')) {
      forms.push({ skip: skip + 1, clitic: `${clitic}ل`, article: false, bare: rest.slice(1) })
      forms.push({ skip, clitic: `${clitic}ل`, article: true, bare: rest.slice(2) })
    } else if (/^[بلك]/u.test(rest)) {
      forms.push({ skip: skip + 1, clitic: clitic + rest[0]!, article: false, bare: rest.slice(1) })
      if (/^.ال/u.test(rest))
        forms.push({ skip: skip + 1, clitic: clitic + rest[0]!, article: true, bare: rest.slice(3) })
    }
  }
  add(0, '', word)
  if (/^[وف]/u.test(word)) add(1, word[0]!, word.slice(1))
  return forms
})

/** Whether a word, its article set aside, describes rather than names: «الدولي», «المتحدة», «العليا». */
export const isAdjectiveAr = remember(
  (bare: string): boolean =>
    adjectives.has(bare) || (/[ء-ي]{2,}(?:ي|ية|يين|يون)$/u.test(bare) && !notAdjectives.has(bare)),
)

/** Whether a noun without the article calls for the one it belongs to: «وزراء الداخلية», «مكافحة الإرهاب». */
export const needsGenitive = (word: string): boolean => idafa.has(word)

/** Whether «ل» with this noun says what for something is done, and belongs to the sentence: «لمناقشة», «لتقديم». */
export const isPurpose = (bare: string): boolean => purposes.has(bare)

/** Whether no name goes on over a word: a particle, a relative pronoun, a verb. */
export const endsNameAr = remember((word: string): boolean => particles.has(word) || isVerbAr(word))
