// Runs one of the project's own programs, with everything that it needs installed and built: node bin/run.js bench/main.ts …
import { buildWebIfStale, installIfMissing, nodePath, run } from './set-up.js'

installIfMissing()
buildWebIfStale()
run(nodePath(), process.argv.slice(2))
