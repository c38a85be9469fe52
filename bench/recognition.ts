/** How well pages are recognised from their pictures: `npm run bench:recognition [-- --size small|full] [--json FILE] [--said FILE]`.
 *  `--said` keeps what was read of each page. */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { extractFile } from '../src/ingest/extract-file.ts'
import { recognisePages } from '../src/ingest/recognise/recognisers.ts'
import { characterError } from '../tests/ingest/scans/character-error.ts'
import { DEGRADED, type Face, pagePdf, rendered } from '../tests/ingest/scans/make-scans.ts'
import { PAGE_TEXTS, type PageName } from '../tests/ingest/scans/page-texts.ts'
import { type Figure, median, report } from './figure.ts'
import { loadPlainTesseract } from './plain-tesseract.ts'

type Page = { text: PageName; face: Face; how: string; picture: Buffer }
type Read = Page & { ours: number; peer: number; seconds: number; peerSeconds: number; said: string }

const ARABIC: readonly Face[] = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic']
const RESOLUTIONS = [200, 300]
const PEER = 'tesseract.js 7'

/** The pages: every text in every face, as it is rendered and as it may be spoilt; `small` has one in seventeen of them. */
async function makePages(size: string): Promise<Page[]> {
  const pages: Page[] = []
  for (const text of Object.keys(PAGE_TEXTS) as PageName[])
    for (const face of text.startsWith('en') ? (['Source Serif 4'] as const) : ARABIC) {
      const pdf = pagePdf(text, face)
      for (const dpi of RESOLUTIONS)
        pages.push({ text, face, how: `${dpi} dpi`, picture: await (await rendered(pdf, dpi)).png().toBuffer() })
      for (const [how, spoil] of Object.entries(DEGRADED)) pages.push({ text, face, how, picture: await spoil(pdf) })
    }
  return size === 'small' ? pages.filter((_, index) => index % 17 === 0) : pages
}

async function readPage(page: Page, plain: (image: Uint8Array) => string): Promise<Read> {
  const right = PAGE_TEXTS[page.text]
  const startedAt = performance.now()
  const { text: said } = await extractFile(page.picture, { fileName: 'page', recognisers: 1 })
  const seconds = (performance.now() - startedAt) / 1000
  const theirs = plain(page.picture)
  const peerSeconds = (performance.now() - startedAt) / 1000 - seconds
  const [ours, peer] = [characterError(right, said), characterError(right, theirs)]
  return { ...page, ours, peer, seconds, peerSeconds, said }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = (share: number) => Math.ceil(share * 10_000) / 100

function errorFigure(name: string, read: readonly Read[], bound: number): Figure {
  const value = percent(mean(read.map(({ ours }) => ours)))
  const worst = read.toSorted((a, b) => b.ours - a.ours)[0]!
  return {
    name,
    value,
    unit: '%',
    bound,
    holds: value <= bound,
    peer: { name: PEER, value: percent(mean(read.map(({ peer }) => peer))) },
    note: `${read.length} pages, worst ${percent(worst.ours)} % (${worst.text}, ${worst.face}, ${worst.how})`,
  }
}

/** What most of a page is written in. */
const languageOf = ({ text }: Page) => ({ ar: 'Arabic', en: 'English', mi: 'both languages' })[text.slice(0, 2)]!

function errorFigures(read: readonly Read[]): Figure[] {
  const isRendered = ({ how }: Read) => how.endsWith(' dpi')
  const kinds = [
    ['rendered', read.filter(isRendered), 1],
    ['degraded', read.filter((page) => !isRendered(page)), 3],
  ] as const
  return kinds.flatMap(([kind, pages, bound]) => [
    ...(pages.length ? [errorFigure(`character error on ${kind} pages`, pages, bound)] : []),
    ...[...Map.groupBy(pages, languageOf)].map(([language, some]) =>
      errorFigure(`character error on ${kind} pages, ${language}`, some, bound),
    ),
  ])
}

/** Seconds a page by itself, everything started anew for it; the peer is kept. */
const secondsFigure = (read: readonly Read[]): Figure => ({
  name: 'seconds a page by itself, median',
  value: Math.ceil(median(read.map(({ seconds }) => seconds)) * 10) / 10,
  unit: 's',
  bound: null,
  holds: null,
  peer: { name: PEER, value: Math.round(median(read.map(({ peerSeconds }) => peerSeconds)) * 10) / 10 },
  note: `${read.length} pages`,
})

/** Seconds a page when pages are shared out over two recognisers, starting them included. */
async function speed(pages: number): Promise<Figure> {
  const scan = pagePdf('ar-report', 'Noto Naskh Arabic')
  const all = Array.from({ length: pages }, () => 1)
  const startedAt = performance.now()
  await recognisePages({ source: scan, format: 'pdf', pages: all, recognisers: 2 })
  const value = Math.ceil((performance.now() - startedAt) / pages / 100) / 10
  const name = 'seconds a page of A4, two recognisers'
  const note = `${pages} pages; load of the machine ${loadavg()[0]!.toFixed(1)}`
  return { name, value, unit: 's', bound: null, holds: null, peer: null, note }
}

if (import.meta.main) {
  const options = {
    size: { type: 'string', default: 'full' },
    json: { type: 'string' },
    said: { type: 'string' },
  } as const
  const { size, json, said } = parseArgs({ options }).values
  const plain = await loadPlainTesseract()
  const read: Read[] = []
  for (const page of await makePages(size)) {
    const one = await readPage(page, plain)
    read.push(one)
    const [ours, peer] = [percent(one.ours), percent(one.peer)]
    console.log(`${one.text.padEnd(15)} ${one.face.padEnd(21)} ${one.how.padEnd(30)} ${ours} %   ${PEER} ${peer} %`)
  }
  if (said)
    writeFileSync(
      said,
      JSON.stringify(read, (key, value: unknown) => (key === 'picture' ? undefined : value)),
    )
  report([...errorFigures(read), secondsFigure(read), await speed(size === 'small' ? 2 : 12)], json)
}
