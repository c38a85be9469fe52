import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compileThemes } from '../language/compile-themes.ts'
import { THEMES_FILE } from '../language/themes-file.ts'

// `npm run themes`, after `lexicons/themes.ttl` was edited.
const themes = compileThemes(await readFile(THEMES_FILE, 'utf8'))
await writeFile(join(dirname(THEMES_FILE), 'themes.json'), `${JSON.stringify(themes, null, 1)}\n`)
console.log(`${themes.length} themes`)
