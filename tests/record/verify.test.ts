import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rm, writeFile } from 'node:fs/promises'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument, sha256, STORY } from '../support/factories.ts'

let test: TestDatabase
let reviewer: Awaited<ReturnType<TestDatabase['person']>>
beforeEach(async () => {
  test = await createTestDatabase()
  reviewer = await test.person('Reviewer', 'reviewer')
  const documentId = await makeDocument(test, STORY)
  const { findings } = await test.call('review/list-findings', reviewer, { documentId })
  for (const { id } of findings.slice(0, 5))
    await test.refusal('review/accept-finding', reviewer, { documentId, findingId: id })
})
afterEach(() => test.close())

const verify = () => test.call('record/verify', reviewer, {})
/** As somebody with the database in hand would: past the rules of rows and the triggers. */
const tamper = (statement: string) =>
  test.database.pool.query(
    `set session_replication_role = replica; ${statement}; set session_replication_role = default`,
  )

describe('verify', () => {
  it('holds for what nobody touched', async () => {
    const proof = await verify()
    expect(proof).toMatchObject({
      holds: true,
      journal: { brokenAt: null },
      spans: { broken: [] },
      files: { checked: 1 },
    })
    expect(proof.journal.entries).toBeGreaterThan(6)
    expect(proof.spans.checked).toBeGreaterThan(10)
  })

  it.each([
    ['an entry changed', `update journal set actor_name = 'Nobody' where seq = 3`, 3],
    ['an entry taken out', 'delete from journal where seq = 4', 5],
    ['an entry back-dated', `update journal set at = at - interval '1 day' where seq = 2`, 2],
    ['a hash made to fit its entry, but not the next', `update journal set hash = repeat('a', 64) where seq = 1`, 1],
  ])('finds %s', async (_what, statement, at) => {
    await tamper(statement)
    expect(await verify()).toMatchObject({ holds: false, journal: { brokenAt: at } })
  })

  it.each([
    ['a quote', `update finding set quote = quote || '.' where kind = 'meeting'`, 'finding'],
    ['a span', `update finding set start_at = start_at + 1 where kind = 'place'`, 'finding'],
    ['a claim', `update claim set quote = 'something else'`, 'claim'],
    ['a passage', `update passage set text = 'x' where position = 0`, 'passage'],
  ])('finds %s that was changed', async (_what, statement, what) => {
    await tamper(statement)
    const proof = await verify()
    expect(proof.holds).toBe(false)
    expect(proof.spans.broken.map((one) => one.what)).toContain(what)
  })

  it('finds a text that was changed under its spans', async () => {
    await tamper(`update document_text set text = 'ا' || text`)
    expect((await verify()).spans.broken.length).toBeGreaterThan(5)
  })

  it('finds a file that is missing or damaged', async () => {
    const path = test.tools.files.pathOf(sha256(STORY))
    await writeFile(path, 'other bytes')
    expect((await verify()).files.damaged).toHaveLength(1)
    await rm(path)
    expect((await verify()).files.missing).toHaveLength(1)
  })
})

describe('append-only tables', () => {
  it.each(['journal', 'finding', 'review', 'passage', 'document_text', 'receipt', 'reading'])(
    '%s refuses a change even to its owner',
    async (table) => {
      await expect(test.database.pool.query(`delete from ${table}`)).rejects.toThrow(/append-only/)
    },
  )
})
