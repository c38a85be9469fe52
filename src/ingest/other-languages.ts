import type { Extraction, Problem } from '../domain/document.ts'
import { isPlainlyOurs, isRunning, languageByLetters } from '../language/plain-language.ts'
import { languageShares, notice } from './formats/report.ts'

/** Shorter passages are names and headings, in which languages are not told apart. Units: UTF-16. */
const LONG = 80
/** What is enough of a language to be told: so many characters, or this share of all. */
const ENOUGH = { characters: 400, share: 0.05 }
const SAMPLE = 600

type Detector = { detect(text: string): { language: string; isReliable(): boolean } }

/**
 * Finds the passages that are in neither of our languages, marks them `und`, and tells of each such language how much there is.
 * What tells languages apart is loaded only for a document with a passage that is not plainly Arabic or English.
 */
export async function markOtherLanguages({ text, passages, report }: Extraction): Promise<void> {
  let detector: Detector | null = null
  const found = new Map<string, { characters: number; passages: typeof passages }>()
  for (const passage of passages) {
    const said = text.slice(passage.start, Math.min(passage.end, passage.start + SAMPLE))
    if (said.length < LONG || passage.role === 'furniture' || isPlainlyOurs(said) || !isRunning(said)) continue
    detector ??= ((await import('eld/extrasmall')) as { eld: Detector }).eld
    const language = languageOf(said, detector)
    if (!language) continue
    const sum = found.get(language) ?? { characters: 0, passages: [] }
    sum.characters += passage.end - passage.start
    sum.passages.push(passage)
    found.set(language, sum)
  }
  for (const [language, { characters, passages: own }] of found) {
    if (characters < ENOUGH.characters && characters < text.length * ENOUGH.share) continue
    for (const passage of own) passage.language = 'und'
    report.problems.push(told(language, characters / text.length))
  }
  if (found.size) report.languages = languageShares(passages)
}

/** The code of a language that is not ours; null when it is, or cannot be told. */
function languageOf(said: string, detector: Detector): string | null {
  const own = languageByLetters(said)
  if (own) return own
  const answer = detector.detect(said)
  return answer.language && answer.isReliable() && !['ar', 'en'].includes(answer.language) ? answer.language : null
}

const told = (language: string, share: number): Problem =>
  notice('other-language', { language, percent: Math.max(1, Math.round(share * 100)) })
