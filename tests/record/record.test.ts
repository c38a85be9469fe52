import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId, SubjectId } from '../../src/domain/id.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makePdf } from '../support/make-pdf.ts'
import { makeDocument, OTHER_STORY, STORY } from '../support/factories.ts'

let test: TestDatabase
let editor: Awaited<ReturnType<TestDatabase['person']>>
let [arabic, english] = [] as unknown as DocumentId[]

const acceptAll = async (documentId: DocumentId) => {
  for (const { id } of (await test.call('review/list-findings', editor, { documentId })).findings) {
    await test.refusal('review/accept-finding', editor, { documentId, findingId: id })
  }
}
const subjectsOf = async (kind: string) =>
  (await test.call('record/list-subjects', editor, { kind: kind as 'meeting' })).items

beforeAll(async () => {
  test = await createTestDatabase()
  editor = await test.person('Editor', 'editor', 'reviewer', 'administrator')
  arabic = await makeDocument(test, STORY, { fileName: 'story.txt' })
  english = await makeDocument(test, OTHER_STORY, { fileName: 'other.txt' })
  await acceptAll(arabic!)
  await acceptAll(english!)
})
afterAll(() => test.close())

describe('the record', () => {
  it('has one page for a resolution that two documents cite in two languages', async () => {
    const resolutions = (await subjectsOf('instrument')).filter(({ summary }) => summary.number?.includes('2178'))
    expect(resolutions).toHaveLength(1)
    expect(resolutions[0]).toMatchObject({ documents: 2 })
    expect(new Set(resolutions[0]!.labels.map(({ language }) => language))).toEqual(new Set(['ar', 'en']))
  })

  it('has one page for a person whose name, office and body agree in two languages', async () => {
    const people = await subjectsOf('person')
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ documents: 2 })
  })

  it('shows a meeting with its sessions, and each session with its chair', async () => {
    const meetings = await Promise.all(
      (await subjectsOf('meeting')).map(({ id }) => test.call('record/get-subject', editor, { id })),
    )
    const meeting = meetings.find(({ related }) => related.some(({ relation }) => relation === 'has-session'))!
    const sessions = meeting.related.filter(({ relation }) => relation === 'has-session')
    expect(sessions).toHaveLength(2)
    for (const { subject } of sessions) {
      const { properties } = await test.call('record/get-subject', editor, { id: subject.id })
      const chair = properties.find(({ property }) => property === 'chair')!.claims[0]!
      expect(chair.value).toBe('مقصود كروز')
      expect(chair.link?.kind).toBe('person')
    }
  })

  it('calls a State by its name in both languages, whatever words the sources have', async () => {
    const released = await makeDocument(test, 'أعربت الوزارة عن شكرها للحكومة الإسبانية على استضافة الاجتماع.')
    await acceptAll(released)
    expect((await subjectsOf('state')).map(({ labels }) => labels.slice(0, 2))).toContainEqual([
      { name: 'Spain', language: 'en' },
      { name: 'إسبانيا', language: 'ar' },
    ])
  })

  it('shows the properties of a meeting in the order in which a reader asks for them', async () => {
    for (const { id } of await subjectsOf('meeting')) {
      const { properties } = await test.call('record/get-subject', editor, { id })
      const order = ['title', 'from', 'to', 'place', 'organiser', 'host']
      const shown = properties.map(({ property }) => property)
      expect(shown).toEqual(order.filter((property) => shown.includes(property)))
    }
  })

  it('gives each claim the words it came from', async () => {
    for (const { id } of [...(await subjectsOf('meeting')), ...(await subjectsOf('organisation'))]) {
      const { properties } = await test.call('record/get-subject', editor, { id })
      for (const claim of properties.flatMap(({ claims }) => claims)) {
        const source = claim.document.id === arabic ? STORY : OTHER_STORY
        const { before, quote, after } = claim
        expect(source.slice(claim.start, claim.end)).toBe(quote)
        expect(source.slice(claim.start - before.length, claim.end + after.length)).toBe(before + quote + after)
        expect(before + after).not.toContain('\n')
      }
    }
  })
})

describe('the page of a claim', () => {
  it('is where its words were printed, and none in a text without pages', async () => {
    const pages = [
      [
        'The Counter-Terrorism Committee held its special meeting in Madrid',
        'on 28 July 2015. The meeting called upon',
      ],
      ['Kyrgyzstan to implement Security Council resolution 2178 (2014).', 'It thanked Liechtenstein.'],
    ]
    const paged = await makeDocument(test, makePdf({ pages }), { fileName: 'paged.pdf' })
    await acceptAll(paged)
    for (const [kind, label, page] of [
      ['organisation', 'Counter-Terrorism Committee', 1],
      ['state', 'Kyrgyzstan', 2],
      ['instrument', '2178', 2],
    ] as const) {
      const { id } = (await subjectsOf(kind)).find((subject) => subject.label.includes(label))!
      const { properties } = await test.call('record/get-subject', editor, { id })
      const claims = properties.flatMap((property) => property.claims)
      expect(claims.filter(({ document }) => document.id === paged).length).toBeGreaterThan(0)
      for (const claim of claims) expect(claim.page).toBe(claim.document.id === paged ? page : null)
    }
  })
})

describe('two sources that differ', () => {
  let figure: SubjectId

  it('stand side by side when they are merged, and are marked', async () => {
    const figures = await subjectsOf('figure')
    figure = figures.find(({ label }) => label.includes('48') && /وزير/.test(label))!.id
    const findings = (await test.call('review/list-findings', editor, { documentId: english! })).findings
    const other = findings.find((finding) => finding.kind === 'figure' && finding.quote.includes('48'))!
    await test.call('review/merge-finding', editor, { documentId: english!, findingId: other.id, subjectId: figure })
    const { properties } = await test.call('record/get-subject', editor, { id: figure })
    const value = properties.find(({ property }) => property === 'value')!
    expect(value.claims.map(({ value: said }) => (said as { qualifier: string }).qualifier).sort()).toEqual([
      'exactly',
      'more-than',
    ])
    expect(value.conflicted).toBe(true)
  })

  it('are settled by rank, and nothing is lost', async () => {
    const before = await test.call('record/get-subject', editor, { id: figure })
    const claims = before.properties.find(({ property }) => property === 'value')!.claims
    await test.call('record/rank-claim', editor, { claimId: claims[0]!.id, rank: 'preferred' })
    const after = (await test.call('record/get-subject', editor, { id: figure })).properties.find(
      ({ property }) => property === 'value',
    )!
    expect(after.conflicted).toBe(false)
    expect(after.claims).toHaveLength(2)
    expect(after.claims[0]).toMatchObject({ id: claims[0]!.id, rank: 'preferred' })
  })

  it('take no merge with a thing of another kind', async () => {
    const meeting = (await subjectsOf('meeting'))[0]!.id
    const place = (await test.call('review/list-findings', editor, { documentId: arabic! })).findings.find(
      ({ kind }) => kind === 'place',
    )!
    expect(
      await test.refusal('review/merge-finding', editor, {
        documentId: arabic!,
        findingId: place.id,
        subjectId: meeting,
      }),
    ).toBe('bad-input')
  })
})

describe('search', () => {
  it.each([
    ['another hamza', 'الارهاب', 'passages'],
    ['no article', 'مقاتلين', 'passages'],
    ['diacritics', 'مُكافَحة', 'passages'],
    ['Arabic-Indic digits', '٢١٧٨', 'passages'],
    ['the beginning of a word', 'counter-terr', 'passages'],
    ['a name', 'كروز', 'subjects'],
    ['a plural', 'ministers', 'passages'],
  ] as const)('finds %s', async (_what, q, where) => {
    const found = await test.call('record/search', editor, { q })
    expect(found[where].length).toBeGreaterThan(0)
    for (const hit of found.passages) expect(hit.highlights.length).toBeGreaterThan(0)
  })

  it.each([
    ['nothing of the kind', 'زلزال'],
    ['signs only', '؟!'],
    ["a query's own language", "' & | ! :* <->"],
  ])('finds nothing for %s, and does not fall over', async (_what, q) =>
    expect((await test.call('record/search', editor, { q })).passages).toEqual([]),
  )

  it('uses its index', async () => {
    const { rows } = await test.database.pool
      .query("set enable_seqscan = off; explain select 1 from passage where search @@ to_tsquery('simple', 'x')")
      .then((results) => (results as unknown as { rows: Record<string, string>[] }[])[1]!)
    expect(JSON.stringify(rows)).toContain('passage_search')
  })
})

describe('merging things of the record', () => {
  it('moves every claim, names them all, and leads from the old page to the new', async () => {
    const meetings = await subjectsOf('meeting')
    const [one, two] = ['ar', 'en'].map((language) => meetings.find(({ labels }) => labels[0]!.language === language))
    await test.call('record/merge-subjects', editor, {
      from: two!.id,
      into: one!.id,
      reason: 'the same meeting in two languages',
    })
    const merged = await test.call('record/get-subject', editor, { id: one!.id })
    expect(new Set(merged.labels.map(({ language }) => language)).size).toBe(2)
    expect(
      await test.refusal('record/merge-subjects', editor, { from: one!.id, into: two!.id, reason: 'back again' }),
    ).toBe('already-done')
  })
})
