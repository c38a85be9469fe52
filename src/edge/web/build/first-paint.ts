import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { FIRST_ASKS } from '../client/first-asks.ts'

const BOOT = join(import.meta.dirname, '..', 'public', 'boot.js')
const START = '/workroom/start.tsx'

/** The fonts that every page of a language is set in: one that comes later has all of the page laid out again. */
const FONTS = {
  ar: /ibm-plex-sans-arabic-(?:arabic-(?:400|500|600)|latin-400)-normal-[^/]+\.woff2$/,
  en: /ibm-plex-sans-latin-(?:400|500|600)-normal-[^/]+\.woff2$/,
}

type Bundle = Rolldown.OutputBundle

/**
 * Puts the first page's style and its blocking script into the page itself: on a slow line it is painted a round trip earlier.
 * The script is told the files that every page of the workroom begins with, and what pages ask first, so that all of it is fetched
 * side by side and not one after the other. The server allows both by their hashes, which it takes from the built page.
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
    const ofLanguage = (language: 'ar' | 'en') => [
      ...chunks.filter(({ name }) => name === `words-${language}`).map(({ fileName }) => `/${fileName}`),
      ...Object.keys(bundle)
        .filter((file) => FONTS[language].test(file))
        .map((file) => `/${file}`),
    ]
    const ahead = { all: neededBy(start, bundle), ar: ofLanguage('ar'), en: ofLanguage('en'), asks: FIRST_ASKS }
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
