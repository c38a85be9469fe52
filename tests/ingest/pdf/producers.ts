/** The programs that print the fixtures, each from the same content: none of them is needed by the tests. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { docxOf } from './content-docx.ts'
import { htmlOf } from './content-html.ts'
import { reportDocx, reportHtml, reportTypst } from './content-report.ts'
import type { Report } from './texts.ts'
import { type Content, directionOfLine } from './content.ts'

type Producer = (content: Content, font: string) => Uint8Array | Promise<Uint8Array>

/** Runs a program in a folder of its own and gives what it left in `out.pdf` (or in `left`). */
function run(files: Record<string, string | Uint8Array>, commands: [string, ...string[]][], left = 'out.pdf') {
  const folder = mkdtempSync(join(tmpdir(), 'fixture-'))
  try {
    for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data)
    for (const [program, ...given] of commands)
      spawnSync(program, given, {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'ignore'],
        timeout: 180_000,
        env: { ...process.env, HOME: folder },
      })
    return new Uint8Array(readFileSync(join(folder, left)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const chromium: Producer = (content, font) => printPage(htmlOf(content, font))

function printPage(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fixture-page-'))
  const page = join(folder, 'in.html')
  writeFileSync(page, html)
  return run({}, [
    [
      'chromium',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--print-to-pdf=out.pdf',
      pathToFileURL(page).href,
    ],
  ])
}

const weasyprint: Producer = (content, font) =>
  run({ 'in.html': htmlOf(content, font) }, [['weasyprint', 'in.html', 'out.pdf']])

const wkhtmltopdf: Producer = (content, font) =>
  run({ 'in.html': htmlOf(content, font) }, [['wkhtmltopdf', '-q', '--enable-local-file-access', 'in.html', 'out.pdf']])

const libreoffice: Producer = async (content, font) => convert(await docxOf(content, font))

const convert = (docx: Uint8Array) =>
  run({ 'out.docx': docx }, [
    ['soffice', '--headless', `-env:UserInstallation=file:///tmp/fixture-office`, '--convert-to', 'pdf', 'out.docx'],
  ])

/** pango-view draws plain paragraphs with Pango and Cairo. */
const pango: Producer = (content, font) =>
  run(
    { 'in.txt': content.pages.flatMap((page) => page.map(({ text }) => text)).join(content.justified ? '\n\n' : '\n') },
    [
      [
        'pango-view',
        '--no-display',
        '-q',
        '--font',
        `${font} 13`,
        '--width',
        '500',
        '--margin',
        '20',
        '-o',
        'out.pdf',
        'in.txt',
      ],
    ],
  )

const typstText = (text: string) => `#${JSON.stringify(text)}`
let compiler: NodeCompiler | undefined
const compile = (mainFileContent: string) => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] })
  return new Uint8Array(compiler.pdf({ mainFileContent }))
}
const typst: Producer = (content, font) => {
  const pages = content.pages.map((page) =>
    page
      .map(({ text }) => {
        const rtl = directionOfLine(text) === 'rtl'
        return `#block(width: 100%)[#set text(dir: ${rtl ? 'rtl' : 'ltr'}, lang: "${rtl ? 'ar' : 'en'}")\n${typstText(text)}]`
      })
      .join('\n\n'),
  )
  return compile(
    `#set page(paper: "a4", margin: 2.4cm)\n#set text(font: ("${font}", "DejaVu Sans"), size: 12pt)\n#set par(leading: 1em, justify: ${content.justified})\n${pages.join('\n#pagebreak()\n')}`,
  )
}

const texText = (text: string) =>
  text
    .replace(/([#$%&_{}])/g, '\\$1')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/"/g, '\\char34{}')
const lualatex: Producer = (content, font) => {
  const line = (text: string) =>
    directionOfLine(text) === 'rtl'
      ? `${texText(text)}\\par`
      : `\\begin{otherlanguage}{english}${texText(text)}\\par\\end{otherlanguage}`
  const body = content.pages.map((page) => page.map(({ text }) => line(text)).join('\n')).join('\n\\newpage\n')
  const head = `\\usepackage[bidi=basic,english]{babel}\\babelprovide[main,import]{arabic}\\babelfont[arabic]{rm}[Script=Arabic,Ligatures=TeXOff]{${font}}\\babelfont[english]{rm}[Ligatures=TeXOff]{DejaVu Sans}\\babelprovide[onchar=ids fonts]{english}`
  return run(
    {
      'out.tex': `\\documentclass{article}\\usepackage[a4paper,margin=2cm]{geometry}\\usepackage{fontspec}\n${head}\n\\setlength\\parindent{0pt}\\setlength\\parskip{6pt}\\pagestyle{empty}\\begin{document}\n${body}\n\\end{document}`,
    },
    [['lualatex', '-interaction=nonstopmode', 'out.tex']],
  )
}

/** Formatting objects; brackets and digits that the font lacks are drawn off the line, so only a font that has all is of use. */
const fop: Producer = (content) => {
  const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
  const block = (text: string) => {
    const rtl = directionOfLine(text) === 'rtl'
    const said = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    return `<fo:block-container writing-mode="${rtl ? 'rl-tb' : 'lr-tb'}"><fo:block space-after="6pt" language="${rtl ? 'ar' : 'en'}">${said}</fo:block></fo:block-container>`
  }
  return run(
    {
      'fop.xconf': `<?xml version="1.0"?><fop version="1.0"><renderers><renderer mime="application/pdf"><fonts><font embed-url="file://${font}"><font-triplet name="Body" style="normal" weight="normal"/></font></fonts></renderer></renderers></fop>`,
      'in.fo': `<?xml version="1.0" encoding="UTF-8"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set><fo:simple-page-master master-name="p" page-width="210mm" page-height="297mm" margin="20mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set><fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body" font-family="Body" font-size="12pt">${content.pages
        .flat()
        .map(({ text }) => block(text))
        .join('')}</fo:flow></fo:page-sequence></fo:root>`,
    },
    [['fop', '-c', 'fop.xconf', '-fo', 'in.fo', '-pdf', 'out.pdf']],
  )
}

/** What another program printed, written anew by Ghostscript: it loses what glyphs stand for. */
const distilled =
  (print: Producer): Producer =>
  async (content, font) =>
    run({ 'in.pdf': await print(content, font) }, [
      ['gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-sOutputFile=out.pdf', 'in.pdf'],
    ])

/** Producers and fonts of the second set. */
export const AGAIN_PRODUCERS: readonly [name: string, font: string, print: Producer][] = [
  ['chromium', 'KacstOne', chromium],
  ['libreoffice', 'Noto Kufi Arabic', libreoffice],
  ['pango', 'Noto Kufi Arabic', pango],
  ['lualatex', 'KacstOne', lualatex],
  ['typst', 'KacstTitle', typst],
  ['fop', 'DejaVu Sans', fop],
  ['ghostscript', 'Noto Naskh Arabic', distilled(chromium)],
  ['ghostscript', 'Noto Sans Arabic', distilled(typst)],
]

export const PRODUCERS: Record<string, Producer> = {
  chromium,
  weasyprint,
  wkhtmltopdf,
  libreoffice,
  pango,
  typst,
  lualatex,
}

/** Those that lay out a report with its header, table, columns and note. */
export const REPORTERS: Record<string, (report: Report, font: string) => Uint8Array | Promise<Uint8Array>> = {
  chromium: (report, font) => printPage(reportHtml(report, font)),
  libreoffice: async (report, font) => convert(await reportDocx(report, font)),
  typst: (report, font) => compile(reportTypst(report, font)),
}
