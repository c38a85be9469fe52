import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileThemes } from '../language/compile-themes.ts'

// `npm run themes`, after `lexicons/themes.ttl` was edited.
const folder = join(import.meta.dirname, '..', 'language', 'lexicons')
const themes = compileThemes(await readFile(join(folder, 'themes.ttl'), 'utf8'))
await writeFile(join(folder, 'themes.json'), `${JSON.stringify(themes, null, 1)}\n`)
console.log(`${themes.length} themes`)
