export type Page = { content: string; mediaBox?: string; cropBox?: string; rotate?: number }

/** A small PDF by hand, in Helvetica: for what no program prints on demand. `toUnicode`: a map that the font claims for its codes. */
export function handMade(pages: readonly Page[], toUnicode?: string): Uint8Array {
  const objects: string[] = []
  const stream = (data: string) => `<</Length ${Buffer.byteLength(data, 'latin1')}>>stream\n${data}\nendstream`
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  objects.push('<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  objects.push(
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding${toUnicode ? '/ToUnicode 4 0 R' : ''}>>`,
  )
  objects.push(stream(toUnicode ?? ''))
  for (const [index, { content, mediaBox = '0 0 595 842', cropBox, rotate = 0 }] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox}]${cropBox ? `/CropBox[${cropBox}]` : ''}/Rotate ${rotate}/Resources<</Font<</F1 3 0 R>>>>/Contents ${6 + index * 2} 0 R>>`,
    )
    objects.push(stream(content))
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** A line of text at a place, in a size, as a page's content has it. */
export const at = (x: number, y: number, text: string, size = 12, before = ''): string =>
  `BT ${before} /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`

/** Maps each letter to the one so many places on: a text layer that lies. */
export const lyingMap = (from: number, to: number, shift: number): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lie def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <${from.toString(16).padStart(2, '0')}> <${to.toString(16).padStart(2, '0')}> <${(from + shift).toString(16).padStart(4, '0')}> endbfrange endcmap end end`
