import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId, ThesaurusId } from '../../src/domain/id.ts'
import { NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { readDocument } from '../../src/read/read-document.ts'
import { readText } from '../../src/read/read-text.ts'
import { importThesaurus } from '../../src/record/import-thesaurus.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument, OTHER_STORY, STORY } from '../support/factories.ts'

const TALK = `منع التجنيد وأمن الحدود

ناقش المشاركون أمن الحدود وتزوير الوثائق.
ودعا المؤتمر الدول إلى تبادل المعلومات وإلى تعزيز أمن الحدود.
`
let test: TestDatabase
let anna: Awaited<ReturnType<TestDatabase['person']>>
let editor: typeof anna
let talk: DocumentId
beforeAll(async () => {
  test = await createTestDatabase()
  anna = await test.person('Anna', 'reader')
  editor = await test.person('Edith', 'editor')
  await makeDocument(test, STORY)
  await makeDocument(test, OTHER_STORY)
  talk = await makeDocument(test, TALK, { fileName: 'talk.txt' })
})
afterAll(() => test.close())

const folder = join(import.meta.dirname, 'thesauri')
const bring = (file: string, actor = editor as Parameters<typeof importThesaurus>[1]) =>
  importThesaurus(test, actor, { fileName: file, bytes: createReadStream(join(folder, file)) })
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )

describe('the themes of documents', () => {
  it('are kept where they stand, the weightiest first', async () => {
    const { themes } = await test.call('read/get-themes', anna, { documentId: talk })
    expect(themes[0]).toMatchObject({ theme: 'border-security', ar: 'أمن الحدود وإدارتها', weight: 8 })
    expect(themes.map(({ theme }) => theme)).toEqual(
      expect.arrayContaining(['border-security', 'recruitment', 'document-fraud', 'information-exchange']),
    )
    for (const { start, end } of themes[0]!.mentions) expect(TALK.slice(start, end)).toBe('أمن الحدود')
  })

  it('are counted in the tree, a broader theme with what is below it', async () => {
    const { items } = await test.call('record/list-themes', anna, {})
    const count = (id: string) => {
      const { documents, recommendations } = items.find((item) => item.id === id)!
      return [documents, recommendations]
    }
    expect(count('border-security')).toEqual([1, 1])
    expect(count('document-fraud')).toEqual([1, 0])
    expect(count('borders')).toEqual([1, 1])
    expect(count('drones')).toEqual([0, 0])
  })

  it('narrow the list of documents, broader ones too', async () => {
    const listed = async (theme: string) =>
      (await test.call('ingest/list-documents', anna, { theme })).items.map(({ id }) => id)
    expect(await listed('document-fraud')).toEqual([talk])
    expect(await listed('borders')).toEqual([talk])
    expect(await listed('drones')).toEqual([])
    expect(await listed('no-such-theme')).toEqual([])
  })

  it('have a page with what is above, below and beside, and passages that show the words', async () => {
    const page = await test.call('record/get-theme', anna, { id: 'borders' })
    expect(page.above).toEqual([])
    expect(page.narrower.map(({ id }) => id)).toContain('border-security')
    expect(page.related.map(({ id }) => id)).toContain('ftf-travel')
    expect(page.items.map(({ documentId }) => documentId)).toEqual([talk])
    expect(page.passages.length).toBe(2)
    expect(page.passages[0]!.inRecommendation).toBe(true)
    for (const { text, highlight, start, end } of page.passages) {
      expect(text.slice(highlight.start, highlight.end)).toBe(TALK.slice(start, end))
    }
    expect((await test.call('record/get-theme', anna, { id: 'document-fraud' })).above.map(({ id }) => id)).toEqual([
      'borders',
      'travel-documents',
    ])
    expect(await test.refusal('record/get-theme', anna, { id: 'no-such-theme' })).toBe('not-found')
  })

  it('are paged through', async () => {
    const { items: all } = await test.call('record/get-theme', anna, { id: 'foreign-terrorist-fighters' })
    const first = await test.call('record/get-theme', anna, { id: 'foreign-terrorist-fighters', limit: 1 })
    const second = await test.call('record/get-theme', anna, {
      id: 'foreign-terrorist-fighters',
      limit: 1,
      cursor: first.next!,
    })
    expect([...first.items, ...second.items].map(({ documentId }) => documentId)).toEqual(
      all.slice(0, 2).map(({ documentId }) => documentId),
    )
  })

  it('are those of the latest reading; the earlier rows stay', async () => {
    const id = await makeDocument(test, 'Border security and human trafficking.')
    await test.database.pool.query(`update document set state = 'reading' where id = $1`, [id])
    const later = async (text: string) => {
      const reading = readText(text)
      return { ...reading, themes: reading.themes.slice(1), readerVersion: '99.0.0' }
    }
    await readDocument(test.store, id, 1, later)
    const { themes } = await test.call('read/get-themes', anna, { documentId: id })
    expect(themes.map(({ theme }) => theme)).toEqual(['human-trafficking'])
    const { rows } = await test.database.pool.query('select 1 from theme_mention where document_id = $1', [id])
    expect(rows).toHaveLength(3)
  })
})

describe('a thesaurus', () => {
  let water: ThesaurusId

  it('is imported with its labels, its circles broken and told', async () => {
    const imported = await bring('water.ttl')
    water = imported.id
    expect(imported).toMatchObject({ known: false, concepts: 5, matches: 3 })
    expect(imported.problems).toEqual([
      { code: 'cycles-broken', count: 1 },
      { code: 'concepts-without-labels', count: 1 },
    ])
    const page = await test.call('record/get-thesaurus', anna, { id: water })
    expect(page).toMatchObject({ titleAr: 'الأمن والمياه', titleEn: 'Security and water', format: 'turtle' })
    expect(page.items.map(({ labels }) => labels.map(({ label }) => label))).toContainEqual([
      'Border security',
      'ضبط الحدود',
    ])
  })

  it('is the same when it comes again', async () => {
    expect(await bring('water.ttl')).toMatchObject({ id: water, known: true })
    expect((await test.call('record/list-thesauri', anna, {})).items).toHaveLength(1)
  })

  it('comes as RDF/XML with entities that shorten addresses', async () => {
    const { id } = await bring('peace.rdf')
    const { proposals, titleEn } = await test.call('record/get-thesaurus', anna, { id })
    expect(titleEn).toBe('Peace')
    expect(proposals).toMatchObject([
      { iri: 'https://example.org/peace/human-rights', origin: 'given', relation: 'exact', verdict: null },
    ])
  })

  it('is searched by words, forgiving their form', async () => {
    const { items } = await test.call('record/get-thesaurus', anna, { id: water, q: 'ضبط حدود' })
    expect(items.map(({ notation }) => notation)).toEqual(['01'])
    expect((await test.call('record/get-thesaurus', anna, { id: water, q: `') & (` })).items).toHaveLength(5)
  })

  it('proposes matches with our themes, which an editor judges', async () => {
    const { proposals } = await test.call('record/get-thesaurus', anna, { id: water })
    expect(proposals.map(({ theme, origin, relation }) => [theme.id, origin, relation])).toEqual(
      expect.arrayContaining([
        ['borders', 'given', 'close'],
        ['border-security', 'proposed', 'close'],
        ['good-practices', 'proposed', 'exact'],
      ]),
    )
    const key = { thesaurusId: water, iri: 'https://example.org/water/c2', theme: 'good-practices' }
    const shown = async () => (await test.call('record/get-theme', anna, { id: 'good-practices' })).matches
    expect(await shown()).toMatchObject([{ iri: key.iri, verdict: null }])
    await test.call('record/judge-match', editor, { ...key, verdict: 'rejected' })
    expect(await shown()).toEqual([])
    await test.call('record/judge-match', editor, { ...key, verdict: 'accepted' })
    expect(await shown()).toMatchObject([{ verdict: 'accepted', thesaurus: 'Security and water' }])
    expect(await test.refusal('record/judge-match', editor, { ...key, iri: 'urn:none', verdict: 'accepted' })).toBe(
      'not-found',
    )
  })

  it('is written into the journal', async () => {
    const { items } = await test.call('record/list-journal', await test.person('Ada', 'administrator'), {})
    expect(items.filter(({ action }) => action === 'import-thesaurus')).toHaveLength(2)
    expect(items.filter(({ action }) => action === 'judge-match')).toHaveLength(2)
  })

  it('is refused when it is hostile, and leaves nothing', async () => {
    const before = (await test.call('record/list-thesauri', anna, {})).items.length
    expect(await refusalOf(bring('bomb.rdf'))).toBe('thesaurus-hostile')
    const endless = Readable.from(
      (function* () {
        for (let n = 0; n < 1100; n++) yield Buffer.alloc(65_536, 0x20)
      })(),
    )
    expect(await refusalOf(importThesaurus(test, editor, { fileName: 'big.ttl', bytes: endless }))).toBe('too-large')
    expect((await test.call('record/list-thesauri', anna, {})).items).toHaveLength(before)
  })

  it.each(['reader', 'reviewer', 'focal-point', 'assessor', 'provider-liaison'] as const)(
    'is not taken from a %s',
    async (role) => {
      expect(await refusalOf(bring('peace.rdf', await test.person(role, role)))).toBe('not-allowed')
    },
  )
  it('is not taken from nobody', async () => expect(await refusalOf(bring('peace.rdf', NOBODY))).toBe('not-signed-in'))
  it('is taken from the command line', async () =>
    expect(await bring('peace.rdf', SYSTEM)).toMatchObject({ known: true }))

  it('holds our own list as well', async () => {
    const own = join(import.meta.dirname, '..', '..', 'src', 'language', 'lexicons', 'themes.ttl')
    const imported = await importThesaurus(test, editor, {
      fileName: 'ours.ttl',
      bytes: Readable.from([readFileSync(own)]),
    })
    expect(imported.problems).toEqual([])
    expect(imported.concepts).toBeGreaterThan(280)
    expect(imported.matches).toBeGreaterThanOrEqual(imported.concepts)
  })
})

describe('the database itself', () => {
  const ID = '00000000-0000-7000-8000-000000000000'
  it.each([
    [
      'editor',
      `insert into theme_mention (document_id, reader_version, theme, start_at, end_at, place) select document_id, reader_version, 'borders', 99999, 100000, 'text' from reading limit 1`,
    ],
    ['administrator', `delete from theme_mention`],
    ['editor', `update theme_mention set theme = 'x'`],
    [
      'reviewer',
      `insert into thesaurus (id, file_name, format, sha256, concepts, imported_at) values ('${ID}', 'x', 'turtle', '${'0'.repeat(64)}', 1, now())`,
    ],
    ['editor', `delete from concept_label`],
    ['editor', `update concept set notation = 'x'`],
    ['reviewer', `update concept_match set verdict = 'accepted', judged_at = now()`],
    ['editor', `update concept_match set verdict = 'accepted', judged_at = now(), judged_by = '${ID}'`],
    ['editor', `update concept_match set theme = 'x'`],
  ] as const)('lets a %s not write: %s', async (role, statement) => {
    const before = await snapshot()
    await test.store
      .write(await test.person(role, role), (tx) =>
        tx.db.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: 'x' },
        }),
      )
      .catch(() => undefined)
    expect(await snapshot()).toEqual(before)
  })

  it.each(['theme_mention', 'theme_now', 'thesaurus', 'concept', 'concept_label', 'concept_match'] as const)(
    'shows nobody who is not signed in a row of %s',
    async (table) =>
      expect(await test.store.read(NOBODY, (tx) => tx.db.selectFrom(table).selectAll().execute())).toEqual([]),
  )
})

const snapshot = async () => {
  const sums = ['theme_mention', 'thesaurus', 'concept', 'concept_label', 'concept_match'].map(
    (table) => `(select md5(string_agg(t::text, ',' order by t::text)) from ${table} t) as ${table}`,
  )
  return (await test.database.pool.query(`select ${sums.join(', ')}`)).rows[0] as unknown
}
