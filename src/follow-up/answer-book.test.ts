import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { type AnswerBook, type BookRow, sheetsOf } from './answer-book.ts'
import { compareAnswers } from './compare-answers.ts'
import { readXlsx } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

const idOf = (n: number) => `0198f0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const MEASURES = [1, 2, 3].map((n) => ({
  id: idOf(900 + n) as MeasureId,
  titleAr: `تدبير ${n}`,
  titleEn: `Measure ${n}`,
}))
const rowOf = (n: number, more: Partial<BookRow> = {}): BookRow => ({
  provisionId: idOf(n) as ProvisionId,
  number: String(n),
  ar: `حكم ${n}`,
  en: `Provision ${n}`,
  lastStep: 'not',
  lastText: 'سابقا',
  step: null,
  text: '',
  measures: [],
  version: 0,
  ...more,
})
const bookOf = (rows: BookRow[], more: Partial<AnswerBook> = {}): AnswerBook => ({
  roundId: idOf(1000) as RoundId,
  partyId: idOf(1001) as PartyId,
  scale: {
    key: 'simple',
    version: 1,
    aspect: 'implementation',
    labelAr: 'السلم',
    labelEn: 'Scale',
    steps: [
      { key: 'not', labelAr: 'لم ينفذ', labelEn: 'Not implemented' },
      { key: 'fully', labelAr: 'نفذ كليا', labelEn: 'Fully implemented' },
    ],
  },
  rows,
  measures: MEASURES,
  ...more,
})
const NOW = new Date('2026-03-01T08:00:00Z')
const send = (book: AnswerBook, language: 'ar' | 'en' = 'ar') => writeXlsx(sheetsOf(book, language, NOW))
async function back(book: AnswerBook, bytes: Uint8Array) {
  const read = await readXlsx(bytes)
  if ('problem' in read) throw new Error(read.problem)
  return compareAnswers(book, read.sheets)
}
/** A workbook as a program that fills it in would save it: inline texts by their cells in the first sheet. */
function fill(bytes: Uint8Array, cells: Record<string, string>, more: (sheet: string) => string = (sheet) => sheet) {
  const parts = unzipSync(bytes)
  let sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  for (const [ref, xml] of Object.entries(cells))
    sheet = sheet.replace(new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`), () => `<c r="${ref}"${xml}</c>`)
  parts['xl/worksheets/sheet1.xml'] = strToU8(more(sheet))
  return zipSync(parts)
}
const text = (said: string) => ` t="inlineStr"><is><t xml:space="preserve">${said}</t></is>`

describe('a workbook of answers', () => {
  it('comes back with no difference, whatever is written in it', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('س', 'ل', 'ا', 'م', 'ً', ' ', '\n', '\r', '\t', '٣', '،', '=', '_x0041_', '<&>"'),
        maxLength: 40,
      }),
      fc.constantFrom('=1+1', '+1', '-1', '@x', '\u0000', '_x005F_x000D_', '\uFFFE', '00123', 'TRUE', '2026-01-01'),
    )
    const row = fc.record({
      ar: words,
      en: words,
      lastText: words,
      text: words,
      step: fc.constantFrom(null, 'not', 'fully'),
      measures: fc.subarray(MEASURES.map(({ id }) => id)),
      version: fc.nat(5),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.constantFrom('ar', 'en'),
        async (rows, language) => {
          const book = bookOf(rows.map((more, index) => rowOf(index + 1, more)))
          const preview = await back(book, await send(book, language as 'ar'))
          expect([preview.problem, preview.errors]).toEqual([null, []])
          expect(preview.rows.map(({ change }) => change)).toEqual(rows.map(() => 'unchanged'))
        },
      ),
      { numRuns: 20, endOnFailure: true },
    )
  }, 90_000)

  it('holds texts of 20,000 characters whole, and takes them back as they are', async () => {
    const long = 'نص طويل\n'.repeat(2500).slice(0, 20_000).trim()
    const empty = bookOf([rowOf(1, { lastText: long, ar: long })])
    const preview = await back(empty, fill(await send(empty), { H2: text(long) }))
    expect(preview.rows).toMatchObject([{ change: 'new', after: { text: long } }])
  })

  it('is told row by row: unchanged, changed, new, emptied', async () => {
    const said = { step: 'not', text: 'قيل', measures: [MEASURES[0]!.id], version: 1 }
    const book = bookOf([rowOf(1, said), rowOf(2, said), rowOf(3), rowOf(4, said)])
    const bytes = fill(await send(book), {
      G2: text(' Fully implemented '),
      I2: text('٢، 3'),
      G4: text('نفذ كليا'),
      H4: text('=جديد'),
      G5: '>',
      H5: '>',
      I5: '>',
    })
    const { rows, errors } = await back(book, bytes)
    expect(errors).toEqual([])
    expect(rows.map(({ row, change, after }) => [row, change, after])).toEqual([
      [2, 'changed', { step: 'fully', text: 'قيل', measures: [MEASURES[1]!.id, MEASURES[2]!.id] }],
      [3, 'unchanged', null],
      [4, 'new', { step: 'fully', text: '=جديد', measures: [] }],
      [5, 'emptied', { step: null, text: '', measures: [] }],
    ])
  })

  it.each([
    ['a changed id', { A2: text('x') }, 'changed-id'],
    ['an id of another round', { A2: text(idOf(77)) }, 'foreign-row'],
    ['the id of another row', { A2: text(idOf(2)) }, 'other-provision'],
    ['a changed provision', { C2: text('حكم آخر') }, 'other-provision'],
    ['a step that is none', { G2: text('Half done') }, 'unknown-step'],
    ['a measure that is none', { I2: text('9') }, 'unknown-measure'],
    ['a measure in words', { I2: text('__proto__') }, 'unknown-measure'],
    ['a formula', { H2: '><f>HYPERLINK("http://x")</f><v>1</v>' }, 'formula'],
    ['a formula shared from elsewhere', { H2: '><f t="shared" si="0"/><v>1</v>' }, 'formula'],
    ['too long an answer', { H2: text('س'.repeat(20_001)) }, 'too-long'],
  ])('refuses a row with %s, and takes the others', async (_what, cells, code) => {
    const book = bookOf([rowOf(1), rowOf(2), rowOf(3)])
    const { rows, errors } = await back(book, fill(await send(book), cells as Record<string, string>))
    expect(errors[0]).toMatchObject({ row: 2, code })
    expect(rows.at(-1)).toMatchObject({ row: 4, change: 'unchanged' })
  })

  it('refuses merged rows, repeated rows, and rows that a colleague changed meanwhile', async () => {
    const book = bookOf([rowOf(1), rowOf(2)])
    const merged = (refs: string) => (sheet: string) =>
      sheet.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${refs}"/></mergeCells>`)
    expect((await back(book, fill(await send(book), {}, merged('H2:H3')))).errors.map(({ code }) => code)).toEqual([
      'merged',
      'merged',
    ])
    const twice = { A3: text(idOf(1)), B3: text('1'), C3: text('حكم 1'), D3: text('Provision 1') }
    expect((await back(book, fill(await send(book), twice))).errors).toMatchObject([{ row: 3, code: 'repeated-row' }])
    const now = bookOf([rowOf(1, { version: 1, text: 'كتبه زميل' }), rowOf(2, { version: 1, text: 'كتبه زميل' })])
    const { rows, errors } = await back(now, fill(await send(book), { H2: text('كتبته أنا') }))
    expect(errors).toMatchObject([{ row: 2, code: 'changed-meanwhile' }])
    expect(rows).toMatchObject([{ row: 3, change: 'unchanged' }])
  })

  it('is refused whole when it is of another round or party, not ours, or its marks were changed', async () => {
    const book = bookOf([rowOf(1), rowOf(2)])
    const problemOf = async (sent: AnswerBook, change = (bytes: Uint8Array) => bytes) =>
      (await back(book, change(await send(sent)))).problem
    expect(await problemOf(bookOf([rowOf(1)], { roundId: idOf(5) as RoundId }))).toBe('other-round')
    expect(await problemOf(bookOf([rowOf(1)], { partyId: idOf(5) as PartyId }))).toBe('other-party')
    const inStrings = (from: string, to: string) => (bytes: Uint8Array) => {
      const parts = unzipSync(bytes)
      const strings = strFromU8(parts['xl/sharedStrings.xml']!).replaceAll(from, to)
      return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) })
    }
    expect(await problemOf(book, inStrings(idOf(2), idOf(3)))).toBe('damaged-marks')
    const { rows } = await back(
      book,
      await writeXlsx([{ name: 'x', rightToLeft: false, columns: [], rows: [['a']] }]),
    ).then((preview) => ({ rows: preview.problem }))
    expect(rows).toBe('not-ours')
  })

  it('is locked but for its answers, with a list of steps, a frozen head, from right to left in Arabic', async () => {
    const parts = unzipSync(await send(bookOf([rowOf(1, { text: '=cmd()' })])))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('rightToLeft="1"')
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="G2:G2"/)
    expect(sheet).toContain('<formula1>&apos;السلم&apos;!$B$2:$B$3</formula1>')
    expect(sheet).toContain('<sheetProtection')
    expect(sheet).not.toContain('<f>')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('state="veryHidden"')
    const english = unzipSync(await send(bookOf([rowOf(1)]), 'en'))
    expect(strFromU8(english['xl/worksheets/sheet1.xml']!)).not.toContain('rightToLeft="1"')
  })

  it('of 500 rows takes at most two seconds each way', async () => {
    const rows = Array.from({ length: 500 }, (_, n) =>
      rowOf(n, {
        ar: 'تتبادل الدول المعلومات. '.repeat(20),
        en: 'States share information. '.repeat(20),
        text: 'رد '.repeat(200),
      }),
    )
    const book = bookOf(rows)
    const before = process.cpuUsage()
    const bytes = await send(book)
    const out = process.cpuUsage(before)
    const between = process.cpuUsage()
    expect((await back(book, bytes)).rows).toHaveLength(500)
    const home = process.cpuUsage(between)
    const [outMs, homeMs] = [out, home].map(({ user, system }) => Math.round((user + system) / 1000))
    console.log(`500 rows: ${outMs} ms out, ${homeMs} ms back, ${Math.round(bytes.length / 1024)} KiB`)
    expect(outMs).toBeLessThan(2000)
    expect(homeMs).toBeLessThan(2000)
  })
})
