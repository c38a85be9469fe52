import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** Imports point up this list only. What stands on one line may not import its neighbours. */
const ORDER: readonly (readonly string[])[] = [
  ['domain'],
  ['language'],
  ['store'],
  ['accounts'],
  ['ingest'],
  ['read'],
  ['review'],
  ['record'],
  ['follow-up', 'catalogue', 'providers'],
  ['publish'],
  ['operations.ts'],
  ['edge/http', 'edge/cli', 'edge/worker'],
  ['main'],
]
/** The web client runs in a browser: it may know nouns and letters, and the types of operations, nothing else. */
const WEB_MAY_IMPORT = ['domain', 'language', 'edge/web']

const stageOf = (path: string) => {
  const parts = path.split('/')
  return parts[0] === 'edge' ? `edge/${parts[1]}` : parts[0]!
}
const levelOf = (stage: string) => ORDER.findIndex((line) => line.includes(stage))

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
const code = sources.filter((path) => !/\.test\.tsx?$/.test(path))

type Import = { from: string; to: string; typeOnly: boolean }

const importsOf = (path: string): Import[] => {
  const text = readFileSync(join(src, path), 'utf8')
  const found = text.matchAll(/^\s*(import|export)(\s+type)?\b[^'"`;]*?from\s*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm)
  return [...found].map((match) => ({
    from: path,
    to: relative(src, resolve(src, dirname(path), (match[3] ?? match[4])!)).replaceAll('\\', '/'),
    typeOnly: match[2] !== undefined,
  }))
}
const imports = code.flatMap(importsOf)

const isWrong = ({ from, to, typeOnly }: Import) => {
  const [a, b] = [stageOf(from), stageOf(to)]
  if (a === b) return false
  if (a === 'edge/web') return !typeOnly && !WEB_MAY_IMPORT.includes(b)
  // Words of the interface are data that the other edges speak too.
  if (b === 'edge/web') return !to.includes('/words/')
  if (a === 'edge/cli' && b === 'edge/http') return !to.endsWith('refusal-words.ts')
  return levelOf(b) < 0 || levelOf(a) < 0 || levelOf(b) >= levelOf(a)
}

describe('layout', () => {
  it('finds the imports it is to judge', () => expect(imports.length).toBeGreaterThan(100))

  it('has imports that point up the order of stages only', () =>
    expect(imports.filter(isWrong).map(({ from, to }) => `${from} → ${to}`)).toEqual([]))

  it('has no stage outside the order', () =>
    expect(code.map(stageOf).filter((stage) => stage !== 'edge/web' && levelOf(stage) < 0)).toEqual([]))

  it('reads the environment in main only', () =>
    expect(
      code.filter((path) => !path.startsWith('main/') && /process\.env\b/.test(readFileSync(join(src, path), 'utf8'))),
    ).toEqual([]))

  it('has no file named for nothing', () =>
    expect(
      code.filter((path) => /(^|[/-])(utils?|helpers?|manager|service|common|index|misc)\.tsx?$/.test(path)),
    ).toEqual([]))

  it('has no file in which a reader gets lost', () =>
    expect(code.filter((path) => readFileSync(join(src, path), 'utf8').split('\n').length > 400)).toEqual([]))
})
