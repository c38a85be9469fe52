import { formatByExample, formatListNumber } from '../../language/list-number.ts'
import type { ParagraphStyle, Styles } from './docx-styles.ts'
import { numberingOf } from './docx-styles.ts'
import { symbolOf } from './docx-symbol.ts'
import { childOf, childrenOf, isOn, numberOf, valueOf, type XmlNode } from './docx-xml.ts'

type Level = {
  start: number
  format: string
  example: string | null
  text: string
  /** From 1: the level that starts this one anew; 0 for none. Undefined: any level above. */
  restart: number | undefined
  isLegal: boolean
  isHidden: boolean
  style: string | undefined
}
type List = { levels: readonly (Level | undefined)[]; starts: readonly (number | undefined)[]; counts: Counts }
/** Where each level of a list stands: shared by all lists that are made from the same definition. */
type Counts = (number | undefined)[]

/** What Word writes before a numbered paragraph. `text` is empty where the list shows nothing. */
export type Label = { text: string; isBullet: boolean }

export type Numbering = {
  /** Counts a paragraph and gives its label; null when it is in no list. To be asked once a paragraph, in reading order. */
  next(style: ParagraphStyle, properties: XmlNode | undefined): Label | null
  /** Formats of numbers that are not known and were written as decimals. */
  unknown: Set<string>
}

const MAX_LEVEL = 8

function levelOf(node: XmlNode): Level {
  // Formats that older versions of Word do not know stand beside the one that they are to show instead.
  const chosen = childOf(childOf(childOf(node, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')
  const format = chosen ?? childOf(node, 'w:numFmt')
  const runs = childOf(node, 'w:rPr')
  const fonts = childOf(runs, 'w:rFonts')?.attributes
  const text = valueOf(node, 'w:lvlText') ?? ''
  const isBullet = format?.attributes['w:val'] === 'bullet'
  return {
    start: numberOf(valueOf(node, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    example: format?.attributes['w:format'] ?? null,
    text: childOf(node, 'w:lvlPicBulletId') ? '•' : isBullet ? bulletOf(text, fonts?.['w:ascii']) : text,
    restart: numberOf(valueOf(node, 'w:lvlRestart')),
    isLegal: isOn(node, 'w:isLgl') ?? false,
    isHidden: isOn(runs, 'w:vanish') ?? false,
    style: valueOf(node, 'w:pStyle'),
  }
}

const bulletOf = (text: string, font: string | undefined) => {
  const code = text.codePointAt(0) ?? 0
  if ((code >= 0xf000 && code <= 0xf0ff) || /^(?:symbol|wingdings|webdings)/i.test(font ?? ''))
    return symbolOf(font, code) ?? '•'
  return text === 'o' ? '◦' : text
}

const levelsOf = (node: XmlNode | undefined) => {
  const levels: (Level | undefined)[] = []
  for (const level of childrenOf(node, 'w:lvl')) {
    const at = numberOf(level.attributes['w:ilvl']) ?? -1
    if (at >= 0 && at <= MAX_LEVEL) levels[at] = levelOf(level)
  }
  return levels
}

/** Reads the lists of a document and counts along with its paragraphs. */
export function readNumbering(part: XmlNode | null, styles: Styles): Numbering {
  const lists = readLists(part, styles)
  const unknown = new Set<string>()
  const begun = new Set<List>()
  return {
    unknown,
    next(style, properties) {
      const use = useOf(lists, style, numberingOf(properties))
      if (!use) return null
      const { list, at } = use
      if (!begun.has(list)) {
        begun.add(list)
        for (const [level, start] of list.starts.entries()) if (start !== undefined) list.counts[level] = undefined
      }
      count(list, at)
      return labelOf(list, at, unknown)
    },
  }
}

/** Which list and level a paragraph is in: what it says itself goes before its style. List 0 is none. */
function useOf(lists: ReadonlyMap<string, List>, style: ParagraphStyle, own: ReturnType<typeof numberingOf>) {
  const numId = own?.numId ?? style.numbering?.numId
  const list = numId === undefined ? undefined : lists.get(numId)
  if (!list) return null
  const linked = own?.numId === undefined ? list.levels.findIndex((level) => level?.style === style.id && style.id) : -1
  const at = own?.level ?? (linked >= 0 ? linked : (style.numbering?.level ?? 0))
  return list.levels[at] ? { list, at } : null
}

function readLists(part: XmlNode | null, styles: Styles): Map<string, List> {
  const definitions = new Map<string, XmlNode>()
  for (const node of childrenOf(part ?? undefined, 'w:abstractNum'))
    definitions.set(node.attributes['w:abstractNumId'] ?? '', node)
  const nums = new Map(
    childrenOf(part ?? undefined, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node] as const),
  )
  const made = new Map<XmlNode, { levels: (Level | undefined)[]; counts: Counts }>()
  const definitionOf = (num: XmlNode | undefined, depth: number): XmlNode | undefined => {
    const node = definitions.get(valueOf(num, 'w:abstractNumId') ?? '')
    const link = valueOf(node, 'w:numStyleLink')
    if (link === undefined || depth > MAX_LEVEL) return node
    return definitionOf(nums.get(styles.numIdOf(link) ?? ''), depth + 1) ?? node
  }
  const lists = new Map<string, List>()
  for (const [numId, num] of nums) {
    const node = definitionOf(num, 0)
    if (!node || numId === '0') continue
    const shared = made.get(node) ?? { levels: levelsOf(node), counts: [] }
    made.set(node, shared)
    lists.set(numId, overridden(num, shared))
  }
  return lists
}

function overridden(num: XmlNode, { levels, counts }: { levels: (Level | undefined)[]; counts: Counts }): List {
  const own = [...levels]
  const starts: (number | undefined)[] = []
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = numberOf(override.attributes['w:ilvl']) ?? -1
    if (at < 0 || at > MAX_LEVEL) continue
    const level = childOf(override, 'w:lvl')
    if (level) own[at] = levelOf(level)
    starts[at] = numberOf(valueOf(override, 'w:startOverride'))
  }
  return { levels: own, starts, counts }
}

/** A level that is passed over counts as begun: a heading 2 before any heading 1 is 1.1, and the heading 1 after it is 2. */
function count({ levels, starts, counts }: List, at: number): void {
  const startOf = (level: number) => starts[level] ?? levels[level]?.start ?? 1
  for (let above = 0; above < at; above++) counts[above] ??= startOf(above)
  const before = counts[at]
  counts[at] = before === undefined ? startOf(at) : before + 1
  for (let below = at + 1; below <= MAX_LEVEL; below++) {
    const restart = levels[below]?.restart
    if (restart === undefined || (restart > 0 && (at < restart || restart > below))) counts[below] = undefined
  }
}

function labelOf({ levels, counts }: List, at: number, unknown: Set<string>): Label {
  const level = levels[at]!
  const isBullet = level.format === 'bullet'
  const numberAt = (index: number) => {
    const from = levels[index]
    const value = counts[index]
    if (!from || index > at || value === undefined || from.format === 'bullet' || from.format === 'none') return ''
    return numberIn(level.isLegal ? { format: 'decimal', example: null } : from, value, unknown)
  }
  const text = isBullet ? level.text : level.text.replace(/%([1-9])/g, (_, index) => numberAt(Number(index) - 1))
  return { text: level.isHidden ? '' : text.trim(), isBullet }
}

function numberIn({ format, example }: Pick<Level, 'format' | 'example'>, value: number, unknown: Set<string>): string {
  const said = format === 'custom' ? formatByExample(value, example ?? '') : formatListNumber(value, format)
  if (said === null) unknown.add(format)
  return said ?? String(value)
}
