import { mkdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { isAlive, makeClusterIfMissing, passwordOf, run, withLock } from './cluster.ts'

export type Embedded = {
  url: string
  /** Whether this call started the server; false when a living one was found. */
  started: boolean
  /** Leaves the server; the last one out stops it. */
  close(): Promise<void>
}

/**
 * Gives the PostgreSQL server of a data folder: makes it on first use, finds it when it is running (another process of ours,
 * or one left behind by a crash), starts it otherwise. Any number of processes may call this at once.
 */
export async function openEmbedded(dataFolder: string, binaries: Binaries = findBinaries()): Promise<Embedded> {
  await mkdir(dataFolder, { recursive: true })
  const cluster = join(dataFolder, 'postgres')
  return withLock(join(dataFolder, 'postgres-starting.lock'), async () => {
    await makeClusterIfMissing(dataFolder, binaries)
    const living = await findLiving(dataFolder, cluster)
    const url = living ?? (await start(dataFolder, cluster, binaries))
    return { url, started: living === null, close: () => leave(dataFolder, cluster, url) }
  })
}

const urlOf = (dataFolder: string, port: number) =>
  `postgres://mutabaa:${passwordOf(dataFolder)}@127.0.0.1:${port}/postgres`

/** What `postmaster.pid` says: the server's process and its port. */
async function readPidFile(cluster: string): Promise<{ pid: number; port: number } | null> {
  const said = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (!said) return null
  const lines = said.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** The living server of a cluster, proved by asking it which folder it serves; null when there is none. */
async function findLiving(dataFolder: string, cluster: string): Promise<string | null> {
  for (let tries = 0; tries < 100; tries++) {
    const said = await readPidFile(cluster)
    if (!said) return null
    if (!isAlive(said.pid) || !(await isPostmaster(said.pid))) {
      await rm(join(cluster, 'postmaster.pid'), { force: true })
      return null
    }
    if (said.port && (await serves(urlOf(dataFolder, said.port), cluster))) return urlOf(dataFolder, said.port)
    await pause(100) // starting up, or shutting down
  }
  throw new Error(`The database server of ${cluster} runs but does not answer.`)
}

/** Process numbers are used again: after a crash the number may be somebody else's. */
async function isPostmaster(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes('postgres')
}

async function serves(url: string, cluster: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function start(dataFolder: string, cluster: string, binaries: Binaries): Promise<string> {
  const log = join(dataFolder, 'postgres.log')
  let fault: unknown
  // After kill -9 of the server its children may hold shared memory for a moment; a free port may be taken meanwhile.
  for (let tries = 0; tries < 10; tries++) {
    const port = await findFreePort()
    try {
      // Relative paths: pg_ctl hands its words to a shell, and a folder may be called anything.
      const args = ['start', '-w', '-t', '60', '-D', 'postgres', '-l', 'postgres.log', '-o', `-p ${port}`]
      await run(binaries.pgCtl, args, [cluster], dataFolder)
      return urlOf(dataFolder, port)
    } catch (error) {
      fault = error
      await pause(500)
    }
  }
  const said = await readFile(log, 'utf8').catch(() => '')
  throw new Error(`The database server does not start. The end of ${log}:\n${said.slice(-1500)}`, { cause: fault })
}

const findFreePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Stops the server unless somebody else is connected to it. */
async function leave(dataFolder: string, cluster: string, url: string): Promise<void> {
  await withLock(join(dataFolder, 'postgres-starting.lock'), async () => {
    // Our own connections take a moment to be gone on the server's side.
    for (let looks = 0; await othersAreConnected(url); looks++) {
      if (looks === 5) return
      await pause(40)
    }
    const said = await readPidFile(cluster)
    if (!said || !isAlive(said.pid)) return
    process.kill(said.pid, 'SIGINT') // fast shutdown: open transactions are rolled back, a checkpoint is written
    for (let waited = 0; waited < 30_000 && isAlive(said.pid); waited += 20) await pause(20)
  })
}

async function othersAreConnected(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return (rows[0]?.n ?? 0) > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
