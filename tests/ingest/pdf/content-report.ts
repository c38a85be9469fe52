/** The report of several pages for those producers that lay out pages: web page, Word file, Typst. */
import {
  AlignmentType,
  Column,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Report } from './texts.ts'

const MARK = '#'

export function reportHtml(report: Report, font: string): string {
  const { direction, table } = report
  const [before = '', after = ''] = report.footer(MARK).split(MARK)
  const rows = table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  return `<!doctype html><html dir="${direction}" lang="${direction === 'rtl' ? 'ar' : 'en'}"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 2.5cm 2cm; @top-center { content: "${report.header}"; font: 9pt "${font}", "DejaVu Sans"; direction: ${direction} } @bottom-center { content: "${before}" counter(page) "${after}"; font: 9pt "${font}", "DejaVu Sans"; direction: ${direction} } }
body { font: 12pt/1.5 "${font}", "DejaVu Sans"; margin: 0; text-align: justify }
p { margin: 0 0 8pt } h1 { font-size: 20pt; margin: 0 0 12pt; text-align: center } h2 { font-size: 15pt; margin: 12pt 0 8pt }
table { width: 100%; border-collapse: collapse; margin: 8pt 0 } td { border: 1px solid; padding: 3pt 6pt; text-align: start }
.columns { columns: 2; column-gap: 1cm } .note { font-size: 9pt; border-top: 1px solid; margin-top: 30pt } section { break-after: page } section:last-child { break-after: auto }
</style></head><body>
<section><h1>${report.title}</h1><p>${report.intro}</p><h2>${report.headings[0]}</h2><table>${rows}</table><p>${report.noted}.</p></section>
<section><h2>${report.headings[1]}</h2><div class="columns">${report.columns.map((said) => `<p>${said}</p>`).join('')}</div></section>
<section><h2>${report.headings[2]}</h2><p>${report.noted}<sup style="font-size:7pt">1</sup>.</p><p class="note">1 ${report.note}</p></section>
</body></html>`
}

export async function reportDocx(report: Report, font: string): Promise<Uint8Array> {
  const rtl = report.direction === 'rtl'
  const fonts = { ascii: font, hAnsi: font, cs: font, eastAsia: font }
  const run = (text: string, size = 24, bold = false) =>
    new TextRun({ text, rightToLeft: rtl, font: fonts, size, bold })
  const say = (text: string) =>
    new Paragraph({ bidirectional: rtl, alignment: AlignmentType.BOTH, spacing: { after: 160 }, children: [run(text)] })
  const head = (text: string, size: number, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({
      bidirectional: rtl,
      heading,
      spacing: { before: 240, after: 160 },
      children: [run(text, size, true)],
    })
  const [before = '', after = ''] = report.footer(MARK).split(MARK)
  const furniture = {
    headers: {
      default: new Header({
        children: [
          new Paragraph({ bidirectional: rtl, alignment: AlignmentType.CENTER, children: [run(report.header, 18)] }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            bidirectional: rtl,
            alignment: AlignmentType.CENTER,
            children: [
              run(before, 18),
              new TextRun({ children: [PageNumber.CURRENT], rightToLeft: rtl, font: fonts, size: 18 }),
              run(after, 18),
            ],
          }),
        ],
      }),
    },
  }
  const cells = report.table.map(
    (row) =>
      new TableRow({
        children: row.map(
          (text) =>
            new TableCell({
              width: { size: 3000, type: WidthType.DXA },
              children: [new Paragraph({ bidirectional: rtl, children: [run(text)] })],
            }),
        ),
      }),
  )
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph({ bidirectional: rtl, children: [run(report.note, 18)] })] } },
    sections: [
      {
        ...furniture,
        children: [
          head(report.title, 40, HeadingLevel.HEADING_1),
          say(report.intro),
          head(report.headings[0]!, 30, HeadingLevel.HEADING_2),
          new Table({
            visuallyRightToLeft: rtl,
            width: { size: 9000, type: WidthType.DXA },
            columnWidths: [3000, 3000, 3000],
            rows: cells,
          }),
          say(`${report.noted}.`),
        ],
      },
      {
        ...furniture,
        properties: { type: SectionType.NEXT_PAGE },
        children: [head(report.headings[1]!, 30, HeadingLevel.HEADING_2)],
      },
      {
        ...furniture,
        properties: {
          type: SectionType.CONTINUOUS,
          column: { count: 2, space: 600, equalWidth: true, children: [new Column({ width: 4200, space: 600 })] },
        },
        children: report.columns.map(say),
      },
      {
        ...furniture,
        properties: { type: SectionType.NEXT_PAGE },
        children: [
          head(report.headings[2]!, 30, HeadingLevel.HEADING_2),
          new Paragraph({ bidirectional: rtl, children: [run(report.noted), new FootnoteReferenceRun(1), run('.')] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export function reportTypst(report: Report, font: string): string {
  const rtl = report.direction === 'rtl'
  const said = (text: string) => `#${JSON.stringify(text)}`
  const [before = '', after = ''] = report.footer(MARK).split(MARK)
  const cells = report.table
    .flat()
    .map((cell) => `[${said(cell)}]`)
    .join(', ')
  return `#set page(paper: "a4", margin: 2.4cm, header: align(center, text(9pt)[${said(report.header)}]), footer: context align(center, text(9pt)[${said(before)}#counter(page).display()${said(after)}]))
#set text(font: ("${font}", "DejaVu Sans"), size: 12pt, lang: "${rtl ? 'ar' : 'en'}", dir: ${report.direction})
#set par(leading: 0.9em, spacing: 1.6em, justify: true)
#set heading(numbering: none)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(15pt)
= ${said(report.title)}
${said(report.intro)}

== ${said(report.headings[0]!)}
#table(columns: (1fr, 1fr, 1fr), ${cells})

${said(`${report.noted}.`)}
#pagebreak()
== ${said(report.headings[1]!)}
#columns(2)[
${report.columns.map(said).join('\n\n')}
]
#pagebreak()
== ${said(report.headings[2]!)}
${said(report.noted)}#footnote[${said(report.note)}].
`
}
