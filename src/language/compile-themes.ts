import { Parser } from 'n3'
import { OURS, type Label, SkosCollector, type SkosConcept } from './skos.ts'
import type { Theme } from './themes.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'
import { labelKeys, partedTokens, singleWordKey } from './word-keys.ts'

/**
 * Makes of `lexicons/themes.ttl` what the program loads: `lexicons/themes.json`, since Turtle takes half a second to parse.
 * Throws   when the file is not Turtle, or a concept lacks a name in either language.
 */
export function compileThemes(turtle: string): Theme[] {
  const collector = new SkosCollector()
  for (const quad of new Parser().parse(turtle)) collector.add(quad)
  return [...collector.scheme().concepts.values()].map(themeOf)
}

const nameOf = (iri: string) => iri.replace(OURS.theme, '')
const inLanguage = (labels: readonly Label[], wanted: 'ar' | 'en') =>
  labels.filter(({ language }) => language === wanted).map(({ label }) => label)

function themeOf(concept: SkosConcept): Theme {
  const only = (labels: readonly Label[], language: 'ar' | 'en') => {
    const found = inLanguage(labels, language)
    if (found.length !== 1) throw new Error(`${concept.iri}: ${found.length} names in ${language}`)
    return found[0]!
  }
  const note = (language: 'ar' | 'en') => inLanguage(concept.notes, language)[0] ?? null
  const theme = {
    id: nameOf(concept.iri),
    ar: only(concept.preferred, 'ar'),
    en: only(concept.preferred, 'en'),
    broader: concept.broader.map(nameOf)[0] ?? null,
    related: concept.related.map(nameOf),
    otherAr: inLanguage(concept.alternative, 'ar'),
    otherEn: inLanguage(concept.alternative, 'en'),
    hidden: concept.hidden.map(({ label }) => label),
    singleWords: concept.singleWords.map(({ label }) => label),
    noteAr: note('ar'),
    noteEn: note('en'),
  }
  return { ...theme, keys: searchedLabels(theme).map(({ keys }) => keys.join(' ')) }
}

/** Every label by which a theme is looked for in texts, with what its words are compared by. */
export function searchedLabels(theme: Omit<Theme, 'keys'>): { label: string; keys: string[] }[] {
  const many = [theme.ar, theme.en, ...theme.otherAr, ...theme.otherEn, ...theme.hidden]
    .map((label) => ({ label, keys: labelKeys(wordsOf(label)) }))
    .filter(({ keys }) => keys.length > 1)
  const single = theme.singleWords.map((label) => {
    const words = wordsOf(label)
    return { label, keys: words.length > 1 ? labelKeys(words) : [singleWordKey(words[0]!)] }
  })
  return [...many, ...single]
}

const wordsOf = (label: string) => partedTokens(tokensOf(foldWords(label))).map(({ text }) => text)
