import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../domain/refusal.ts'
import { proposeMatches } from './match-concepts.ts'
import { parseThesaurus } from './parse-thesaurus.ts'
import { THESAURUS_LIMITS } from './thesaurus-guard.ts'

const parse = (text: string | Buffer, limits = THESAURUS_LIMITS) =>
  parseThesaurus(Readable.from([Buffer.from(text as string)]), limits)
const refusalOf = (text: string | Buffer, limits = THESAURUS_LIMITS) =>
  parse(text, limits).then(
    () => 'taken',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.detail.reason && error.code !== 'thesaurus-unreadable'
        ? `${error.code} ${error.detail.reason}`
        : error.code
    },
  )

const SKOS = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">`
const xml = (inside: string, doctype = '') => `<?xml version="1.0"?>${doctype}${RDF}${inside}</rdf:RDF>`
const concept = (inside: string) => `<skos:Concept rdf:about="https://example.org/a">${inside}</skos:Concept>`
const label = (said: string) => `<skos:prefLabel xml:lang="en">${said}</skos:prefLabel>`

describe('what is taken', () => {
  test.each([
    ['Turtle', `${SKOS}<https://example.org/a> a skos:Concept ; skos:prefLabel "water"@en .`, 'turtle'],
    [
      'N-Triples, with a byte-order mark',
      '\ufeff<https://example.org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "water"@en .\n',
      'turtle',
    ],
    ['RDF/XML', xml(concept(label('water'))), 'rdf-xml'],
    [
      'RDF/XML without a declaration, after a comment',
      `<!-- ours -->\n${RDF}${concept(label('water'))}</rdf:RDF>`,
      'rdf-xml',
    ],
    ['relative addresses', `${SKOS}<#a> skos:prefLabel "water"@en .`, 'turtle'],
  ])('%s', async (_, text, expected) => {
    const { format, scheme, problems } = await parse(text)
    expect(format).toBe(expected)
    expect([...scheme.concepts.values()].map(({ preferred }) => preferred)).toEqual([
      [{ language: 'en', label: 'water' }],
    ])
    expect(problems).toEqual([])
  })

  test('addresses shortened by entities', async () => {
    const doctype = `<!DOCTYPE rdf:RDF [<!ENTITY e "https://example.org/">]>`
    const { scheme } = await parse(xml(`<skos:Concept rdf:about="&e;b">${label('water')}</skos:Concept>`, doctype))
    expect([...scheme.concepts.keys()]).toEqual(['https://example.org/b'])
  })

  test('letters cut in two by the edge of a chunk', async () => {
    const bytes = Buffer.from(`${SKOS}<https://example.org/a> skos:prefLabel "مياه"@ar .`)
    const chunks = [...bytes].map((_, at) => bytes.subarray(at, at + 1))
    const { scheme } = await parseThesaurus(Readable.from(chunks))
    expect(scheme.concepts.get('https://example.org/a')!.preferred).toEqual([{ language: 'ar', label: 'مياه' }])
  })

  test('circles are broken and told, and concepts without names are counted', async () => {
    const { problems } = await parse(
      `${SKOS}<urn:a> skos:prefLabel "a"@en ; skos:broader <urn:b> . <urn:b> a skos:Concept ; skos:broader <urn:a> .`,
    )
    expect(problems).toEqual([
      { code: 'cycles-broken', count: 1 },
      { code: 'concepts-without-labels', count: 1 },
    ])
  })
})

const BOMB = `<!DOCTYPE rdf:RDF [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`
const deep = `<skos:Concept><skos:related>`.repeat(2000)

describe('what is refused', () => {
  test.each([
    ['nothing', '', 'thesaurus-format'],
    ['spaces', '  \n ', 'thesaurus-not-skos'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      'thesaurus-format not UTF-8',
    ],
    [
      'JSON-LD, whose context would have to be fetched',
      '{"@context": "https://example.org/context.jsonld"}',
      'thesaurus-format',
    ],
    ['another encoding', Buffer.from([0xff, 0xfe, 0x40, 0x00]), 'thesaurus-format not UTF-8'],
    ['prose', 'There is no thesaurus here.', 'thesaurus-unreadable'],
    ['half a file', `${SKOS}<urn:a> skos:prefLabel "wat`, 'thesaurus-unreadable'],
    ['half a tree', `<?xml version="1.0"?>${RDF}<skos:Concept rdf:about="urn:a">`, 'thesaurus-unreadable'],
    ['a web page', '<!DOCTYPE html><html><body><p>hello</p></body></html>', 'thesaurus-unreadable'],
    ['RDF without SKOS', '<urn:a> <urn:b> <urn:c> .', 'thesaurus-not-skos'],
    ['names in French only', `${SKOS}<urn:a> a skos:Concept ; skos:prefLabel "eau"@fr .`, 'thesaurus-without-labels'],
    ['entities in entities', xml(concept(label('&b;')), BOMB), 'thesaurus-hostile entities'],
    [
      'an entity from a file',
      xml(concept(label('&f;')), '<!DOCTYPE rdf:RDF [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
      'thesaurus-hostile entities',
    ],
    [
      'a long entity',
      xml(concept(label('&f;')), `<!DOCTYPE rdf:RDF [<!ENTITY f "${'a'.repeat(201)}">]>`),
      'thesaurus-hostile entities',
    ],
    ['a deep tree', xml(deep), 'thesaurus-hostile nested-too-deep'],
    [
      'a string without end',
      `${SKOS}<urn:a> skos:prefLabel """${'a'.repeat(1_300_000)}`,
      'thesaurus-hostile no-statements',
    ],
  ])('%s', async (_, text, code) => {
    expect(await refusalOf(text)).toBe(code)
  })

  test('what is beyond the limits', async () => {
    const many = `${SKOS}${Array.from({ length: 50 }, (_, n) => `<urn:${n}> skos:prefLabel "a"@en .`).join('\n')}`
    expect(await refusalOf(many, { ...THESAURUS_LIMITS, concepts: 10 })).toBe('too-large')
    expect(await refusalOf(many, { ...THESAURUS_LIMITS, bytes: 100 })).toBe('too-large')
    expect(await refusalOf(many, { ...THESAURUS_LIMITS, timeMs: -1 })).toBe('thesaurus-hostile took-too-long')
  })
})

test('concepts are matched with our themes: as the file says, and where labels are equal', async () => {
  const { scheme } = await parse(`${SKOS}
    <urn:1> skos:prefLabel "BORDER SECURITY AND MANAGEMENT"@en ; skos:exactMatch <urn:mutabaa:theme:borders>, <urn:mutabaa:theme:none> .
    <urn:2> skos:prefLabel "الممارسات الحسنة"@ar .
    <urn:3> skos:prefLabel "prosecution"@en ; skos:altLabel "Good practices"@en .
    <urn:4> skos:prefLabel "irrigation"@en .`)
  expect(proposeMatches([...scheme.concepts.values()])).toEqual([
    { iri: 'urn:1', theme: 'borders', relation: 'exact', origin: 'given' },
    { iri: 'urn:1', theme: 'border-security', relation: 'exact', origin: 'proposed' },
    { iri: 'urn:2', theme: 'good-practices', relation: 'close', origin: 'proposed' },
    { iri: 'urn:3', theme: 'prosecution', relation: 'exact', origin: 'proposed' },
    { iri: 'urn:3', theme: 'good-practices', relation: 'close', origin: 'proposed' },
  ])
})
