import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameLetters } from '../src/language/name-letters.ts'

/** One name in two scripts, as letters. */
export type NamePair = { arabic: string; latin: string }

/** The pairs of one file: `arabic⇥latin`, or `latin⇥a r a b i c⇥count`. Pairs that lack letters of a script are left out. */
export function readPairs(folder: string, name: string): NamePair[] {
  const file = join(folder, name)
  if (!name || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [first = '', second = ''] = line.split('\t')
      const [arabic, latin] = /[ء-ي]/.test(first) ? [first, second] : [second.replaceAll(' ', ''), first]
      const pair = { arabic: nameLetters(arabic), latin: nameLetters(latin) }
      return /^[ء-ي]+$/.test(pair.arabic) && /^[a-z]+$/.test(pair.latin) ? [pair] : []
    })
}
