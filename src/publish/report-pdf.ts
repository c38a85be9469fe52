import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from './compose-report.ts'

/** How a report is set. What people wrote comes in as data: as strings, never as markup. */
const TEMPLATE = `
#let r = json(bytes(sys.inputs.report))
#let arabic = r.language == "ar"
#let side(right) = if right { rtl } else { ltr }
#let alone(b, said) = if b.rightToLeft == arabic { said } else { "\\u{2068}" + said + "\\u{2069}" }
#let lines(said) = said.split("\\n").join(linebreak())
#set document(title: r.title)
#set page(paper: "a4", margin: 2.4cm, numbering: "1")
#set text(
  font: if arabic { ("Amiri", "Source Serif 4") } else { ("Source Serif 4", "Amiri") },
  size: if arabic { 12pt } else { 10.5pt }, lang: r.language, dir: side(arabic),
)
#set par(leading: 0.75em)
#set block(spacing: 0.8em)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#text(size: 19pt, weight: "bold", r.title)
#parbreak()
#text(fill: luma(35%), r.asOf)
#parbreak()
#text(fill: luma(35%), size: 9.5pt, r.draft)
#line(length: 100%, stroke: 0.5pt + luma(60%))
#let marks(b) = for n in b.notes { super("[" + str(n) + "]") }
#for b in r.blocks {
  let label = if b.label == "" { [] } else { strong(b.label + ":") + [ ] }
  if b.style == "instrument" { heading(level: 1, b.text) }
  else if b.style == "provision" { heading(level: 2, b.text) }
  else if b.style == "thing" { heading(level: 3, b.label + ": " + alone(b, b.text)) }
  else if b.text.len() > 80 and b.rightToLeft != arabic {
    block(below: 0.4em, label)
    block(width: 100%, { set text(dir: side(b.rightToLeft)); align(if b.rightToLeft { right } else { left }, lines(b.text) + marks(b)) })
  }
  else { block(label + lines(alone(b, b.text)) + marks(b)) }
}
#if r.notes.len() > 0 {
  heading(level: 1, r.notesTitle)
  for (index, n) in r.notes.enumerate() {
    block({ text(size: 9pt, "[" + str(index + 1) + "] " + alone(n, n.text)) })
  }
}
`

/** Amiri, since its words can be found and copied out of a PDF; those of Noto Naskh come out as loose dots and strokes. */
const FONTS = ['amiri', 'source-serif-4'].flatMap((family) => {
  const home = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/package.json`)))
  return [join(home, '400Regular'), join(home, '700Bold')]
})

let made: Promise<NodeCompiler> | null = null
/** Loaded when the first report is asked for: most processes never set one. */
const compiler = () =>
  (made ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ fontArgs: [{ fontPaths: FONTS }] }),
  ))

/** A report as PDF/A-2b. */
export async function reportPdf(report: Report): Promise<Buffer> {
  const typst = await compiler()
  const { result } = typst.compile({ mainFileContent: TEMPLATE, inputs: { report: JSON.stringify(report) } })
  if (!result) throw new Error('the report could not be set')
  const pdf = typst.pdf(result, { pdfStandard: 'a-2b' })
  typst.evictCache(0)
  return pdf
}
