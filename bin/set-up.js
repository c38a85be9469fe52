// Plain JavaScript for any Node from 20 on: it runs before anything is installed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

// What Node makes of our TypeScript is kept for the next start, of this program and of all that it starts.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'mutabaa')

// Modules that only a first start or a stale build needs: every short command would wait for them.
const require = createRequire(import.meta.url)

// Standard output belongs to what the person asked for: `mutabaa read --json` is piped on.
const TO_STDERR = { stdio: ['inherit', 2, 2] }

const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** The Node that the project brings along, or this one where it is new enough to run TypeScript. */
export const nodePath = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (existsSync(bundled)) return bundled
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Error('Mutabaa needs Node 22.18 or later on this platform, or the Node that npm ci brings along.')
}

/** Runs a program to its end with our input and output; ends this process with its code if it fails. */
export const run = (program, args, options = {}) => {
  const { spawnSync } = require('node:child_process')
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const hashOf = (paths) => {
  const hash = require('node:crypto').createHash('sha256')
  for (const path of paths) {
    if (!existsSync(path)) continue
    hash.update(path.slice(root.length))
    hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** Does `work` unless the mark at `mark` says it was done for `wanted`. */
const unlessDone = (mark, wanted, work) => {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

/** Installs the dependencies that package-lock.json names, unless they are there. */
export const installIfMissing = () =>
  unlessDone(
    join(root, 'node_modules', '.mutabaa-installed'),
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
    () => {
      console.error('Installing dependencies (npm ci) … · جار تثبيت المكونات …')
      run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        ...TO_STDERR,
        shell: process.platform === 'win32',
      })
    },
  )

/** Builds the web client, unless what it is made from has not changed. */
export const buildWebIfStale = () => {
  const web = ['edge/web', 'domain', 'language'].map((folder) => join(root, 'src', folder)).filter(existsSync)
  const inputs = [...web.flatMap(filesUnder), join(root, 'vite.config.ts'), join(root, 'package-lock.json')]
  unlessDone(join(root, 'dist', 'web', '.built-from'), hashOf(inputs), () => {
    console.error('Building the web client … · جار بناء الواجهة …')
    run(nodePath(), [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], TO_STDERR)
  })
}
