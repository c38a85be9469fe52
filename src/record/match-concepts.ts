import { OURS, type SkosConcept } from '../language/skos.ts'
import { findTheme, THEMES } from '../language/themes.ts'
import { tokensOf } from '../language/tokens.ts'
import { foldWords } from '../language/view.ts'
import { labelKeys, partedTokens } from '../language/word-keys.ts'

export type ConceptMatch = { iri: string; theme: string; relation: 'exact' | 'close'; origin: 'given' | 'proposed' }

const keyOf = (label: string) => labelKeys(partedTokens(tokensOf(foldWords(label))).map(({ text }) => text)).join(' ')

/**
 * What concepts of a thesaurus mean among our themes.
 * Gives    matches that the file itself states, to a theme of ours by its address; and proposals for equal labels, spelling and
 *          number aside: `exact` when both call it so first, `close` when one of them has it as another wording.
 */
export function proposeMatches(concepts: readonly SkosConcept[]): ConceptMatch[] {
  const byLabel = themesByLabel()
  return concepts.flatMap((concept) => {
    const matches = new Map<string, ConceptMatch>()
    const add = (match: Omit<ConceptMatch, 'iri'>) => {
      const known = matches.get(match.theme)
      if (!known || (known.relation === 'close' && match.relation === 'exact' && known.origin === match.origin))
        matches.set(match.theme, { iri: concept.iri, ...match })
    }
    for (const relation of ['exact', 'close'] as const)
      for (const theme of ourThemes(concept[relation])) add({ theme, relation, origin: 'given' })
    for (const { label } of concept.preferred)
      for (const { theme, first } of byLabel.get(keyOf(label)) ?? [])
        add({ theme, relation: first ? 'exact' : 'close', origin: 'proposed' })
    for (const { label } of concept.alternative)
      for (const { theme } of byLabel.get(keyOf(label)) ?? []) add({ theme, relation: 'close', origin: 'proposed' })
    return [...matches.values()]
  })
}

const ourThemes = (iris: readonly string[]) =>
  iris.flatMap((iri) => {
    const id = iri.startsWith(OURS.theme) ? iri.slice(OURS.theme.length) : null
    return id && findTheme(id) ? [id] : []
  })

/** Our themes by every name; `first`: it is the one that people see. */
function themesByLabel(): Map<string, { theme: string; first: boolean }[]> {
  const byLabel = new Map<string, { theme: string; first: boolean }[]>()
  for (const { id, ar, en, otherAr, otherEn, singleWords } of THEMES) {
    for (const label of [ar, en, ...otherAr, ...otherEn, ...singleWords]) {
      const key = keyOf(label)
      byLabel.set(key, [...(byLabel.get(key) ?? []), { theme: id, first: label === ar || label === en }])
    }
  }
  return byLabel
}
