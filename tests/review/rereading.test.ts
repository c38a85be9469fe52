import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/domain/id.ts'
import type { ReadAs } from '../../src/read/read-as.ts'
import { readDocument } from '../../src/read/read-document.ts'
import { readText } from '../../src/read/read-text.ts'
import { READER_VERSION } from '../../src/read/reader-version.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument, STORY } from '../support/factories.ts'

let test: TestDatabase
let anna: Awaited<ReturnType<TestDatabase['person']>>
beforeAll(async () => {
  test = await createTestDatabase()
  anna = await test.person('Anna', 'reviewer')
})
afterAll(() => test.close())

const listed = async (documentId: DocumentId) =>
  (await test.call('review/list-findings', anna, { documentId })).findings
const findingOf = async (documentId: DocumentId, kind: string) =>
  (await listed(documentId)).find((finding) => finding.kind === kind)!
const claims = async (documentId: DocumentId) =>
  (
    await test.database.pool.query('select id from claim where document_id = $1 and withdrawn_at is null order by id', [
      documentId,
    ])
  ).rows

/** An earlier or later version of the readers: as ours, but that it proposes only what `keeps` lets through. */
const readersThat =
  (readerVersion: string, keeps: (kind: string) => boolean): ReadAs =>
  async (text, passages) => {
    const reading = readText(text, passages)
    return { ...reading, readerVersion, findings: reading.findings.filter(({ kind }) => keeps(kind)) }
  }

/** Reads a document again by other readers, as a worker does when it was put in line. */
async function readAgain(documentId: DocumentId, read?: ReadAs) {
  await test.database.pool.query(`update document set state = 'reading' where id = $1`, [documentId])
  await readDocument(test.store, documentId, 1, read)
}

describe('a document that is read again', () => {
  let id: DocumentId
  let before: Awaited<ReturnType<typeof listed>>
  beforeAll(async () => {
    id = await makeDocument(test, STORY)
    before = await listed(id)
  })

  it('by the same version has the same findings, none twice', async () => {
    await readAgain(id)
    expect((await listed(id)).map((one) => one.id)).toEqual(before.map((one) => one.id))
  })

  it('keeps its reviews, their claims and its drafted findings', async () => {
    const meeting = await findingOf(id, 'meeting')
    await test.call('review/accept-finding', anna, { documentId: id, findingId: meeting.id })
    const start = STORY.indexOf('المجتمعات المحلية')
    const drafted = await test.call('review/draft-finding', anna, {
      documentId: id,
      kind: 'place',
      start,
      end: start + 9,
      fields: { name: 'المجتمعات' },
    })
    const claimed = await claims(id)
    await readAgain(
      id,
      readersThat('2', () => true),
    )
    const after = await listed(id)
    expect(after.find((one) => one.id === meeting.id)).toMatchObject({ verdict: 'accepted', orphaned: false })
    expect(after.find((one) => one.id === drafted.finding.id)).toMatchObject({ verdict: 'accepted', orphaned: false })
    expect(after).toHaveLength(before.length + 1)
    expect(await claims(id)).toEqual(claimed)
  })

  it('lists as orphaned what was reviewed and is proposed no more, and drops what nobody reviewed', async () => {
    const claimed = await claims(id)
    await readAgain(
      id,
      readersThat('3', (kind) => kind !== 'meeting' && kind !== 'place'),
    )
    const after = await listed(id)
    expect(after.filter((one) => one.orphaned).map(({ kind, verdict }) => ({ kind, verdict }))).toEqual([
      { kind: 'meeting', verdict: 'accepted' },
    ])
    expect(after.filter((one) => one.kind === 'place' && one.draftedBy === null)).toEqual([])
    expect(await claims(id)).toEqual(claimed)
    expect((await test.call('ingest/get-document', anna, { id })).findings).toBe(after.length)
  })

  it('takes up again what a still later version proposes again', async () => {
    await readAgain(
      id,
      readersThat('4', () => true),
    )
    const after = await listed(id)
    expect(after.some((one) => one.orphaned)).toBe(false)
    expect(after.filter((one) => one.kind === 'meeting')).toHaveLength(
      before.filter((one) => one.kind === 'meeting').length,
    )
    expect(after.filter((one) => one.kind === 'place' && one.draftedBy === null)).toHaveLength(
      before.filter((one) => one.kind === 'place').length,
    )
  })

  it('lets an orphaned finding be rejected, and then shows it no more', async () => {
    await readAgain(
      id,
      readersThat('5', (kind) => kind !== 'meeting'),
    )
    const orphan = (await listed(id)).find((one) => one.orphaned)!
    await test.call('review/reject-finding', anna, { documentId: id, findingId: orphan.id })
    expect((await listed(id)).some((one) => one.id === orphan.id)).toBe(false)
  })

  it('verifies, whole', async () =>
    expect((await test.call('record/verify', await test.person('Ada', 'administrator'), {})).holds).toBe(true))
})

describe('a request to read again', () => {
  it('puts just the documents in line that an earlier version read', async () => {
    const old = await makeDocument(test, `${STORY} `, { read: readersThat('0', () => true) })
    const current = await makeDocument(test, `${STORY}\n\n`)
    const { outdated } = await test.call('read/get-reader', anna, {})
    expect(outdated).toBeGreaterThan(0)
    expect(await test.call('read/reread-documents', anna, { documentId: current })).toMatchObject({ inLine: 0 })
    expect(await test.call('read/reread-documents', anna, { documentId: old })).toMatchObject({
      readerVersion: READER_VERSION,
      inLine: 1,
      remaining: 0,
    })
    expect(await test.call('ingest/get-document', anna, { id: old })).toMatchObject({ state: 'reading' })
    await readDocument(test.store, old, 1)
    expect(await test.call('ingest/get-document', anna, { id: old })).toMatchObject({
      state: 'ready',
      reading: { readerVersion: READER_VERSION },
    })
    await test.call('read/reread-documents', anna, {})
    expect((await test.call('read/get-reader', anna, {})).outdated).toBe(0)
  })
})
