import type { Extraction, Problem } from '../../domain/document.ts'
import { type Block, joinBlocks } from './blocks.ts'
import { cleanText } from './clean.ts'
import { makeStory } from './docx-blocks.ts'
import { endsSection, readFurniture } from './docx-furniture.ts'
import { readNotes } from './docx-notes.ts'
import { readNumbering } from './docx-numbering.ts'
import { type DocxPackage, openPackage } from './docx-package.ts'
import type { Reading } from './docx-reading.ts'
import { readStyles } from './docx-styles.ts'
import { childrenOf, eachElement, type XmlNode } from './docx-xml.ts'
import { extractionOf, notice, problem, refusal, refused } from './report.ts'

const REFUSALS = { damaged: 'damaged', bomb: 'zip-bomb', encrypted: 'encrypted' } as const

/**
 * Takes the text of a Word document as a reader of the finished document sees it: paragraphs with their numbers, headings, tables
 * row by row, text boxes where they are anchored, headers first, notes and footers last. Insertions are taken, deletions left.
 * Refuses  (on the report card) `zip-bomb` before anything is unpacked, `encrypted`, `damaged`.
 * Problems `tracked-changes`, `comments-left-out`, `macros-left-out`, `parts-not-read`, `nested-too-deep`,
 *          `list-numbers-unknown`.
 * Source   ECMA-376 part 1, 17 WordprocessingML
 */
export async function extractDocx(bytes: Uint8Array): Promise<Extraction> {
  const found = await openPackage(bytes)
  if (found.verdict !== 'sound') return refused('docx', refusal(REFUSALS[found.verdict]))
  const xml = await found.opened.read(found.opened.main).catch(() => null)
  const taken = xml === null ? null : await readDocument(found.opened, xml).catch(() => null)
  if (!taken) return refused('docx', refusal('damaged'))
  const joined = joinBlocks(taken.blocks.map((block) => ({ ...block, text: cleanText(block.text).text })))
  return extractionOf({
    format: 'docx',
    extractor: 'docx/2',
    ...joined,
    title: taken.title,
    problems: [...cleanText(joined.text).problems, ...taken.problems],
  })
}

type Taken = { blocks: Block[]; title: string | null; problems: Problem[] }

async function readDocument(docx: DocxPackage, xml: string): Promise<Taken | null> {
  const partOf = (kind: string) => docx.tree(docx.relations.find((relation) => relation.kind === kind)?.path)
  const settings = await partOf('settings')
  const styles = readStyles(await partOf('styles'))
  const sections: XmlNode[] = []
  eachElement(xml, isSection, (node) => void sections.push(node))
  const notes = readNotes(
    { footnote: await partOf('footnotes'), endnote: await partOf('endnotes') },
    settings,
    sections,
  )
  const reading: Reading = {
    styles,
    numbering: readNumbering(await partOf('numbering'), styles),
    notes,
    changes: { insertions: 0, deletions: 0, moves: 0, last: '' },
    fields: [],
    left: 0,
    title: null,
  }
  const headers = await readFurniture('header', docx, { sections, settings, reading })
  const story = makeStory(reading)
  const cut = eachElement(xml, isInBody, (node) => {
    story.take(node)
    if (endsSection(node)) notes.endSection()
  })
  const body = story.end()
  const blocks = [...headers, ...body, ...notes.blocks(reading)]
  blocks.push(...(await readFurniture('footer', docx, { sections, settings, reading })))
  const title = reading.title ?? (await coreTitle(docx)) ?? body.find(({ role }) => role === 'heading')?.text ?? null
  const comments = childrenOf((await partOf('comments')) ?? undefined, 'w:comment').length
  return { blocks, title, problems: problemsOf({ docx, reading, comments, cut }) }
}

const isSection = (name: string, parent: string) => name === 'w:sectPr' && (parent === 'w:pPr' || parent === 'w:body')
const isInBody = (_name: string, parent: string) => parent === 'w:body'

/** Titles that the program which made the file put there, not its author. */
const NO_TITLE =
  /^(?:document ?\d*|untitled|title|microsoft word\b.*|.*\.(?:docx?|dotx?|rtf|odt)|<<.*|وثيقة|مستند ?\d*|بلا عنوان)$/i

async function coreTitle(docx: DocxPackage): Promise<string | null> {
  const core = await docx.tree(docx.core)
  const title =
    core?.children
      .find(({ name }) => name === 'dc:title')
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? ''
  return title && !NO_TITLE.test(title) ? title : null
}

type Left = { docx: DocxPackage; reading: Reading; comments: number; cut: number }

function problemsOf({ docx, reading, comments, cut }: Left): Problem[] {
  const { insertions, deletions, moves } = reading.changes
  const changes = insertions + deletions + moves
  const left = reading.left + docx.broken
  const hasMacros = docx.relations.some(({ kind }) => kind === 'vbaProject')
  const formats = [...reading.numbering.unknown].join(', ')
  return [
    ...(changes ? [notice('tracked-changes', { count: changes, insertions, deletions, moves })] : []),
    ...(comments ? [notice('comments-left-out', { count: comments })] : []),
    ...(hasMacros ? [notice('macros-left-out')] : []),
    ...(left ? [problem({ code: 'parts-not-read', severity: 'partial', detail: { count: left } })] : []),
    ...(cut ? [notice('nested-too-deep', { count: cut })] : []),
    ...(formats ? [notice('list-numbers-unknown', { formats })] : []),
  ]
}
