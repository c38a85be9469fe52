import { expect, test } from 'vitest'
import { Parser } from 'n3'
import { breakCycles, SkosCollector } from './skos.ts'

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix : <urn:x:> . `
const schemeOf = (turtle: string) => {
  const collector = new SkosCollector()
  for (const quad of new Parser().parse(PREFIXES + turtle)) collector.add(quad)
  return collector.scheme()
}

test('gathers concepts with their labels in both languages, and no other', () => {
  const { iri, titles, concepts } = schemeOf(`
    :s a skos:ConceptScheme ; dct:title "Water"@en .
    :a a skos:Concept ; skos:prefLabel "ماء"@ar, "water"@en-GB, "eau"@fr ; skos:altLabel "بئر" ; skos:notation "1" .`)
  expect(iri).toBe('urn:x:s')
  expect(titles).toEqual([{ language: 'en', label: 'Water' }])
  expect([...concepts.keys()]).toEqual(['urn:x:a'])
  expect(concepts.get('urn:x:a')).toMatchObject({
    preferred: [
      { language: 'ar', label: 'ماء' },
      { language: 'en', label: 'water' },
    ],
    alternative: [{ language: 'ar', label: 'بئر' }],
    notation: '1',
  })
})

test('turns narrower around, drops what leads out of the file, and reads SKOS-XL', () => {
  const { concepts } = schemeOf(`
    :a a skos:Concept ; xl:prefLabel :l ; skos:narrower :b ; skos:broader :elsewhere .
    :l xl:literalForm "water"@en .
    :b a skos:Concept ; skos:prefLabel "rain"@en .`)
  expect(concepts.get('urn:x:b')!.broader).toEqual(['urn:x:a'])
  expect(concepts.get('urn:x:a')).toMatchObject({ broader: [], preferred: [{ label: 'water' }] })
})

test.each([
  ['a concept broader than itself', ':a skos:prefLabel "a"@en ; skos:broader :a .', 1],
  ['two', ':a skos:prefLabel "a"@en ; skos:broader :b . :b skos:prefLabel "b"@en ; skos:broader :a .', 1],
  [
    'a diamond, which is no circle',
    ':a skos:prefLabel "a"@en ; skos:broader :b, :c . :b skos:prefLabel "b"@en ; skos:broader :d . :c skos:prefLabel "c"@en ; skos:broader :d . :d skos:prefLabel "d"@en .',
    0,
  ],
])('breaks circles: %s', (_, turtle, expected) => {
  const { concepts } = schemeOf(turtle)
  expect(breakCycles(concepts)).toHaveLength(expected)
  expect(breakCycles(concepts)).toEqual([])
})

test('breaks a circle of fifty thousand without deep recursion', () => {
  const n = 50_000
  const collector = new SkosCollector()
  const iri = (i: number) => ({ value: `urn:x:${i % n}` })
  for (let i = 0; i < n; i++) {
    const literal = { termType: 'Literal', value: `c${i}`, language: 'en' }
    collector.add({
      subject: iri(i),
      predicate: { value: 'http://www.w3.org/2004/02/skos/core#prefLabel' },
      object: literal,
    })
    const object = { termType: 'NamedNode', ...iri(i + 1) }
    collector.add({ subject: iri(i), predicate: { value: 'http://www.w3.org/2004/02/skos/core#broader' }, object })
  }
  expect(breakCycles(collector.scheme().concepts)).toHaveLength(1)
})
