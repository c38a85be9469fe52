import { mkdtempSync } from 'node:fs'
import { appendFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '../../src/store/backup.ts'
import { restore } from '../../src/store/restore.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createOrdinaryOwner } from '../support/ordinary-owner.ts'
import { makeDocument, OTHER_STORY, STORY } from '../support/factories.ts'

const TABLES = [
  'document',
  'receipt',
  'document_text',
  'passage',
  'document_step',
  'reading',
  'finding',
  'review',
  'subject',
  'claim',
  'subject_name',
  'journal',
  'setting',
  'account',
]
let source: TestDatabase
let folder: string
const files = (test: TestDatabase) => join(test.tools.files.pathOf('00'), '..', '..')
const everything = async (test: TestDatabase) => {
  const rows: Record<string, unknown> = {}
  for (const table of TABLES)
    rows[table] = (await test.database.pool.query(`select * from ${table} t order by t::text`)).rows
  return rows
}

beforeAll(async () => {
  source = await createTestDatabase()
  folder = join(mkdtempSync(join(tmpdir(), 'mutabaa-backup-')), 'copy')
  const editor = await source.person('Editor', 'editor')
  for (const text of [STORY, OTHER_STORY]) {
    const documentId = await makeDocument(source, text)
    for (const { id } of (await source.call('review/list-findings', editor, { documentId })).findings)
      await source.refusal('review/accept-finding', editor, { documentId, findingId: id })
  }
  await backUp(source.database, files(source), folder, () => undefined)
})
afterAll(() => source.close())

describe('a backup', () => {
  it('comes back row for row and file for file, and still proves itself', async () => {
    const target = await createTestDatabase()
    await restore(folder, target.database, files(target), () => undefined)
    expect(await everything(target)).toEqual(await everything(source))
    const reviewer = { accountId: null, name: 'x', roles: ['system' as const] }
    expect(await target.call('record/verify', reviewer, {})).toMatchObject({ holds: true, files: { checked: 2 } })
    await target.close()
  })

  it('is not written over another, nor brought into a database in use', async () => {
    await expect(backUp(source.database, files(source), folder, () => undefined)).rejects.toMatchObject({
      code: 'target-not-empty',
    })
    await expect(restore(folder, source.database, files(source), () => undefined)).rejects.toMatchObject({
      code: 'target-not-empty',
    })
  })

  it('is refused when a part was changed or is missing, and nothing is written', async () => {
    const target = await createTestDatabase()
    const part = join(folder, 'tables', 'finding.jsonl')
    await appendFile(part, '{}\n')
    await expect(restore(folder, target.database, files(target), () => undefined)).rejects.toMatchObject({
      code: 'damaged-backup',
      detail: { part: 'finding' },
    })
    await rm(part)
    await expect(restore(folder, target.database, files(target), () => undefined)).rejects.toMatchObject({
      code: 'damaged-backup',
    })
    expect((await target.database.pool.query('select 1 from document')).rowCount).toBe(0)
    expect(await readdir(files(target)).catch(() => [])).toEqual([])
    await target.close()
  })
})

describe('an owner who is no superuser', () => {
  it('makes the tables, works, backs up and restores as the embedded one does', async () => {
    const [from, to] = [await createOrdinaryOwner(), await createOrdinaryOwner()]
    const editor = await source.person('Editor', 'editor')
    await from.asKeeper(`insert into account (id, name, roles, created_at) values ($1, $2, $3, now())`, [
      editor.accountId,
      editor.name,
      editor.roles,
    ])
    await makeDocument(from, STORY)
    const copy = join(mkdtempSync(join(tmpdir(), 'mutabaa-backup-')), 'copy')
    await backUp(from.database, files(from), copy, () => undefined)
    await restore(copy, to.database, files(to), () => undefined)
    const { rows } = await to.asKeeper('select file_name from document')
    expect(rows).toHaveLength(1)
    const system = { accountId: null, name: 'x', roles: ['system' as const] }
    expect(await to.call('record/verify', system, {})).toMatchObject({ holds: true, files: { checked: 1 } })
    // What kept rows from being changed does so again.
    await expect(to.asKeeper('delete from passage')).rejects.toThrow('append-only')
    await from.close()
    await to.close()
  })

  it('sees no row by accident: only who says that copies are kept', async () => {
    const from = await createOrdinaryOwner()
    await makeDocument(from, STORY)
    expect((await from.database.pool.query('select 1 from document')).rowCount).toBe(0)
    expect((await from.asKeeper('select 1 from document')).rowCount).toBe(1)
    await from.close()
  })

  it('is told what to ask for when it may not act as the program', async () => {
    await expect(createOrdinaryOwner({ granted: false })).rejects.toMatchObject({ code: 'database-rights' })
  })

  it('can keep every table that has row rules', async () => {
    const { rows } = await source.database.pool.query(
      `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'keeper')`,
    )
    expect(rows).toEqual([])
  })
})
