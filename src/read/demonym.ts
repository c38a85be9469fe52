import states from '../language/lexicons/states.json' with { type: 'json' }
import { foldWords } from '../language/view.ts'

type State = { iso3: string; ar: string[]; en: string[]; adjectiveAr?: string[]; adjectiveEn?: string[] }

const ar = new Map<string, State>()
const en = new Map<string, State>()
for (const state of states as State[]) {
  for (const word of state.adjectiveAr ?? []) ar.set(foldWords(word), state)
  for (const word of state.adjectiveEn ?? []) en.set(word, state)
}

const ofArabic = (word: string): State | null => {
  const bare = word.replace(/^(?:ال|لل)/u, '')
  for (const form of [bare, bare.replace(/ة$/u, ''), bare.replace(/(?:ين|ون|ان)$/u, '')]) {
    const state = ar.get(form)
    if (state) return state
  }
  return null
}

/** The State that an adjective names, in Arabic or English: «الإسبانية», `Spanish` → ESP. Null where it names none. */
export const demonymIso3 = (word: string): string | null => (ofArabic(word) ?? en.get(word))?.iso3 ?? null

/** The Arabic name of the State of an Arabic adjective: «التونسي» → «تونس». */
export const demonymState = (word: string): string | null => ofArabic(word)?.ar[0] ?? null
