import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../../src/domain/actor.ts'
import type { DocumentId } from '../../../src/domain/id.ts'
import { extractDocument } from '../../../src/ingest/extract-document.ts'
import { closeExtraction } from '../../../src/ingest/extract-file.ts'
import { receiveFile } from '../../../src/ingest/receive-file.ts'
import { recogniseDocument } from '../../../src/ingest/recognise-document.ts'
import { readDocument } from '../../../src/read/read-document.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let test: TestDatabase
let reviewer: Awaited<ReturnType<TestDatabase['person']>>
beforeAll(async () => {
  test = await createTestDatabase()
  reviewer = await test.person('Reviewer', 'reviewer')
})
afterAll(async () => {
  await closeExtraction()
  await test.close()
})

describe('a scan goes through its steps', () => {
  let id: DocumentId
  const document = () => test.call('ingest/get-document', reviewer, { id })
  const stepsOf = async () =>
    Object.fromEntries((await document()).steps.map(({ step, state, progress }) => [step, `${state} ${progress}`]))

  it('is left to recognition when it is extracted', async () => {
    const path = join(import.meta.dirname, 'text-and-scan.pdf')
    const stored = await test.tools.files.keep(createReadStream(path), 10_000_000)
    const file = { fileName: 'scan.pdf', mediaType: 'application/pdf', stored: stored! }
    id = (await test.store.write(SYSTEM, (tx) => receiveFile(tx, file))).documentId
    await extractDocument(test.store, test.tools, id, 1)
    expect(await stepsOf()).toEqual({ extract: 'done 1', recognise: 'waiting 0' })
    expect((await document()).state).toBe('extracting')
  }, 60_000)

  it('is recognised, kept with its report card and handed on', async () => {
    await recogniseDocument(test.store, test.tools, id, 1)
    expect(await stepsOf()).toEqual({ extract: 'done 1', recognise: 'done 1', read: 'waiting 0' })
    const { state, report } = await document()
    expect(state).toBe('reading')
    expect(report?.problems).toMatchObject([{ code: 'recognised-page', severity: 'notice', detail: { pages: '2' } }])
    const { text, lines } = await test.call('ingest/get-text', reviewer, { id })
    expect(text).toContain('مكافحة الإرهاب')
    expect(lines.filter(({ confidence }) => confidence !== null).every(({ page }) => page === 2)).toBe(true)
  }, 120_000)

  it('is left alone when the job comes once more', async () => {
    const before = await document()
    await recogniseDocument(test.store, test.tools, id, 2)
    await extractDocument(test.store, test.tools, id, 2)
    expect(await document()).toEqual(before)
  }, 60_000)

  it('is read, every quote as the text has it', async () => {
    await readDocument(test.store, id, 1)
    expect((await document()).state).toBe('ready')
    expect(await test.call('record/verify', reviewer, {})).toMatchObject({ holds: true })
  }, 60_000)
})
