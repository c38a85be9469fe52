type Wanted = {
  /** The lines of each page; Latin letters only. */
  pages: readonly (readonly string[])[]
  /** A script that the document asks to be run when it is opened, and again for its first page. */
  script?: string
  /** An address that a link over the whole first page leads to, and that the document asks to be opened and sent a form. */
  link?: string
  /** Bytes that stand in the file and on no page. */
  padding?: number
}

const A4 = '[0 0 595 842]'
/** Where the first line of a page stands and how far the next is below it. Units: points, from the lower left corner. */
export const TEXT_AT = { x: 72, y: 760, leading: 20, size: 12 }

const literal = (text: string) => `(${text.replace(/[\\()]/g, (char) => `\\${char}`)})`

/**
 * A PDF written by hand, with a font that it does not bring along. What can act in a PDF is put in on wish: a script on opening, a
 * link, an address to fetch, a form with a script in it.
 */
export function makePdf({ pages, script, link, padding = 0 }: Wanted): Uint8Array<ArrayBuffer> {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const first = 4 + (padding ? 1 : 0)
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`)
  const scripted = script ? `/OpenAction ${action(script)} /AcroForm << /Fields [] /NeedAppearances true >>` : ''
  add(`<< /Type /Catalog /Pages 2 0 R ${scripted} >>`)
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  if (padding) add(`<< /Length ${padding} >>\nstream\n${'x'.repeat(padding)}\nendstream`)
  for (const [index, lines] of pages.entries()) {
    const extra = index === 0 ? `${script ? `/AA << /O ${action(script)} >>` : ''} ${annotations(link, script)}` : ''
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R ${extra} >>`,
    )
    const shown = lines.map((line) => `${literal(line)} Tj T*`).join(' ')
    const { x, y, leading, size } = TEXT_AT
    const content = `BT /F1 ${size} Tf ${leading} TL ${x} ${y} Td ${shown} ET`
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  return assemble(objects)
}

const action = (script: string) => `<< /S /JavaScript /JS ${literal(script)} >>`

function annotations(link: string | undefined, script: string | undefined): string {
  const list = [
    link && `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI ${literal(link)} >> >>`,
    link && `<< /Type /Annot /Subtype /Screen /Rect [0 0 595 842] /A << /S /SubmitForm /F ${literal(link)} >> >>`,
    script &&
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (x) /Rect [0 0 200 50] /AA << /PO ${action(script)} >> >>`,
  ].filter(Boolean)
  return list.length ? `/Annots [${list.join(' ')}]` : ''
}

function assemble(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = ['%PDF-1.7\n']
  let at = parts[0]!.length
  const offsets: number[] = []
  for (const [index, body] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${body}\nendobj\n`
    offsets.push(at)
    at += part.length
    parts.push(part)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
  )
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'))
}
