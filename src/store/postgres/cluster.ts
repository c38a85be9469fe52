import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries } from './binaries.ts'
import { asUnprivileged } from './run-as.ts'

/** Small enough for a laptop, safe on power loss: `fsync` and `full_page_writes` stay on. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = 48MB
work_mem = 8MB
maintenance_work_mem = 32MB
jit = off
max_wal_size = 512MB
wal_compression = on
max_worker_processes = 4
max_parallel_workers_per_gather = 0
autovacuum_max_workers = 1
io_method = sync
log_min_messages = warning
log_timezone = 'UTC'
timezone = 'UTC'
`

export const passwordOf = (dataFolder: string): string =>
  readFileSync(join(dataFolder, 'postgres-password'), 'utf8').trim()

/** Makes a cluster in the data folder unless one is there. Made aside and renamed, so that half a cluster never counts. */
export async function makeClusterIfMissing(dataFolder: string, binaries: Binaries): Promise<void> {
  const cluster = join(dataFolder, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const aside = join(dataFolder, 'postgres-new')
  await rm(aside, { recursive: true, force: true })
  const passwordFile = join(dataFolder, 'postgres-password')
  if (!existsSync(passwordFile)) await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  await mkdir(aside, { mode: 0o700 })
  const locale =
    binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const args = [
    '-D',
    aside,
    '-U',
    'mutabaa',
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    '-k',
    ...locale,
    `--pwfile=${passwordFile}`,
  ]
  await run(binaries.initdb, args, [aside, passwordFile])
  const config = binaries.major >= 18 ? SETTINGS : SETTINGS.replace('io_method = sync\n', '')
  await writeFile(join(aside, 'postgresql.auto.conf'), config, { flag: 'a' })
  await rename(aside, cluster)
}

/** Runs a PostgreSQL program to its end. Throws with what it said when it fails. */
export async function run(program: string, args: string[], owned: string[] = [], cwd?: string): Promise<void> {
  const command = asUnprivileged(program, args)
  if (command.uid !== undefined) for (const path of owned) chownSync(path, command.uid, command.gid!)
  const { uid, gid } = command
  const child = spawn(command.program, command.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd ? { cwd } : {}),
    ...(uid === undefined ? {} : { uid, gid }),
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  // `exit`, not `close`: a server that the program leaves behind may hold its output open.
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('exit', done))
  child.stdout.destroy()
  child.stderr.destroy()
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said.trim().slice(-2000)}`)
}

/** Lets one process at a time in; takes over from one that has died. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const lock = await open(path, 'wx')
      await lock.writeFile(String(process.pid))
      await lock.close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(path, 'utf8').catch(() => ''))
      if (owner && !isAlive(owner)) await rm(path, { force: true })
      else await new Promise((done) => setTimeout(done, 50))
    }
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
