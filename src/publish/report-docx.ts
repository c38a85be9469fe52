import type { Paragraph } from 'docx'
import type { Report } from './compose-report.ts'

const FONT = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Traditional Arabic' }
const SIZES = { title: 36, instrument: 28, provision: 24, thing: 22, line: 21 } as const

type Docx = typeof import('docx')
type Line = { style: keyof typeof SIZES; label: string; text: string; rightToLeft: boolean; notes: number[] }

/** A report as DOCX: headings are headings, and every paragraph and run has its direction. */
export async function reportDocx(report: Report): Promise<Buffer> {
  const docx = await import('docx')
  const arabic = report.language === 'ar'
  const plain = (style: Line['style'], text: string, rightToLeft = arabic): Line => ({
    style,
    text,
    rightToLeft,
    label: '',
    notes: [],
  })
  const lines: Line[] = [
    plain('title', report.title),
    plain('line', report.asOf),
    plain('line', report.draft),
    ...report.blocks,
    ...(report.notes.length ? [plain('instrument', report.notesTitle)] : []),
    ...report.notes.map(({ text, rightToLeft }, index) => plain('line', `[${index + 1}] ${text}`, rightToLeft)),
  ]
  const children = lines.map((line) => paragraphOf(docx, line, arabic))
  const document = new docx.Document({ title: report.title, creator: 'Mutabaa', sections: [{ children }] })
  return docx.Packer.toBuffer(document)
}

/** A paragraph with a label runs as the report does; one without, as its own words do. The words have their own direction. */
function paragraphOf(docx: Docx, { style, label, text, rightToLeft, notes }: Line, arabic: boolean): Paragraph {
  const { Paragraph: Made, TextRun, HeadingLevel } = docx
  const run = (said: string, more: object = {}) =>
    said.split('\n').map(
      (part, index) =>
        new TextRun({
          text: part,
          rightToLeft,
          font: FONT,
          size: SIZES[style],
          ...(index ? { break: 1 } : {}),
          ...more,
        }),
    )
  const headings = {
    title: HeadingLevel.TITLE,
    instrument: HeadingLevel.HEADING_1,
    provision: HeadingLevel.HEADING_2,
    thing: HeadingLevel.HEADING_3,
  }
  return new Made({
    bidirectional: label ? arabic : rightToLeft,
    spacing: { after: 100 },
    ...(style === 'line' ? {} : { heading: headings[style] }),
    children: [
      ...(label ? run(`${label}: `, { bold: true, rightToLeft: arabic }) : []),
      ...run(text),
      ...notes.flatMap((number) => run(`[${number}]`, { superScript: true })),
    ],
  })
}
