import { describe, expect, it } from 'vitest'
import { composeReport } from './compose-report.ts'
import type { PartyReport } from './read-party-report.ts'
import { reportPdf } from './report-pdf.ts'
import { reportDocx } from './report-docx.ts'

const DOCUMENT = '0198f0de-0000-7000-8000-000000000009'
const expression = (text: string, start: number | null) => ({
  number: '1',
  force: 'urges',
  addressees: [],
  text,
  documentId: start === null ? null : DOCUMENT,
  start,
  end: start === null ? null : start + text.length,
})
const knownOf = (many: number): PartyReport =>
  ({
    party: { nameAr: 'الإمارات', nameEn: 'United Arab Emirates' },
    now: new Date('2026-03-01T08:00:00Z'),
    measures: [],
    scales: [],
    documents: new Map([[DOCUMENT, 'قرار المجلس']]),
    instruments: [
      {
        instrument: { titleAr: 'مبادئ', titleEn: null },
        provisions: Array.from({ length: many }, (_, index) => ({
          provision: {
            id: String(index),
            number: String(index + 1),
            position: index + 1,
            force: 'urges',
            ar: expression('تتبادل الدول المعلومات.', index * 100),
            en: expression('States share information.', null),
          },
          standing: 'no-report',
          acceptance: null,
          answer: null,
          measures: [],
          assessments: [],
        })),
      },
    ],
  }) as unknown as PartyReport

describe('a report', () => {
  it('names the document and the passage of what it quotes, in notes counted from 1', () => {
    const { blocks, notes, asOf } = composeReport(knownOf(2), 'ar')
    expect(asOf).toBe('على ما هو مسجل حتى 1 مارس 2026')
    expect(blocks.filter((one) => one.notes.length).map((one) => one.notes)).toEqual([[1], [2]])
    expect(notes.map(({ text }) => text)).toEqual([
      'قرار المجلس، الموضع 0–23: «تتبادل الدول المعلومات.»',
      'قرار المجلس، الموضع 100–123: «تتبادل الدول المعلومات.»',
    ])
  })

  it('says in words that nothing was reported, and takes the other language where one is missing', () => {
    const { blocks, title } = composeReport(knownOf(1), 'en')
    expect(title).toBe('Draft report on implementation: United Arab Emirates')
    expect(blocks[0]).toMatchObject({ style: 'instrument', text: 'مبادئ', rightToLeft: true })
    expect(blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(['No report was received', 'no report']))
  })

  it('of 300 provisions is set within seconds', async () => {
    const report = composeReport(knownOf(300), 'ar')
    await reportPdf(composeReport(knownOf(1), 'ar'))
    const cpu = process.cpuUsage()
    const pdf = await reportPdf(report)
    const set = process.cpuUsage(cpu)
    const between = process.cpuUsage()
    const docx = await reportDocx(report)
    const written = process.cpuUsage(between)
    const [pdfMs, docxMs] = [set, written].map(({ user, system }) => Math.round((user + system) / 1000))
    console.log(`300 provisions: PDF ${pdfMs} ms ${pdf.length} bytes, DOCX ${docxMs} ms ${docx.length} bytes`)
    expect(pdfMs! + docxMs!).toBeLessThan(20_000)
  })
})
