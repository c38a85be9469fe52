import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Extraction, Passage } from '../../../src/domain/document.ts'
import { extractPdf } from '../../../src/ingest/formats/pdf.ts'
import { at, handMade, lyingMap } from './hand-made.ts'
import { comparable, exactLines } from './measure.ts'
import { AGAIN, LINES, PARAGRAPHS, REPORTS } from './texts.ts'

const folder = join(import.meta.dirname, 'fixtures')
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => {
    const [producer = '', font = '', kind = ''] = name.split('.')
    return { name, producer, font, kind }
  })
const take = (name: string) => extractPdf(new Uint8Array(readFileSync(join(folder, name))))
const saidBy = ({ text, passages }: Extraction, ...roles: Passage['role'][]) =>
  passages.filter(({ role }) => roles.includes(role)).map(({ start, end }) => text.slice(start, end))
const linesOf = ({ text, lines }: Extraction) => lines.map(({ start, end }) => text.slice(start, end))
const isFlagged = ({ report }: Extraction) => report.problems.some(({ code }) => code === 'garbled-text')

/** What these programs put into a PDF does not say what the page shows: it must be told, not passed on. */
const BROKEN = ['weasyprint', 'wkhtmltopdf', 'ghostscript']

describe('lines and paragraphs of PDFs by producer and font', () => {
  const expected = { lines: Object.values(LINES).flat(), paragraphs: Object.values(PARAGRAPHS).flat(), again: AGAIN }
  const isSound = ({ producer, font }: { producer: string; font: string }) =>
    !BROKEN.includes(producer) && `${producer} ${font}` !== 'typst Scheherazade'

  it.each([
    ['lines', 0.99],
    ['paragraphs', 0.985],
    ['again', 0.96],
  ] as const)('%s come out letter for letter', async (kind, floor) => {
    const rows: Record<string, Record<string, string>> = {}
    let [exact, all] = [0, 0]
    for (const fixture of fixtures.filter((one) => one.kind === kind && isSound(one))) {
      const extraction = await take(fixture.name)
      const given = kind === 'paragraphs' ? saidBy(extraction, 'heading', 'paragraph', 'item') : linesOf(extraction)
      const found = exactLines(expected[kind], given)
      ;(rows[fixture.producer] ??= {})[fixture.font] = `${found.exact}/${expected[kind].length}`
      exact += found.exact
      all += expected[kind].length
    }
    console.table(rows)
    console.log(`${kind}: ${exact} of ${all} exact, ${((100 * exact) / all).toFixed(2)} %`)
    expect(all).toBeGreaterThan(150)
    expect(exact / all).toBeGreaterThanOrEqual(floor)
  })

  it.each(fixtures.filter((one) => !isSound(one) && one.kind !== 'paragraphs').map(({ name }) => name))(
    '%s, of which the text layer is broken, is flagged on its pages',
    async (name) => {
      const { report } = await take(name)
      const pages = report.problems.filter(({ code }) => code === 'garbled-text').map(({ page }) => page)
      expect(pages).toContain(1)
    },
  )

  it('sound text layers are not flagged', async () => {
    const flagged: string[] = []
    for (const fixture of fixtures.filter(isSound)) if (isFlagged(await take(fixture.name))) flagged.push(fixture.name)
    expect(flagged).toEqual([])
  })
})

describe('a report of several pages', () => {
  it.each(
    fixtures.filter(({ kind }) => kind.startsWith('report-')).map(({ name, kind }) => [name, kind.slice(7)] as const),
  )('%s', async (name, language) => {
    const report = REPORTS[language]!
    const extraction = await take(name)
    const plain = (texts: readonly string[]) =>
      texts.map((text) => comparable(text).replace(/[¹١1]$|[¹١](?=\.$)|^[¹١1]\s*/g, ''))
    expect(plain(saidBy(extraction, 'heading'))).toEqual([report.title, ...report.headings])
    expect(saidBy(extraction, 'table-row')).toEqual(report.table.map((row) => row.join(' | ')))
    expect(plain(saidBy(extraction, 'paragraph'))).toEqual([
      report.intro,
      `${report.noted}.`,
      ...report.columns,
      `${report.noted}.`,
    ])
    expect(plain(saidBy(extraction, 'note'))).toEqual([report.note])
    expect(saidBy(extraction, 'furniture').toSorted()).toEqual(
      [1, 2, 3].flatMap((page) => [report.header, report.footer(String(page))]).toSorted(),
    )
  })
})

describe('a PDF that is drawn in an unusual way', () => {
  const SENTENCE = 'The participants agreed to meet again.'
  const only = async (...given: Parameters<typeof handMade>) => extractPdf(handMade(...given))

  it.each([
    ['upright', { content: at(100, 700, SENTENCE) }, [100, 130]],
    ['with a crop box', { content: at(150, 650, SENTENCE), cropBox: '50 50 500 780' }, [100, 118]],
    [
      'with a media box that begins elsewhere',
      { content: at(-100, -100, SENTENCE), mediaBox: '-200 -200 395 642' },
      [100, 730],
    ],
    ['turned by a quarter', { content: `q 0 1 -1 0 300 100 cm ${at(0, 0, SENTENCE)} Q`, rotate: 90 }, [100, 288]],
    ['turned by half', { content: `q -1 0 0 -1 500 100 cm ${at(0, 0, SENTENCE)} Q`, rotate: 180 }, [95, 88]],
  ])('%s: the line and where it is shown', async (_what, page, [left, top]) => {
    const extraction = await only([page])
    expect(linesOf(extraction)).toEqual([SENTENCE])
    const [box] = extraction.lines.map((line) => line.box)
    expect(Math.abs(box![0] - left!)).toBeLessThan(4)
    expect(Math.abs(box![1] - top!)).toBeLessThan(8)
    expect(box![2]).toBeGreaterThan(box![0])
  })

  it('bold by drawing twice: said once', async () =>
    expect(linesOf(await only([{ content: at(100, 700, SENTENCE) + at(100.3, 700, SENTENCE) }]))).toEqual([SENTENCE]))

  it('invisible over a picture, as a recognised page is', async () =>
    expect(linesOf(await only([{ content: at(100, 700, SENTENCE, 12, '3 Tr') }]))).toEqual([SENTENCE]))

  it('a stamp across the page is furniture', async () => {
    const stamp = `q 0.7 0.7 -0.7 0.7 200 300 cm ${at(0, 0, 'DRAFT', 60)} Q`
    const extraction = await only([{ content: at(100, 700, SENTENCE) + stamp }])
    expect(saidBy(extraction, 'furniture')).toEqual(['DRAFT'])
    expect(saidBy(extraction, 'paragraph')).toEqual([SENTENCE])
  })

  it('a paragraph over two pages, with headers and footers between', async () => {
    const page = (number: number, lines: readonly string[]) => ({
      content:
        at(100, 800, 'A/70/12') +
        lines.map((line, index) => at(100, 700 - index * 15, line)).join('') +
        at(100, 40, `Page ${number} of 2`),
    })
    const extraction = await only([
      page(1, [
        'The participants of the meeting that was held in the capital',
        'noted that all of the States which had taken part in it would',
      ]),
      page(2, ['report to the forum within six months of the day on which it', 'was closed.']),
    ])
    expect(saidBy(extraction, 'paragraph')).toEqual([
      'The participants of the meeting that was held in the capital noted that all of the States which had taken part in it would report to the forum within six months of the day on which it was closed.',
    ])
    expect(saidBy(extraction, 'furniture')).toEqual(['A/70/12', 'Page 1 of 2', 'A/70/12', 'Page 2 of 2'])
  })

  it('a text layer that lies is flagged with its page', async () => {
    const said = Array.from({ length: 12 }, (_, index) => at(60, 760 - index * 16, `${SENTENCE} ${SENTENCE}`)).join('')
    const { report } = await only([{ content: said }, { content: said }], lyingMap(0x61, 0x7a, -29))
    expect(report.problems.filter(({ code }) => code === 'garbled-text').map(({ page }) => page)).toEqual([1, 2])
  })

  it('a page without text is named', async () => {
    const { report } = await only([{ content: at(100, 700, SENTENCE) }, { content: '0 0 100 100 re f' }])
    expect(report.problems).toMatchObject([{ code: 'page-without-text', page: 2, severity: 'partial' }])
  })
})
