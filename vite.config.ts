import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import pdfjs from 'pdfjs-dist/package.json' with { type: 'json' }
import { defineConfig, type Plugin } from 'vite'
import { compileWords } from './src/edge/web/build/compile-words.ts'
import { inlineFirstPaint } from './src/edge/web/build/first-paint.ts'

const pdfjsFolder = join(import.meta.dirname, 'node_modules', 'pdfjs-dist')
/** The words of a language come as one file. */
const LANGUAGES = ['ar', 'en']
/** What every page is made of comes as one file: a dozen small ones take longer to ask for than to send. */
const BASE = {
  name: 'base',
  test: /\/node_modules\/(?:react|react-dom|scheduler|@tanstack|@lingui)\/|\/web\/(?:client\/(?:call|queries|use-call|use-me)|parts\/(?:button|content|empty-state|field|form-end|problem|skeleton)|workroom\/follow-up\/(?:names|by-name|due|force-word|standing))\.tsx?$/,
}
/** What fetches parts of the program when they are needed: a file of its own, so that no page waits for the welcome page's styles. */
const LOADER = { name: 'loader', test: 'vite/preload-helper' }
const SERVER = 'http://localhost:4680'
const out = join(import.meta.dirname, 'dist', 'web')

/** Writes each asset compressed beside itself, so that the server never compresses the same bytes twice. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  closeBundle() {
    for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:m?js|css|svg|html|json)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      if (bytes.length < 1024) continue
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
})

const PDF_DATA: readonly (readonly [folder: string, from: string, wanted: RegExp])[] = [
  ['build', 'legacy/build', /^pdf\.worker\.min\.mjs$/],
  ['cmaps', 'cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', 'standard_fonts', /\.(?:pfb|ttf)$|^LICENSE/],
  ['iccs', 'iccs', /\.icc$|^LICENSE/],
  ['wasm', 'wasm', /_nowasm_fallback\.js$|^LICENSE/],
]

/**
 * Ships what pdf.js fetches by its name when a page needs it: its worker, character maps, fonts that a PDF may leave out, a colour
 * profile, decoders that need no WebAssembly; each with its licence. Its engine for scripts in PDFs is left out.
 */
const pdfData = (): Plugin => ({
  name: 'pdf-data',
  apply: 'build',
  generateBundle() {
    for (const [folder, from, wanted] of PDF_DATA)
      for (const file of readdirSync(join(pdfjsFolder, from)).filter((name) => wanted.test(name)))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdfjs-${pdfjs.version}/${folder}/${file}`,
          source: readFileSync(join(pdfjsFolder, from, file)),
        })
  },
})

export default defineConfig({
  root: join(import.meta.dirname, 'src', 'edge', 'web'),
  publicDir: join(import.meta.dirname, 'src', 'edge', 'web', 'public'),
  plugins: [compileWords(), react(), pdfData(), inlineFirstPaint(), precompress()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // pdf.js is larger, and fetched only when a page is looked at.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The pages take lists of words from the nouns; the shapes that check what is sent are the server's.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          groups: [...LANGUAGES.map((one) => ({ name: `words-${one}`, test: `/words/${one}/` })), BASE, LOADER],
        },
      },
    },
  },
  server: { proxy: { '/api': SERVER, [`/assets/pdfjs-${pdfjs.version}`]: SERVER } },
})
