import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/store/connect.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openEmbedded } from '../../src/store/postgres/open-embedded.ts'
import { writeFileSync } from 'node:fs'

const folders: string[] = []
const newFolder = (name = '') => {
  const folder = join(mkdtempSync(join(tmpdir(), 'mutabaa-pg-')), name)
  folders.push(folder)
  return folder
}
const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    const server = await openEmbedded(folder)
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})

describe('the embedded server', () => {
  it('is made, found while it lives, and stopped by the last one out', async () => {
    const folder = newFolder()
    const first = await openEmbedded(folder)
    const second = await openEmbedded(folder)
    expect([first.started, second.started]).toEqual([true, false])
    expect(second.url).toBe(first.url)
    const other = await connect(first.url)
    await other.pool.query('select 1')
    await second.close()
    expect(isAlive(postmasterOf(folder))).toBe(true)
    await other.close()
    const pid = postmasterOf(folder)
    await first.close()
    expect(isAlive(pid)).toBe(false)
  })

  it.each([
    ['spaces and Arabic letters', 'بيانات المنصة كلها'],
    ['quotes', `it's "here"`],
    ['a very long path', 'x'.repeat(120)],
  ])('works under a path with %s', async (_what, name) => {
    const server = await openEmbedded(newFolder(name))
    const database = await connect(server.url)
    expect((await database.pool.query<{ one: number }>('select 1 as one')).rows[0]?.one).toBe(1)
    await database.close()
  })

  it('starts once for two processes that ask at the same moment', async () => {
    const folder = newFolder()
    await mkdir(folder, { recursive: true })
    const program = `const{openEmbedded}=await import(${JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'store', 'postgres', 'open-embedded.ts'))});const s=await openEmbedded(${JSON.stringify(folder)});process.stdout.write(s.started+' '+s.url)`
    const said = await Promise.all(
      [0, 1, 2].map(
        () =>
          new Promise<string>((done) => {
            let text = ''
            const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
              stdio: ['ignore', 'pipe', 'inherit'],
            })
            child.stdout.on('data', (chunk: Buffer) => (text += chunk))
            child.once('exit', () => done(text))
          }),
      ),
    )
    expect(said.filter((one) => one.startsWith('true'))).toHaveLength(1)
    expect(new Set(said.map((one) => one.split(' ')[1])).size).toBe(1)
  })

  it('loses nothing that it acknowledged when it is killed, and comes up again', async () => {
    const folder = newFolder()
    const server = await openEmbedded(folder)
    const database = await connect(server.url)
    await database.pool.query('create table kept (n int primary key)')
    let acknowledged = 0
    const writing = (async () => {
      for (let n = 1; ; n++) {
        await database.pool.query('insert into kept values ($1)', [n])
        acknowledged = n
      }
    })().catch(() => undefined)
    await pause(400)
    process.kill(postmasterOf(folder), 'SIGKILL')
    await writing
    await database.close().catch(() => undefined)
    const again = await openEmbedded(folder)
    const after = await connect(again.url)
    const { rows } = await after.pool.query<{ n: number }>('select count(*)::int as n from kept')
    expect(acknowledged).toBeGreaterThan(10)
    expect(rows[0]!.n).toBeGreaterThanOrEqual(acknowledged)
    await after.close()
  })

  it('refuses a server that is not there with a code of ours', async () => {
    await expect(connect('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'database-unreachable' })
  })
})

describe('migrations', () => {
  it('run once, in order, by several at a time; a changed file is refused', async () => {
    const server = await openEmbedded(newFolder())
    const database = await connect(server.url)
    const files = newFolder()
    await mkdir(files, { recursive: true })
    writeFileSync(join(files, '001-a.sql'), 'create table a (n int)')
    writeFileSync(join(files, '002-b.sql'), 'create table b (n int)')
    const runs = await Promise.all([0, 1, 2].map(() => migrate(database.pool, undefined, files)))
    expect(runs.map((run) => run.length).sort()).toEqual([0, 0, 2])
    writeFileSync(join(files, '003-broken.sql'), 'create table c (n int); select nonsense')
    await expect(migrate(database.pool, undefined, files)).rejects.toThrow(/003-broken/)
    expect((await database.pool.query(`select to_regclass('c') as c`)).rows[0]).toEqual({ c: null })
    writeFileSync(join(files, '001-a.sql'), 'create table a (n bigint)')
    await expect(migrate(database.pool, undefined, files)).rejects.toMatchObject({ code: 'migration-changed' })
    folders.splice(folders.indexOf(files), 1)
    await database.close()
  })
})
