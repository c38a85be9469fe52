#!/usr/bin/env node
// The command line. Plain JavaScript, since it may be called by a Node that does not read TypeScript.
import { join } from 'node:path'
import { installIfMissing, nodePath, root } from './set-up.js'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
installIfMissing()
const main = join(root, 'src', 'main', 'cli.ts')
if (major > 22 || (major === 22 && minor >= 18)) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
  await import(main)
} else {
  const { spawn } = await import('node:child_process')
  const child = spawn(nodePath(), [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 0)
    // What ended the program ends this too, so that whoever called is told.
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
