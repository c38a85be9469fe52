import { AlignmentType, Document, HeadingLevel, Packer, PageBreak, Paragraph, TextRun } from 'docx'
import { type Content, directionOfLine, latinRuns } from './content.ts'

const fontOf = (font: string) => ({ ascii: font, hAnsi: font, cs: font, eastAsia: font })

function paragraphOf(text: string, font: string, content: Content, heading: boolean) {
  const rtl = directionOfLine(text) === 'rtl'
  const runs: TextRun[] = []
  const put = (rightToLeft: boolean) => (said: string) => {
    if (said) runs.push(new TextRun({ text: said, rightToLeft, font: fontOf(font), size: 24 }))
    return ''
  }
  if (rtl) latinRuns(text, put(false), put(true))
  else put(false)(text)
  return new Paragraph({
    bidirectional: rtl,
    children: runs,
    spacing: { after: 120 },
    ...(heading ? { heading: HeadingLevel.HEADING_2 } : {}),
    ...(content.justified ? { alignment: AlignmentType.BOTH } : {}),
  })
}

/** The content as a Word file; Word marks each run with its direction, and so does this. */
export async function docxOf(content: Content, font: string): Promise<Uint8Array> {
  const children = content.pages.flatMap((page, index) => [
    ...(index ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...page.map(({ text, role }) => paragraphOf(text, font, content, role === 'heading')),
  ])
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
