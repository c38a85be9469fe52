import { formatListNumber } from '../../language/list-number.ts'
import type { Block } from './blocks.ts'
import { readApart } from './docx-blocks.ts'
import type { NoteKind, NoteMarks, Reading } from './docx-reading.ts'
import { childOf, childrenOf, numberOf, valueOf, type XmlNode } from './docx-xml.ts'
import { formatNoteMark } from './note-mark.ts'

type Met = { kind: NoteKind; mark: string; node: XmlNode }

/** How one kind of notes is numbered. */
type Counting = { format: string; start: number; next: number; isAnewEachSection: boolean }

export type Notes = NoteMarks & {
  /** Tells that a section of the document has ended: its notes may be numbered from the start again. */
  endSection(): void
  /** The notes in the order in which they were met. Notes that nothing visible refers to are left out. */
  blocks(reading: Reading): Block[]
}

const USUAL: Record<NoteKind, string> = { footnote: 'decimal', endnote: 'lowerRoman' }

/** Where the settings of notes stand: the document's settings, then a section's, which go before. */
const countingOf = (kind: NoteKind, settings: readonly (XmlNode | undefined)[]): Counting => {
  const said = (name: string) =>
    settings.reduce<string | undefined>(
      (known, place) => valueOf(childOf(place, `w:${kind}Pr`), name) ?? known,
      undefined,
    )
  const start = numberOf(said('w:numStart')) ?? 1
  return {
    format: said('w:numFmt') ?? USUAL[kind],
    start,
    next: start,
    isAnewEachSection: said('w:numRestart') === 'eachSect',
  }
}

/** Reads the footnotes and endnotes of a document. `sections` are the properties of its sections in their order. */
export function readNotes(
  parts: Record<NoteKind, XmlNode | null>,
  settings: XmlNode | null,
  sections: readonly XmlNode[],
): Notes {
  const nodes = new Map<string, XmlNode>()
  for (const kind of ['footnote', 'endnote'] as const)
    for (const node of childrenOf(parts[kind] ?? undefined, `w:${kind}`))
      if (['normal', undefined].includes(node.attributes['w:type']))
        nodes.set(`${kind} ${node.attributes['w:id']}`, node)
  let section = 0
  const begin = (kind: NoteKind) => countingOf(kind, [settings ?? undefined, sections[section]])
  const counting: Record<NoteKind, Counting> = { footnote: begin('footnote'), endnote: begin('endnote') }
  const met: Met[] = []
  return {
    meet(kind, id, own) {
      const node = nodes.get(`${kind} ${id}`)
      if (!node) return null
      const { format, next } = counting[kind]
      const mark = own ?? formatListNumber(next, format) ?? String(next)
      if (own === undefined) counting[kind].next++
      met.push({ kind, mark, node })
      return mark
    },
    endSection() {
      section++
      for (const kind of ['footnote', 'endnote'] as const) {
        const { next, isAnewEachSection } = counting[kind]
        counting[kind] = begin(kind)
        if (!isAnewEachSection) counting[kind].next = next
      }
    },
    // A note may refer to another: the list grows while it is read.
    blocks(reading) {
      const blocks: Block[] = []
      for (let at = 0; at < met.length; at++) blocks.push(...blocksOfNote(met[at]!, reading))
      return blocks
    },
  }
}

function blocksOfNote({ mark, node }: Met, reading: Reading): Block[] {
  const said = formatNoteMark(mark)
  return readApart(node.children, reading).map((block, index) => {
    if (index > 0) return { ...block, role: 'note' }
    // A mark of the author's own stands in the note as well.
    const own = [said, mark].find((form) => block.text.startsWith(form) && !/^\p{L}/u.test(mark))
    const text = own ? block.text.slice(own.length).trim() : block.text
    return { ...block, role: 'note', text: `${said} ${text}`.trim() }
  })
}
