/**
 * Makes the Word files that these tests read: with the `docx` package, and with LibreOffice (`soffice`) from flat OpenDocument
 * texts and from files of our own. Run it by hand when a file is to change: `node bin/run.js tests/ingest/docx/make-files.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  DeletedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { cell, definition, num, para, restart, row, table, wordFile } from './word-file.ts'

const files = join(import.meta.dirname, 'files')
const item = (text: string, level: number, instance = 0) =>
  new Paragraph({
    bidirectional: true,
    numbering: { reference: 'items', level, instance },
    children: [new TextRun({ text, rightToLeft: true })],
  })
const said = (text: string) =>
  new Paragraph({ bidirectional: true, children: [new TextRun({ text, rightToLeft: true })] })
const change = { id: 1, author: 'محرر', date: '2026-01-01T00:00:00Z' }
const cells = (texts: readonly string[]) => texts.map((text) => new TableCell({ children: [said(text)] }))

const communique = new Document({
  title: 'البيان الختامي للقاء التوضيحي',
  numbering: {
    config: [
      {
        reference: 'items',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_ROMAN, text: '%3)', alignment: AlignmentType.START },
        ],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph('S/2015/939، المرفق الثاني.')] } },
  sections: [
    {
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional: true, children: [new TextRun('التوصيات')] }),
        item('إعداد برامج وطنية.', 0),
        item('في المدارس؛', 1),
        item('في السجون؛', 1),
        item('للأحداث.', 2),
        said('وأوصى المشاركون كذلك بما يلي:'),
        item('تبادل الممارسات الجيدة.', 0),
        item('مع المنظمات الإقليمية.', 1),
        item('قائمة مستقلة.', 0, 1),
        new Paragraph({
          bidirectional: true,
          children: [
            new TextRun('وأحيط علما بالمبادئ التوجيهية'),
            new FootnoteReferenceRun(1),
            new TextRun('، '),
            new InsertedTextRun({ ...change, text: 'وبأهميتها' }),
            new DeletedTextRun({ ...change, id: 2, text: 'وبغيرها' }),
            new TextRun('.'),
          ],
        }),
        new Table({
          visuallyRightToLeft: true,
          rows: [
            new TableRow({ children: cells(['السنة', 'الذكور', 'الإناث']) }),
            new TableRow({
              children: [new TableCell({ columnSpan: 2, children: [said('2015')] }), ...cells(['35'])],
            }),
          ],
        }),
      ],
    },
  ],
})
writeFileSync(join(files, 'docx-package-ar.docx'), await Packer.toBuffer(communique))

/** Gives a file to LibreOffice and takes its Word document. */
function throughLibreOffice(name: string, bytes: Uint8Array | string, from: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'mutabaa-word-'))
  writeFileSync(join(folder, `${name}.${from}`), bytes)
  const out = join(folder, 'out')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const source = join(folder, `${name}.${from}`)
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, source])
  writeFileSync(join(files, `${name}.docx`), readFileSync(join(out, `${name}.docx`)))
}

const levels = [{ format: 'decimal', text: '%1.' }, { format: 'arabicAbjad', text: '(%2)' }, { text: '%1.%2.%3' }]
const numbered = wordFile({
  numbering:
    definition(0, levels) +
    definition(1, [{ format: 'arabicAlpha', text: '%1-' }]) +
    num(1, 0) +
    num(2, 0, restart(0, 1)) +
    num(3, 1),
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  body: [
    para('إعلان توضيحي', { style: 'H', rtl: true }),
    para('تدين جميع أعمال الإرهاب', { list: [1], rtl: true }),
    para('أيا كانت دوافعها', { list: [1, 1], rtl: true }),
    para('وأيا كان مرتكبوها', { list: [1, 1], rtl: true }),
    para('في كل مكان', { list: [1, 2], rtl: true }),
    para('وإذ تلاحظ ما يلي:', { rtl: true }),
    para('تحث الدول', { list: [1], rtl: true }),
    para('تبدأ القائمة من جديد', { list: [2], rtl: true }),
    para('بند هجائي', { list: [3], rtl: true }),
    para('بند هجائي ثان', { list: [3], rtl: true }),
    table(
      [
        row([cell('المنطقة'), cell('العدد', '<w:gridSpan w:val="2"/>')]),
        row([cell('أفريقيا', '<w:vMerge w:val="restart"/>'), cell('12'), cell('30')]),
        row([cell('', '<w:vMerge/>'), cell('14'), cell('31')]),
      ],
      '<w:bidiVisual/><w:tblW w:w="5000" w:type="pct"/>',
    ),
    para('نهاية النص.', { rtl: true }),
  ].join(''),
})
throughLibreOffice('libreoffice-numbering-ar', numbered, 'docx')

const fodt = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Guiding notes of the illustrative meeting</dc:title></office:meta>
<office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="١, ٢, ٣, ..." style:num-suffix="."/></text:list-style>
<style:style style:name="Frame" style:family="graphic"/>
<style:style style:name="Rtl" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>
</office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="ct1"><text:insertion><office:change-info><dc:creator>Editor</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="ct2"><text:deletion><office:change-info><dc:creator>Editor</dc:creator><dc:date>2026-01-02T00:00:00</dc:date></office:change-info><text:p>hastily </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Guiding notes</text:h>
<text:p>The meeting <text:change-start text:change-id="ct1"/>warmly <text:change-end text:change-id="ct1"/>welcomed <text:change text:change-id="ct2"/>the report<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>S/2015/975.</text:p></text:note-body></text:note> of 2015<text:note text:id="n2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Issued in Madrid.</text:p></text:note-body></text:note>.</text:p>
<text:list text:style-name="L1" xml:id="list1"><text:list-item><text:p>Encourage States</text:p><text:list><text:list-item><text:p>to share lessons</text:p></text:list-item><text:list-item><text:p>to train</text:p><text:list><text:list-item><text:p>judges</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>
<text:p>An interruption.</text:p>
<text:list text:continue-list="list1" text:style-name="L1"><text:list-item><text:p>Invite partners</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p text:style-name="Rtl">بند بأرقام عربية</text:p></text:list-item><text:list-item><text:p text:style-name="Rtl">بند ثان</text:p></text:list-item></text:list>
<text:p>A box stands here.<draw:frame draw:style-name="Frame" text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>Words in a box</text:p></draw:text-box></draw:frame></text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Fighters</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>2015</text:p></table:table-cell><table:table-cell><text:p>30,000</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>`
throughLibreOffice('libreoffice-notes-en', fodt, 'fodt')
