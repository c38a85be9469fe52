import ar from '../web/words/ar/refusals.json' with { type: 'json' }
import en from '../web/words/en/refusals.json' with { type: 'json' }
import type { Language } from './preferred-language.ts'
import type { ProblemCode } from './problem-details.ts'

const WORDS: Record<Language, Record<string, string>> = { ar, en }

/** What happened (`refusal.<code>`), and what is safe and what to do (`refusal.<code>.detail`), in one language. */
export const refusalWords = (code: ProblemCode, language: Language): { title: string; detail: string } => ({
  title: WORDS[language][`refusal.${code}`] ?? code,
  detail: WORDS[language][`refusal.${code}.detail`] ?? '',
})
