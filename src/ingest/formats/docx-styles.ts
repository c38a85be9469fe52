import { childOf, childrenOf, isOn, numberOf, valueOf, type XmlNode } from './docx-xml.ts'

/** What a paragraph's numbering says: which list, which level; either may be left to the style. */
export type NumberingUse = { numId?: string; level?: number }

/** What a style, with all it is based on, says of its paragraphs. */
export type ParagraphStyle = {
  id: string
  /** The style's name in small letters; built-in styles have English names in every language of Word. */
  name: string
  /** From 0; null for body text. */
  outline: number | null
  isRtl: boolean
  isHidden: boolean
  isRaised: boolean
  numbering: NumberingUse | null
  /** Which style of the chain names the list: its level is the one that names this style back. */
  numberedBy: string | null
}

export type Styles = {
  of(styleId: string | undefined): ParagraphStyle
  /** What a character style does to its text. */
  ofRun(styleId: string | undefined): { isHidden: boolean; isRaised: boolean }
  /** The list that a numbering style names. */
  numIdOf(styleId: string): string | undefined
}

const PLAIN: ParagraphStyle = {
  id: '',
  name: '',
  outline: null,
  isRtl: false,
  isHidden: false,
  isRaised: false,
  numbering: null,
  numberedBy: null,
}

const MAX_CHAIN = 30

export const numberingOf = (properties: XmlNode | undefined): NumberingUse | null => {
  const said = childOf(properties, 'w:numPr')
  if (!said) return null
  const numId = valueOf(said, 'w:numId')
  const level = numberOf(valueOf(said, 'w:ilvl'))
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) }
}

/** Reads the styles of a document. Chains that bite their own tail end. */
export function readStyles(part: XmlNode | null): Styles {
  const all = new Map<string, XmlNode>()
  let usual: string | undefined
  for (const style of childrenOf(part ?? undefined, 'w:style')) {
    const { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault } = style.attributes
    all.set(id, style)
    if (type === 'paragraph' && isDefault !== undefined && !['0', 'false', 'off'].includes(isDefault)) usual = id
  }
  const defaults = childOf(childOf(childOf(part ?? undefined, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr')
  const base = { ...PLAIN, isRtl: isOn(defaults, 'w:bidi') ?? false }
  const known = new Map<string, ParagraphStyle>()
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const found = known.get(id)
    if (found) return found
    const node = all.get(id)
    if (!node || depth > MAX_CHAIN) return base
    const parent = valueOf(node, 'w:basedOn')
    const style = styleOf(id, node, parent ? resolve(parent, depth + 1) : base)
    known.set(id, style)
    return style
  }
  return {
    of: (styleId) => resolve(styleId !== undefined && all.has(styleId) ? styleId : (usual ?? ''), 0),
    ofRun: (styleId) => (styleId === undefined ? PLAIN : resolve(styleId, 0)),
    numIdOf: (styleId) => numberingOf(childOf(all.get(styleId), 'w:pPr'))?.numId,
  }
}

function styleOf(id: string, node: XmlNode, parent: ParagraphStyle): ParagraphStyle {
  const properties = childOf(node, 'w:pPr')
  const outline = numberOf(valueOf(properties, 'w:outlineLvl'))
  const own = numberingOf(properties)
  const runs = childOf(node, 'w:rPr')
  const raise = valueOf(runs, 'w:vertAlign')
  const name = (valueOf(node, 'w:name') ?? id).toLowerCase()
  const heading = /^heading ([1-9])$/.exec(name)?.[1]
  return {
    id,
    name,
    outline: outline === undefined ? (heading ? Number(heading) - 1 : parent.outline) : outline < 9 ? outline : null,
    isRtl: isOn(properties, 'w:bidi') ?? parent.isRtl,
    isHidden: isOn(runs, 'w:vanish') ?? parent.isHidden,
    isRaised: raise === undefined ? parent.isRaised : raise === 'superscript',
    numbering: own ? { ...parent.numbering, ...own } : parent.numbering,
    numberedBy: own ? id : parent.numberedBy,
  }
}
