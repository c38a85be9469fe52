// npm run check: types, lint, format, dead code and wrong-way imports, in seconds.
import { join } from 'node:path'
import { installIfMissing, nodePath, root, run } from './set-up.js'

installIfMissing()
const tool = (...path) => join(root, 'node_modules', ...path)
const OURS = ['src', 'tests', 'bin', 'bench', 'examples', 'vite.config.ts', 'vitest.config.ts']
run(nodePath(), [tool('typescript', 'bin', 'tsc'), '--noEmit'])
run(nodePath(), [tool('oxlint', 'bin', 'oxlint'), '--deny-warnings', ...OURS])
run(nodePath(), [tool('oxfmt', 'bin', 'oxfmt'), '--check', ...OURS])
run(nodePath(), [tool('knip', 'bin', 'knip.js'), '--no-progress'])
