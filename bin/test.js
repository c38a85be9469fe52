// npm test: sets up what is missing, then checks everything: types, lint, format, unit, database, browser.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWebIfStale, installIfMissing, nodePath, root, run } from './set-up.js'

/** Browser tests want Chromium. Where it can be had from Debian's packages it is installed; else those tests say that they skip. */
const installChromiumIfMissing = () => {
  if (existsSync('/usr/bin/chromium') || process.platform !== 'linux' || process.getuid?.() !== 0) return
  if (spawnSync('apt-get', ['--version']).status !== 0) return
  console.log('Installing Chromium for the browser tests …')
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'ignore' })
}

installIfMissing()
installChromiumIfMissing()
run(nodePath(), [join(root, 'bin', 'check.js')])
buildWebIfStale()

/** Runs the tests that `args` choose and tells their count. Gives the exit code. */
const runTests = (name, args, env = {}) => {
  const report = join(root, 'tests', '.tmp', `${name}.json`)
  mkdirSync(join(report, '..'), { recursive: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(nodePath(), [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    console.log(`${name}: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  }
  return status ?? 1
}

const chosen = process.argv.slice(2)
let status = runTests('tests', chosen)
// The oldest PostgreSQL that we promise, where Debian's is installed: every test that asks the database.
if (!chosen.length && existsSync('/usr/lib/postgresql/15/bin/postgres')) {
  const folders = ['accounts', 'follow-up', 'record', 'review', 'store'].map((folder) => `tests/${folder}/`)
  status = runTests('tests-on-postgresql-15', folders, { TEST_POSTGRES: '15' }) || status
} else if (!chosen.length)
  console.log("The database tests on PostgreSQL 15 were skipped: Debian's postgresql-15 is not installed.")
process.exit(status)
