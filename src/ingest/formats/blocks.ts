import type { Passage } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'

/** A stretch of text on its way to be a passage. Where its format says no direction, its letters do. */
export type Block = { role: Passage['role']; text: string; direction?: Passage['direction'] }

/** Joins blocks into one text, a line each, and says where each lies. */
export function joinBlocks(blocks: readonly Block[]): { text: string; passages: Passage[] } {
  const passages: Passage[] = []
  let text = ''
  for (const { role, text: said, direction } of blocks) {
    const start = text.length
    const language = languageOf(said)
    passages.push({
      start,
      end: start + said.length,
      role,
      page: null,
      language,
      direction: direction ?? (language === 'ar' ? 'rtl' : 'ltr'),
    })
    text += `${said}\n`
  }
  return { text, passages }
}

/** The cells of a row as one line. Empty ones keep their place, so that columns can be counted; none stand at the end. */
export const joinCells = (cells: readonly string[]): string => {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells
    .slice(0, last + 1)
    .join(' | ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'button',
  'select',
  'nav',
  'head',
  'canvas',
  'video',
  'audio',
])
const HEADINGS = /^h[1-6]$/
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'aside',
  'header',
  'footer',
  'address',
  'dl',
  'dt',
  'dd',
  'ul',
  'ol',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'body',
  'html',
  'hr',
])

type Node = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Node>
  getAttribute?(name: string): string | null
}

const MAX_DEPTH = 400

/**
 * Walks an HTML tree into blocks: headings, paragraphs, list items with the number a reader sees, rows of tables with their cells
 * one after the other. Nothing of it runs. A tree deeper than any page is cut and counted in `cut`.
 */
export function blocksOf(root: Node): { blocks: Block[]; cut: number } {
  const blocks: Block[] = []
  let pending = ''
  let cut = 0
  const flush = (role: Passage['role']) => {
    const said = pending.replace(/[ \t\r\n\f]+/g, ' ').trim()
    pending = ''
    if (said) blocks.push({ role, text: said })
  }
  const walk = (node: Node, role: Passage['role'], depth: number): void => {
    if (node.nodeType === 3) {
      pending += node.textContent ?? ''
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    if (depth > MAX_DEPTH) return void cut++
    const name = node.nodeName.toLowerCase()
    if (SKIPPED.has(name) || (node.getAttribute?.('hidden') !== null && node.getAttribute?.('hidden') !== undefined))
      return
    if (name === 'br') return flush(role)
    if (name === 'tr') return row(node)
    if (name === 'li') return item(node, depth)
    const own = HEADINGS.test(name) ? 'heading' : role
    const isBlock = BLOCKS.has(name) || HEADINGS.test(name)
    if (isBlock) flush(role)
    if (name === 'ol') numberItems(node)
    for (const child of node.childNodes) walk(child, own, depth + 1)
    if (isBlock) flush(own)
  }
  const numbers = new Map<Node, string>()
  const numberItems = (list: Node) => {
    let number = Number(list.getAttribute?.('start') ?? 1) || 1
    for (const child of list.childNodes) if (child.nodeName.toLowerCase() === 'li') numbers.set(child, `${number++}. `)
  }
  const item = (node: Node, depth: number) => {
    flush('paragraph')
    pending = numbers.get(node) ?? ''
    for (const child of node.childNodes) walk(child, 'item', depth + 1)
    flush('item')
  }
  const row = (node: Node) => {
    flush('paragraph')
    const cells = [...node.childNodes].filter((cell) => /^t[dh]$/i.test(cell.nodeName))
    pending = cells.map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | ')
    flush('table-row')
  }
  walk(root, 'paragraph', 0)
  flush('paragraph')
  return { blocks, cut }
}
