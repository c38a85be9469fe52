import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/domain/id.ts'
import { giveUp } from '../../src/ingest/extract-document.ts'
import { makeDocument, OTHER_STORY, STORY } from '../support/factories.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let reviewer: Awaited<ReturnType<TestDatabase['person']>>
let [read, failed] = [] as unknown as DocumentId[]

const stepsOf = async (documentId: DocumentId) =>
  (await test.call('ingest/list-jobs', reviewer, {})).items.filter((job) => job.documentId === documentId)

beforeAll(async () => {
  test = await createTestDatabase()
  reviewer = await test.person('Reviewer', 'reviewer')
  read = await makeDocument(test, STORY)
  failed = await makeDocument(test, OTHER_STORY)
  await giveUp(test.store, failed, 'read', 4, new Error('the reader was ended'))
})
afterAll(() => test.close())

describe('the page of jobs', () => {
  it('says with which attempt a step was done', async () => {
    const steps = await stepsOf(read!)
    expect(steps.map(({ step }) => step).sort()).toEqual(['extract', 'read'])
    for (const step of steps) expect(step).toMatchObject({ state: 'done', attempt: 1, error: null })
  })

  it('says which step failed, after how many attempts and why', async () => {
    const step = (await stepsOf(failed!)).find(({ state }) => state === 'failed')
    expect(step).toMatchObject({ step: 'read', attempt: 4, error: 'the reader was ended' })
  })

  it('runs a failed step again from the first attempt, and no other', async () => {
    expect(await test.refusal('ingest/retry-job', reviewer, { documentId: read!, step: 'read' })).toBe('already-done')
    expect(await test.refusal('ingest/retry-job', reviewer, { documentId: read!, step: 'recognise' })).toBe('not-found')
    await test.call('ingest/retry-job', reviewer, { documentId: failed!, step: 'read' })
    const step = (await stepsOf(failed!)).find((one) => one.step === 'read')
    expect(step).toMatchObject({ state: 'waiting', attempt: 0, error: null })
  })
})
