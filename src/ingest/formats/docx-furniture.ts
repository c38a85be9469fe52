import type { Block } from './blocks.ts'
import { readApart } from './docx-blocks.ts'
import type { DocxPackage } from './docx-package.ts'
import type { Reading } from './docx-reading.ts'
import { childrenOf, childOf, isOn, type XmlNode } from './docx-xml.ts'

type Place = 'header' | 'footer'

/** The headers or footers that the sections show, in their order: first pages' and even pages' only where they are switched on. */
function pathsOf(place: Place, docx: DocxPackage, sections: readonly XmlNode[], settings: XmlNode | null): string[] {
  const hasEven = isOn(settings ?? undefined, 'w:evenAndOddHeaders') ?? false
  const wanted = sections.flatMap((section) =>
    childrenOf(section, `w:${place}Reference`)
      .filter(({ attributes: { 'w:type': type } }) =>
        type === 'first' ? (isOn(section, 'w:titlePg') ?? false) : type === 'even' ? hasEven : true,
      )
      .map(({ attributes }) => docx.relations.find(({ id }) => id === attributes['r:id'])?.path ?? ''),
  )
  return [...new Set(wanted)].filter(Boolean)
}

/** The headers or footers of a document, each text once. One that holds nothing but a page number is left out. */
export async function readFurniture(
  place: Place,
  docx: DocxPackage,
  { sections, settings, reading }: { sections: readonly XmlNode[]; settings: XmlNode | null; reading: Reading },
): Promise<Block[]> {
  const seen = new Map<string, Block>()
  for (const path of pathsOf(place, docx, sections, settings)) {
    const part = await docx.tree(path)
    for (const block of readApart(part?.children ?? [], reading))
      if (/\p{L}/u.test(block.text)) seen.set(block.text, { ...block, role: 'furniture' })
  }
  return [...seen.values()]
}

/** Whether a paragraph is the last of its section. */
export const endsSection = (node: XmlNode): boolean => childOf(childOf(node, 'w:pPr'), 'w:sectPr') !== undefined
