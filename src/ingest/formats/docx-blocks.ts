import type { Passage } from '../../domain/document.ts'
import { directionOf } from '../../language/direction.ts'
import { isItem } from '../../language/passages.ts'
import { type Block, linesOf } from './blocks.ts'
import { type Inline, readInline } from './docx-inline.ts'
import type { Label } from './docx-numbering.ts'
import { countChange, type Reading } from './docx-reading.ts'
import { readTable } from './docx-table.ts'
import { childOf, isOn, valueOf, type XmlNode } from './docx-xml.ts'

/** Reads one story (body, cell, note, text box, header) element by element; `end` gives the blocks of all that was taken. */
export type Story = { take(node: XmlNode): void; end(): Block[] }

/** Headings are short; a provision that is styled as one is still a provision. Units: UTF-16. */
const HEADING_AT_MOST = 300

export function makeStory(reading: Reading): Story {
  const blocks: Block[] = []
  /** What stands before a deleted paragraph mark belongs to the paragraph after it. */
  let carried: Inline | null = null
  const paragraph = (node: XmlNode, isContents: boolean) => {
    const inline: Inline = carried ?? { text: '', boxes: [], hidden: 0, inserted: 0, isHiddenByStyle: false }
    carried = null
    const properties = childOf(node, 'w:pPr')
    inline.isHiddenByStyle = reading.styles.of(valueOf(properties, 'w:pStyle')).isHidden
    readInline(node, inline, reading)
    // An instruction that does not end with its paragraph is broken: what follows is text again.
    for (const field of reading.fields) field.isResult = true
    const mark = childOf(properties, 'w:rPr')
    const gone = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')
    if (gone) {
      countChange(reading.changes, gone)
      carried = inline
    } else if (inline.text.trim() || !isOn(mark, 'w:vanish'))
      blocks.push(...blocksOfParagraph(properties, inline, reading, isContents))
  }
  const take = (node: XmlNode, isContents = false): void => {
    if (node.name === 'w:p') return paragraph(node, isContents)
    if (node.name === 'w:tbl') return void blocks.push(...readTable(node, reading, readStory))
    if (node.name === 'w:altChunk') return void reading.left++
    const inside = insideOf(node)
    for (const child of inside?.children ?? []) take(child, isContents || isTableOfContents(node))
  }
  return {
    take,
    end() {
      if (carried) blocks.push(...blocksOfParagraph(undefined, carried, reading, false))
      carried = null
      return blocks
    },
  }
}

/** The blocks of a story that is at hand as a whole. */
export function readStory(nodes: readonly XmlNode[], reading: Reading): Block[] {
  const story = makeStory(reading)
  for (const node of nodes) story.take(node)
  return story.end()
}

/** Reads a story that stands outside the flow of the one it is anchored in, so that no field of that one runs on in it. */
export function readApart(nodes: readonly XmlNode[], reading: Reading): Block[] {
  const { fields } = reading
  reading.fields = []
  const blocks = readStory(nodes, reading)
  reading.fields = fields
  return blocks
}

/** What lies around paragraphs without being one: content controls, custom markup, alternatives. */
function insideOf(node: XmlNode): XmlNode | undefined {
  switch (node.name) {
    case 'w:sdt':
      return isOn(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr') ? undefined : childOf(node, 'w:sdtContent')
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      return node
    case 'mc:AlternateContent':
      return childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback')
    default:
      return undefined
  }
}

const isTableOfContents = (node: XmlNode) =>
  valueOf(childOf(childOf(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents'

function blocksOfParagraph(properties: XmlNode | undefined, inline: Inline, reading: Reading, isContents: boolean) {
  const style = reading.styles.of(valueOf(properties, 'w:pStyle'))
  const label = properties ? reading.numbering.next(style, properties) : null
  const isTitle = style.name === 'title' || style.name === 'subtitle'
  const isHeading = outlineOf(properties, style.outline) !== null || isTitle
  const said = linesOf(inline.text, isHeading).join('\n')
  const text = labelled(label, said)
  const role = ((): Passage['role'] => {
    if (isContents || /^toc \d$/.test(style.name)) return 'furniture'
    if (isHeading && said.length <= HEADING_AT_MOST) return 'heading'
    return label?.text || isItem(text) ? 'item' : 'paragraph'
  })()
  const isRtl = isOn(properties, 'w:bidi') ?? style.isRtl
  const blocks: Block[] = text ? [{ role, text, direction: isRtl ? 'rtl' : directionOf(text) }] : []
  if (style.name === 'title' && text) reading.title ??= said
  for (const box of inline.boxes) blocks.push(...readApart(box.children, reading))
  return blocks
}

const outlineOf = (properties: XmlNode | undefined, styled: number | null) => {
  const own = valueOf(properties, 'w:outlineLvl')
  return own === undefined ? styled : /^[0-8]$/.test(own) ? Number(own) : null
}

/** A space stands between label and words even where Word sets none: the label is not part of the first word. */
function labelled(label: Label | null, said: string): string {
  if (!label?.text) return said
  if (!said) return label.isBullet ? '' : label.text
  return `${label.text} ${said}`
}
