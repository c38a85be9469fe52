/** How well pages are recognised from their pictures: `npm run bench:recognition [-- --size small|full] [--json FILE]`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractFile } from '../src/ingest/extract-file.ts'
import { recognisePages } from '../src/ingest/recognise/recognisers.ts'
import { characterError } from '../tests/ingest/scans/character-error.ts'
import { DEGRADED, type Face, pagePdf, rendered } from '../tests/ingest/scans/make-scans.ts'
import { PAGE_TEXTS, type PageName } from '../tests/ingest/scans/page-texts.ts'
import { type Figure, report } from './figure.ts'

type Page = { text: PageName; face: Face; how: string; picture: Buffer }
type Read = Page & { ours: number; peer: number | null; peerMs: number }

const ARABIC: readonly Face[] = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic']
const RESOLUTIONS = [200, 300]

/** Debian's own Tesseract, where it is installed. */
const peer = spawnSync('tesseract', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] ?? null

/** The pages: every text in every face, as it is rendered and as it may be spoilt; `small` has one in twelve of them. */
async function makePages(size: string): Promise<Page[]> {
  const pages: Page[] = []
  for (const text of Object.keys(PAGE_TEXTS) as PageName[])
    for (const face of text.startsWith('en') ? (['Source Serif 4'] as const) : ARABIC) {
      const pdf = pagePdf(text, face)
      for (const dpi of RESOLUTIONS)
        pages.push({ text, face, how: `${dpi} dpi`, picture: await (await rendered(pdf, dpi)).png().toBuffer() })
      for (const [how, spoil] of Object.entries(DEGRADED)) pages.push({ text, face, how, picture: await spoil(pdf) })
    }
  return size === 'small' ? pages.filter((_, index) => index % 12 === 0) : pages
}

async function readPage(page: Page): Promise<Read> {
  const { text } = await extractFile(page.picture, { fileName: 'page', recognisers: 1 })
  const right = PAGE_TEXTS[page.text]
  const startedAt = performance.now()
  const theirs = readByPeer(page)
  return {
    ...page,
    ours: characterError(right, text),
    peer: theirs === null ? null : characterError(right, theirs),
    peerMs: performance.now() - startedAt,
  }
}

function readByPeer({ picture, text }: Page): string | null {
  if (!peer) return null
  const file = join(tmpdir(), `mutabaa-recognition-${process.pid}`)
  writeFileSync(file, picture)
  const languages = text.startsWith('en') ? 'eng' : text === 'mixed' ? 'ara+eng' : 'ara'
  try {
    return execFileSync('tesseract', [file, '-', '-l', languages], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return null
  } finally {
    rmSync(file)
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = (share: number) => Math.ceil(share * 10_000) / 100

function errorFigure(name: string, read: readonly Read[], bound: number): Figure {
  const value = percent(mean(read.map(({ ours }) => ours)))
  const worst = read.toSorted((a, b) => b.ours - a.ours)[0]!
  const theirs = read.flatMap((page) => (page.peer === null ? [] : [page.peer]))
  return {
    name,
    value,
    unit: '%',
    bound,
    holds: value <= bound,
    peer: peer && theirs.length ? { name: peer, value: percent(mean(theirs)) } : null,
    note: `${read.length} pages, worst ${percent(worst.ours)} % (${worst.text}, ${worst.face}, ${worst.how})${theirs.length ? `; ${peer} ${percent(mean(theirs))} %` : ''}`,
  }
}

/** Seconds a page when pages are shared out over two recognisers, starting them included. */
async function speed(pages: number): Promise<Figure> {
  const scan = readFileSync(join(import.meta.dirname, '..', 'tests', 'ingest', 'scans', 'scan.pdf'))
  const all = Array.from({ length: pages }, () => 1)
  const startedAt = performance.now()
  await recognisePages({ source: scan, format: 'pdf', pages: all, recognisers: 2 })
  const value = Math.ceil((performance.now() - startedAt) / pages / 100) / 10
  const name = 'seconds a page of A4, two recognisers'
  const note = `${pages} pages; load of the machine ${loadavg()[0]!.toFixed(1)}`
  return { name, value, unit: 's', bound: 9, holds: value <= 9, peer: null, note }
}

/** The figures of recognition, for whoever measures the reading of texts as a whole. */
export async function recognitionFigures(size: string): Promise<Figure[]> {
  const read: Read[] = []
  for (const page of await makePages(size)) {
    const one = await readPage(page)
    read.push(one)
    const beside = one.peer === null ? '' : `   ${peer} ${percent(one.peer)} %`
    console.log(`${one.text.padEnd(15)} ${one.face.padEnd(21)} ${one.how.padEnd(30)} ${percent(one.ours)} %${beside}`)
  }
  const isRendered = ({ how }: Read) => how.endsWith(' dpi')
  return [
    errorFigure('character error on rendered pages', read.filter(isRendered), 1),
    errorFigure(
      'character error on degraded pages',
      read.filter((page) => !isRendered(page)),
      3,
    ),
    await speed(size === 'small' ? 4 : 12),
  ]
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'full' }, json: { type: 'string' } } })
  report(await recognitionFigures(values.size), values.json)
}
