import type { Passage } from '../../domain/document.ts'
import { formatLetters, formatRoman } from '../../language/list-number.ts'
import { type Block, joinCells, linesOf } from './blocks.ts'
import { formatNoteMark, formatRaised } from './note-mark.ts'

/** What we need of a node of a parsed page. */
export type HtmlNode = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<HtmlNode>
  getAttribute?(name: string): string | null
}

const words = (said: string) => new Set(said.split(/\s+/))
const SKIPPED = words(
  'script style noscript template iframe object embed svg math form button select nav head canvas video audio dialog del datalist textarea amp-sidebar amp-ad amp-consent amp-social-share amp-analytics amp-iframe amp-user-notification',
)
const BLOCKS = words(
  'p div section article main blockquote pre figure figcaption aside header footer address dl dt dd ul ol table caption tbody thead tfoot body html hr center details summary fieldset legend hgroup search',
)
const HEADINGS = /^h[1-6]$/
const MAX_DEPTH = 400
const MAX_COLUMNS = 63
/** A cell that is longer than this lays out a page. Units: UTF-16. */
const CELL_AT_MOST = 1500

const attribute = (node: HtmlNode, name: string) => node.getAttribute?.(name) ?? null
export const nameOf = (node: HtmlNode): string => node.nodeName.toLowerCase()
export const elementsIn = (node: HtmlNode): HtmlNode[] => [...node.childNodes].filter(({ nodeType }) => nodeType === 1)

/** Whether a page hides an element from its readers. */
export const isHidden = (node: HtmlNode): boolean =>
  SKIPPED.has(nameOf(node)) ||
  attribute(node, 'hidden') !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style') ?? '')

const NOTES = /(?:^|[\s_-])(?:foot|end)-?notes?(?:$|[\s_-])|doc-(?:foot|end)notes?/i
const holdsNotes = (node: HtmlNode) =>
  NOTES.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''} ${attribute(node, 'role') ?? ''}`)

type Options = { isLeft?: (node: HtmlNode) => boolean }
type Role = Passage['role']

/**
 * Walks an HTML tree into blocks: headings, paragraphs, list items with the number a reader sees, rows of tables with their cells
 * one after the other. Nothing of it runs. What `isLeft` names is passed over. A tree deeper than any page is cut and counted in
 * `cut`.
 */
export function blocksOf(root: HtmlNode, { isLeft }: Options = {}): { blocks: Block[]; cut: number } {
  const blocks: Block[] = []
  let pending = ''
  let label = ''
  let cut = 0
  const flush = (role: Role) => {
    const lines = linesOf(pending, role === 'heading')
    pending = ''
    for (const line of lines) {
      const said = role === 'note' ? line.replace(/\s*[↩↑⏎^]\ufe0e?$/u, '') : line
      blocks.push({ role, text: `${label}${said}` })
      label = ''
    }
  }
  const walk = (node: HtmlNode, role: Role, depth: number): void => {
    if (node.nodeType === 3) {
      pending += (node.textContent ?? '').replace(/[\r\n]+/g, ' ')
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    if (depth > MAX_DEPTH) return void cut++
    if (node.nodeType === 1 && (isHidden(node) || isLeft?.(node))) return
    const name = nameOf(node)
    if (name === 'br') return void (pending += '\n')
    if (name === 'sup') return void (pending += formatRaised(node.textContent ?? '', pending))
    if (name === 'tr') return row(node, role, depth)
    if (name === 'li') return item(node, role, depth)
    const own: Role = HEADINGS.test(name) ? 'heading' : holdsNotes(node) ? 'note' : role
    const isBlock = BLOCKS.has(name) || HEADINGS.test(name)
    if (isBlock) flush(role)
    if (name === 'ol') numberItems(node)
    for (const child of node.childNodes) {
      if (name === 'pre' && child.nodeType === 3) pending += child.textContent ?? ''
      else walk(child, own, depth + 1)
    }
    if (isBlock) flush(own)
  }
  const numbers = new Map<HtmlNode, string>()
  const numberItems = (list: HtmlNode) => {
    for (const [node, number] of numbersOf(list)) numbers.set(node, number)
  }
  const item = (node: HtmlNode, outer: Role, depth: number) => {
    flush(outer)
    const role = outer === 'note' ? 'note' : 'item'
    const number = numbers.get(node)
    label = number === undefined ? '' : role === 'note' ? `${formatNoteMark(number)} ` : `${number}. `
    for (const child of node.childNodes) walk(child, role, depth + 1)
    flush(role)
    label = ''
  }
  const row = (node: HtmlNode, role: Role, depth: number) => {
    flush(role)
    const cells = elementsIn(node).filter(
      (cell) => /^t[dh]$/i.test(cell.nodeName) && !isHidden(cell) && !isLeft?.(cell),
    )
    if (cells.length === 1 || cells.some(laysOut)) {
      for (const cell of cells) {
        for (const child of cell.childNodes) walk(child, role, depth + 1)
        flush(role)
      }
      return
    }
    const said = cells.flatMap((cell) => [textOf(cell, depth), ...padding(cell)])
    const text = joinCells(said)
    if (text) blocks.push({ role: 'table-row', text })
  }
  const textOf = (cell: HtmlNode, depth: number) => {
    const kept = blocks.length
    for (const child of cell.childNodes) walk(child, 'paragraph', depth + 1)
    flush('paragraph')
    return blocks
      .splice(kept)
      .map(({ text }) => text)
      .join('\n')
  }
  walk(root, 'paragraph', 0)
  flush('paragraph')
  return { blocks, cut }
}

/** Whether a cell places a part of the page rather than holding a figure. */
const laysOut = (cell: HtmlNode): boolean =>
  holds(cell, /^(?:table|h[1-6]|article|section)$/, 0) || (cell.textContent?.length ?? 0) > CELL_AT_MOST

const holds = (node: HtmlNode, names: RegExp, depth: number): boolean =>
  depth < MAX_DEPTH && elementsIn(node).some((child) => names.test(nameOf(child)) || holds(child, names, depth + 1))

/** The empty cells that stand for the other columns of a wide one. */
const padding = (cell: HtmlNode) => {
  const columns = Math.trunc(Number(attribute(cell, 'colspan') ?? 1)) || 1
  return Array.from({ length: Math.min(Math.max(columns, 1), MAX_COLUMNS) - 1 }, () => '')
}

const FORMATS: Record<string, (value: number) => string> = {
  a: formatLetters,
  A: (value) => formatLetters(value).toUpperCase(),
  i: formatRoman,
  I: (value) => formatRoman(value).toUpperCase(),
}

/** The numbers of an ordered list's items: from its start, forwards or backwards, an item's own value going before. */
function* numbersOf(list: HtmlNode): Generator<[HtmlNode, string]> {
  const items = elementsIn(list).filter((child) => nameOf(child) === 'li')
  const isReversed = attribute(list, 'reversed') !== null
  const format = FORMATS[attribute(list, 'type') ?? '']
  let number = whole(attribute(list, 'start')) ?? (isReversed ? items.length : 1)
  for (const item of items) {
    number = whole(attribute(item, 'value')) ?? number
    yield [item, format && number > 0 && number < 4000 ? format(number) : String(number)]
    number += isReversed ? -1 : 1
  }
}

const whole = (said: string | null) => (said !== null && /^\s*-?\d{1,9}\s*$/.test(said) ? Number(said) : null)
