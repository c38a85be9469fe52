import { languageOf } from './direction.ts'

/** A statement of RDF as parsers give it. */
export type Quad = {
  subject: { value: string }
  predicate: { value: string }
  object: { termType: string; value: string; language?: string }
}

export type Label = { language: 'ar' | 'en'; label: string }

/** A concept as a SKOS file describes it, in the two languages that are ours. */
export type SkosConcept = {
  iri: string
  preferred: Label[]
  alternative: Label[]
  hidden: Label[]
  notes: Label[]
  notation: string | null
  broader: string[]
  related: string[]
  exact: string[]
  close: string[]
  /** What a property that is not SKOS says: labels of one word that may be looked for in texts. */
  singleWords: Label[]
}

export type SkosScheme = { iri: string | null; titles: Label[]; concepts: Map<string, SkosConcept> }

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const XL = 'http://www.w3.org/2008/05/skos-xl#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const TITLES = new Set([
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/elements/1.1/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
])
export const OURS = { theme: 'urn:mutabaa:theme:', singleWord: 'urn:mutabaa:vocabulary:singleWord' } as const

const LABELS = new Map<string, 'preferred' | 'alternative' | 'hidden' | 'notes' | 'singleWords'>([
  [`${SKOS}prefLabel`, 'preferred'],
  [`${SKOS}altLabel`, 'alternative'],
  [`${SKOS}hiddenLabel`, 'hidden'],
  [`${SKOS}scopeNote`, 'notes'],
  [`${SKOS}definition`, 'notes'],
  [OURS.singleWord, 'singleWords'],
])
const XL_LABELS = new Map<string, 'preferred' | 'alternative' | 'hidden'>([
  [`${XL}prefLabel`, 'preferred'],
  [`${XL}altLabel`, 'alternative'],
  [`${XL}hiddenLabel`, 'hidden'],
])
const LINKS = new Map<string, 'broader' | 'related' | 'exact' | 'close'>([
  [`${SKOS}broader`, 'broader'],
  [`${SKOS}related`, 'related'],
  [`${SKOS}exactMatch`, 'exact'],
  [`${SKOS}closeMatch`, 'close'],
])

const newConcept = (iri: string): SkosConcept => ({
  iri,
  preferred: [],
  alternative: [],
  hidden: [],
  notes: [],
  notation: null,
  broader: [],
  related: [],
  exact: [],
  close: [],
  singleWords: [],
})

/**
 * Gathers the statements of a SKOS file, in whatever order they come, and gives the scheme they describe.
 * Gives    concepts by their IRI: what is typed as one or has a preferred label. Labels in languages other than Arabic and
 *          English are left; one without a language is taken by its letters. `skos:narrower` is turned around.
 */
export class SkosCollector {
  private readonly things = new Map<string, SkosConcept>()
  private readonly typed = new Set<string>()
  private readonly schemes = new Map<string, Label[]>()
  private readonly titles = new Map<string, Label[]>()
  private readonly xlForms = new Map<string, Label>()
  private readonly xlLabels: { iri: string; kind: 'preferred' | 'alternative' | 'hidden'; form: string }[] = []

  /** How many things have been described so far. */
  get size(): number {
    return this.things.size
  }

  add({ subject: { value: iri }, predicate: { value: property }, object }: Quad): void {
    const link = LINKS.get(property)
    const xl = XL_LABELS.get(property)
    if (property === TYPE) this.addType(iri, object.value)
    else if (link) pushOnce(this.thing(iri)[link], object.value)
    else if (property === `${SKOS}narrower`) pushOnce(this.thing(object.value).broader, iri)
    else if (property === `${SKOS}notation`) this.thing(iri).notation ??= object.value.slice(0, 100)
    else if (xl) this.xlLabels.push({ iri, kind: xl, form: object.value })
    else this.addLabel(iri, property, labelOf(object))
  }

  private addLabel(iri: string, property: string, label: Label | null): void {
    const kind = LABELS.get(property)
    if (!label) return
    if (kind) this.thing(iri)[kind].push(label)
    else if (property === `${XL}literalForm`) this.xlForms.set(iri, label)
    else if (TITLES.has(property)) this.titles.set(iri, [...(this.titles.get(iri) ?? []), label])
  }

  private addType(iri: string, type: string): void {
    if (type === `${SKOS}Concept`) {
      this.typed.add(iri)
      this.thing(iri)
    } else if (type === `${SKOS}ConceptScheme`) this.schemes.set(iri, [])
  }

  private thing(iri: string): SkosConcept {
    const known = this.things.get(iri) ?? newConcept(iri)
    this.things.set(iri, known)
    return known
  }

  scheme(): SkosScheme {
    for (const { iri, kind, form } of this.xlLabels) {
      const label = this.xlForms.get(form)
      if (label) this.thing(iri)[kind].push(label)
    }
    const concepts = new Map(
      [...this.things].filter(
        ([iri, thing]) => !this.schemes.has(iri) && (this.typed.has(iri) || thing.preferred.length),
      ),
    )
    for (const concept of concepts.values()) concept.broader = concept.broader.filter((iri) => concepts.has(iri))
    const iri = this.schemes.keys().next().value ?? null
    const own = iri === null ? undefined : this.things.get(iri)
    return { iri, titles: (iri && this.titles.get(iri)) || (own?.preferred ?? []), concepts }
  }
}

const pushOnce = (list: string[], value: string) => {
  if (!list.includes(value)) list.push(value)
}

const MOST_CHARACTERS = 2000

const labelOf = ({ termType, value, language }: Quad['object']): Label | null => {
  if (termType !== 'Literal' || !value.trim()) return null
  const said = (language || languageOf(value)).toLowerCase().split('-')[0]
  const label = value.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS)
  return said === 'ar' || said === 'en' ? { language: said, label } : null
}

/**
 * Takes out of a hierarchy the links that close a circle, so that every concept has a top.
 * Gives    the links taken out, from the narrower to the broader.
 */
export function breakCycles(concepts: ReadonlyMap<string, SkosConcept>): { from: string; to: string }[] {
  const broken: { from: string; to: string }[] = []
  const done = new Set<string>()
  for (const start of concepts.keys()) {
    const path = new Set<string>()
    const stack: { iri: string; next: number }[] = []
    const enter = (iri: string) => {
      path.add(iri)
      stack.push({ iri, next: 0 })
    }
    if (!done.has(start)) enter(start)
    while (stack.length) {
      const top = stack.at(-1)!
      const { broader } = concepts.get(top.iri)!
      const to = broader[top.next]
      if (to === undefined) {
        done.add(top.iri)
        path.delete(top.iri)
        stack.pop()
      } else if (path.has(to)) {
        broader.splice(top.next, 1)
        broken.push({ from: top.iri, to })
      } else {
        top.next++
        if (!done.has(to)) enter(to)
      }
    }
  }
  return broken
}
