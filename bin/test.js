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

const report = join(root, 'tests', '.tmp', 'report.json')
mkdirSync(join(report, '..'), { recursive: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]
const { status } = spawnSync(nodePath(), args, { cwd: root, stdio: 'inherit' })
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}
process.exit(status ?? 1)
