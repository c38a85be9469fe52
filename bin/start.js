// npm start: sets up what is missing and runs Mutabaa.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWebIfStale, installIfMissing, nodePath, root } from './set-up.js'

installIfMissing()
buildWebIfStale()
const server = spawn(nodePath(), [join(root, 'src', 'main', 'server.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
