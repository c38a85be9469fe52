import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const BOOT = join(import.meta.dirname, '..', 'public', 'boot.js')
const START = '/workroom/start.tsx'

type Bundle = Rolldown.OutputBundle

/**
 * Puts the first page's style and its blocking script into the page itself: on a slow line it is painted a round trip earlier.
 * The script is told the files that every page of the workroom begins with, so that they are fetched beside each other and not
 * one after the other. The server allows both by their hashes, which it takes from the built page.
 */
export const inlineFirstPaint = (): Plugin => ({
  name: 'inline-first-paint',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      html
        .replace('<script src="/boot.js"></script>', () => `<script>${bootWith(bundle)}</script>`)
        .replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/, (link, file: string) => {
          const style = bundle[file]
          return style?.type === 'asset' ? `<style>${style.source}</style>` : link
        }),
  },
})

const bootWith = (bundle: Bundle) =>
  readFileSync(BOOT, 'utf8').replace('const ahead = {}', () => {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
    const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(START))
    if (!start) throw new Error(`nothing is built of ${START}`)
    const wordsOf = (language: string) =>
      chunks.filter(({ name }) => name === `words-${language}`).map(({ fileName }) => `/${fileName}`)
    const ahead = { all: neededBy(start, bundle), ar: wordsOf('ar'), en: wordsOf('en') }
    return `const ahead = ${JSON.stringify(ahead)}`
  })

/** The page names it itself. */
const isEntry = (one: Bundle[string] | undefined) => one?.type === 'chunk' && one.isEntry

/** The paths of a chunk, of all that it imports at once, and of their styles. */
function neededBy(first: Rolldown.OutputChunk, bundle: Bundle): string[] {
  const files = new Set([first.fileName])
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type === 'chunk') for (const next of chunk.imports) if (!isEntry(bundle[next])) files.add(next)
  }
  const styles = [...files].flatMap((file) => [
    ...((bundle[file] as Rolldown.OutputChunk).viteMetadata?.importedCss ?? []),
  ])
  return [...files, ...styles].map((file) => `/${file}`)
}
