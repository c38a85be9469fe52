/**
 * How exactly and how fast text comes out of documents: `npm run bench:text [-- --size small|full] [--json FILE]`. The peers read the
 * same files in the same call: pdf.js, and pdftotext where it is installed.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { extractPdf } from '../src/ingest/formats/pdf.ts'
import { exactLines } from '../tests/ingest/pdf/measure.ts'
import { LINES } from '../tests/ingest/pdf/texts.ts'
import { atLeast, type Figure, report } from './figure.ts'

const { values } = parseArgs({ options: { size: { type: 'string', default: 'full' }, json: { type: 'string' } } })
const rounds = values.size === 'small' ? 1 : 5
const folder = join(import.meta.dirname, '..', 'tests', 'ingest', 'pdf', 'fixtures')

type Given = { lines: string[]; pages: number; isFlagged: boolean }
type Reader = { name: string; read: (path: string) => Promise<Given> | Given }

const ours: Reader = {
  name: 'Mutabaa',
  read: async (path) => {
    const { text, lines, report: card } = await extractPdf(new Uint8Array(readFileSync(path)))
    return {
      lines: lines.map(({ start, end }) => text.slice(start, end)),
      pages: card.pages.length,
      isFlagged: card.problems.some(({ code }) => code === 'garbled-text'),
    }
  },
}

const pdfJs: Reader = {
  name: 'pdf.js',
  read: async (path) => {
    const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
    const document = await task.promise
    let said = ''
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) said += item.str + (item.hasEOL ? '\n' : '')
      said += '\n'
    }
    const pages = document.numPages
    await task.destroy()
    return { lines: said.split('\n'), pages, isFlagged: false }
  },
}

const pdfToText: Reader = {
  name: 'pdftotext',
  read: (path) => {
    const said = execFileSync('pdftotext', ['-q', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    return { lines: said.split(/[\n\f]/), pages: said.split('\f').length - 1, isFlagged: false }
  },
}

const hasPdfToText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const readers = [ours, pdfJs, ...(hasPdfToText ? [pdfToText] : [])]

const figures: Figure[] = [...(await exactFigures()), ...(await paceFigures())]
report(figures, values.json)

/** Exact lines of the fixtures, by the program that printed them. */
async function exactFigures(): Promise<Figure[]> {
  const expected = Object.values(LINES).flat()
  const files = readdirSync(folder).filter((name) => name.endsWith('.lines.pdf'))
  const byProducer = Map.groupBy(files, (name) => name.split('.')[0]!)
  const rows: Record<string, Record<string, string>> = {}
  const sums = new Map(readers.map(({ name }) => [name, 0]))
  let [all, flagged, wrong] = [0, 0, 0]
  for (const [producer, names] of byProducer) {
    for (const reader of readers) {
      let exact = 0
      for (const name of names) {
        const given = await reader.read(join(folder, name))
        const found = exactLines(expected, given.lines)
        exact += found.exact
        if (reader !== ours) continue
        all += expected.length
        if (given.isFlagged) flagged += found.missed.length
        else wrong += found.missed.length
      }
      sums.set(reader.name, sums.get(reader.name)! + exact)
      ;(rows[producer] ??= {})[reader.name] = `${exact}/${names.length * expected.length}`
    }
  }
  console.table(rows)
  const share = (reader: Reader) => (100 * sums.get(reader.name)!) / all
  const peers = readers.slice(1)
  return [
    ...peers.map((peer) =>
      atLeast(`lines of ${files.length} PDFs that are exact, broken text layers and all`, share(ours), '%', null, {
        name: peer.name,
        value: share(peer),
      }),
    ),
    atLeast(
      'lines that are exact, of those not flagged as broken',
      (100 * (all - flagged - wrong)) / (all - flagged),
      '%',
      98.5,
      null,
      `${wrong} of ${all} lines wrong and not flagged, ${flagged} flagged`,
    ),
  ]
}

/** Pages a second over all fixtures, each reader warm. */
async function paceFigures(): Promise<Figure[]> {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
  const pace = new Map<string, number>()
  for (const reader of readers) {
    await reader.read(paths[0]!)
    const startedAt = performance.now()
    let pages = 0
    for (let round = 0; round < rounds; round++) for (const path of paths) pages += (await reader.read(path)).pages
    pace.set(reader.name, (1000 * pages) / (performance.now() - startedAt))
  }
  return readers.slice(1).map((peer) =>
    atLeast('pages a second with text, ordered and joined', pace.get(ours.name)!, '/s', 20, {
      name: peer.name,
      value: pace.get(peer.name)!,
    }),
  )
}
