import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/domain/id.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument, STORY } from '../support/factories.ts'

let test: TestDatabase
let [anna, basim, clara, reader] = [] as unknown as Awaited<ReturnType<TestDatabase['person']>>[]
beforeAll(async () => {
  test = await createTestDatabase()
  anna = await test.person('Anna', 'reviewer')
  basim = await test.person('باسم', 'reviewer')
  clara = await test.person('Clara', 'editor')
  reader = await test.person('Reader', 'reader')
})
afterAll(() => test.close())

const listed = async (documentId: DocumentId, actor = anna!) =>
  (await test.call('review/list-findings', actor, { documentId })).findings
const findingOf = async (documentId: DocumentId, kind: string) =>
  (await listed(documentId)).find((finding) => finding.kind === kind)!
const claimsIn = async (documentId: DocumentId) =>
  (
    await test.database.pool.query(
      'select property, value from claim where document_id = $1 and withdrawn_at is null',
      [documentId],
    )
  ).rows as { property: string; value: unknown }[]

describe('a finding', () => {
  let id: DocumentId
  beforeAll(async () => {
    id = await makeDocument(test, STORY)
  })

  it('is proposed with its exact words, and nothing is decided', async () => {
    const findings = await listed(id)
    expect(findings.length).toBeGreaterThan(8)
    for (const finding of findings) {
      expect(STORY.slice(finding.start, finding.end)).toBe(finding.quote)
      expect(finding.verdict).toBe('open')
    }
    expect(await claimsIn(id)).toEqual([])
  })

  it('becomes claims when accepted, once, and none when taken back', async () => {
    const meeting = await findingOf(id, 'meeting')
    const target = { documentId: id, findingId: meeting.id }
    expect((await test.call('review/accept-finding', anna!, target)).finding.verdict).toBe('accepted')
    const claims = await claimsIn(id)
    expect(claims.map(({ property }) => property)).toContain('title')
    await test.call('review/accept-finding', anna!, target)
    expect(await claimsIn(id)).toEqual(claims)
    await test.call('review/undo-review', anna!, target)
    await test.call('review/undo-review', anna!, target)
    expect(await claimsIn(id)).toEqual([])
    expect(await test.refusal('review/undo-review', anna!, target)).toBe('nothing-to-undo')
  })

  it('is corrected in kind, span and fields, against the document itself', async () => {
    const place = await findingOf(id, 'place')
    const target = { documentId: id, findingId: place.id }
    const start = STORY.indexOf('في مدريد')
    const done = await test.call('review/correct-finding', anna!, {
      ...target,
      start,
      end: start + 8,
      fields: { name: 'مدريد' },
    })
    expect(done.finding).toMatchObject({ verdict: 'corrected', quote: 'في مدريد', proposed: { quote: 'مدريد' } })
    for (const span of [
      { start: 5, end: 5 },
      { start: 9, end: 3 },
      { start: 0, end: STORY.length + 99 },
    ]) {
      expect(await test.refusal('review/correct-finding', anna!, { ...target, ...span, fields: { name: 'x' } })).toBe(
        'span-is-not-its-quote',
      )
    }
  })

  it.each([
    ['a field of another kind', 'place', { name: 'مدريد', iso3: 'ESP' }],
    ['a birth date', 'person', { name: 'مقصود كروز', role: 'المدير', birthDate: '1970-01-01' }],
    ['a nationality', 'person', { name: 'مقصود كروز', role: 'المدير', nationality: 'ARE' }],
    ['a suspicion', 'person', { name: 'مقصود كروز', role: 'المدير', suspect: true }],
    ['no name', 'place', {}],
    ['a value that is no value', 'recommendation', { force: 'orders' }],
  ])('takes no %s', async (_what, kind, fields) => {
    const finding = await findingOf(id, kind)
    expect(await test.refusal('review/correct-finding', anna!, { documentId: id, findingId: finding.id, fields })).toBe(
      'bad-input',
    )
  })

  it('is drafted from the words of the text, and counts as accepted', async () => {
    const start = STORY.indexOf('مجلس الأمن')
    const done = await test.call('review/draft-finding', basim!, {
      documentId: id,
      kind: 'organisation',
      start,
      end: start + 10,
      fields: { name: 'مجلس الأمن' },
    })
    expect(done.finding).toMatchObject({ verdict: 'accepted', quote: 'مجلس الأمن', draftedBy: 'باسم' })
    expect(done.finding.readerVersion).toBeNull()
  })
})

describe('a person without a public role', () => {
  const PRIVATE = 'وقالت ليلى منصور إن المعرض كان مفيدا. وحضر الدكتور سامي حداد المعرض.\n'

  it('cannot enter the record, is masked once rejected, and is in no journal', async () => {
    const id = await makeDocument(test, PRIVATE)
    const start = PRIVATE.indexOf('سامي حداد')
    const said = { documentId: id, kind: 'person' as const, start, end: start + 9, fields: { name: 'سامي حداد' } }
    expect(await test.refusal('review/draft-finding', anna!, said)).toBe('person-without-public-role')
    const found = (await listed(id)).filter((finding) => finding.kind === 'person')
    for (const finding of found) {
      const target = { documentId: id, findingId: finding.id }
      if (!finding.fields.role)
        expect(await test.refusal('review/accept-finding', anna!, target)).toBe('person-without-public-role')
      await test.call('review/reject-finding', anna!, target)
    }
    for (const finding of (await listed(id, reader)).filter((one) => one.kind === 'person'))
      expect(finding.quote).toBe('•••')
    const journal = JSON.stringify(
      (await test.database.pool.query('select * from journal where document_id = $1', [id])).rows,
    )
    expect(journal).not.toContain('حداد')
    expect(await claimsIn(id)).toEqual([])
  })
})

describe('with two reviewers required', () => {
  let id: DocumentId
  beforeAll(async () => {
    id = await makeDocument(test, `${STORY}\nنسخة ثانية.\n`)
    await test.call('ingest/change-required-reviewers', clara!, { id, requiredReviewers: 2 })
  })
  const target = async (kind: string) => ({ documentId: id, findingId: (await findingOf(id, kind)).id })

  it('one verdict waits, and makes no claim', async () => {
    const on = await target('state').catch(() => target('place'))
    expect((await test.call('review/accept-finding', anna!, on)).finding.verdict).toBe('waiting')
    expect(await claimsIn(id)).toEqual([])
    expect((await test.call('review/accept-finding', basim!, on)).finding.verdict).toBe('accepted')
    expect((await claimsIn(id)).length).toBeGreaterThan(0)
  })

  it('two that differ are a disagreement, decided by a third person only', async () => {
    const on = await target('figure')
    await test.call('review/accept-finding', anna!, on)
    const { finding } = await test.call('review/reject-finding', clara!, on)
    expect(finding.verdict).toBe('disagreed')
    const side = finding.reviews.find((review) => review.verdict === 'accept')!.id
    expect(await test.refusal('review/adjudicate-finding', clara!, { ...on, reviewId: side })).toBe(
      'needs-another-person',
    )
    expect(await test.refusal('review/adjudicate-finding', basim!, { ...on, reviewId: side })).toBe('not-allowed')
    const dana = await test.person('Dana', 'editor')
    expect((await test.call('review/adjudicate-finding', dana, { ...on, reviewId: side })).finding.verdict).toBe(
      'accepted',
    )
  })
})
