import { Parser } from 'htmlparser2'

/** An element of a part. `text` is what stands directly in it; names and attributes carry the prefixes of `PREFIXES`. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

/** The namespaces of a Word document by the prefix that our code calls them, transitional and strict alike. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/** Elements nested deeper than this are left: no document needs it, and readers walk trees by recursion. */
const MAX_DEPTH = 250

type Scope = { prefixes: ReadonlyMap<string, string>; names: Map<string, string> }

const ROOT_SCOPE: ReadonlyMap<string, string> = new Map([['xml', 'xml']])

function scopeOf(outer: Scope, attributes: Record<string, string>): Scope {
  let prefixes: Map<string, string> | null = null
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    prefixes ??= new Map(outer.prefixes)
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    prefixes.set(prefix, PREFIXES[attributes[name]!] ?? (prefix === 'w' || prefix === '' ? '?' : prefix))
  }
  return prefixes ? { prefixes, names: new Map() } : outer
}

/** A name with the prefix that we call its namespace by. What declares no namespace is taken as it is written. */
function nameIn(scope: Scope, raw: string, isAttribute: boolean): string {
  const colon = raw.indexOf(':')
  if (colon < 0 && isAttribute) return raw
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  const prefix = colon < 0 ? '' : raw.slice(0, colon)
  const called = scope.prefixes.get(prefix) ?? prefix
  const name = called ? `${called}:${raw.slice(colon + 1)}` : raw
  scope.names.set(raw, name)
  return name
}

// Most elements have neither attributes nor children: they share these.
const NONE: Readonly<Record<string, string>> = Object.freeze({})
const CHILDLESS: readonly XmlNode[] = Object.freeze([])

type Building = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlNode[]
  text: string
}

const attributesIn = (scope: Scope, attributes: Record<string, string>) => {
  let named: Record<string, string> | null = null
  for (const raw in attributes)
    if (!raw.startsWith('xmlns')) (named ??= {})[nameIn(scope, raw, true)] = attributes[raw]!
  return named ?? NONE
}

const adopt = (parent: Building, child: XmlNode) => {
  if (parent.children === CHILDLESS) parent.children = [child]
  else (parent.children as XmlNode[]).push(child)
}

/**
 * Reads the XML of a part. Each element that `isWanted` by its name and its parent's is handed over whole when it ends, and then
 * forgotten, so that a long document is never held as a tree. Entities that the part declares itself are left as written: nothing
 * multiplies and nothing outside is fetched.
 * Gives    how many elements lay too deep and were left.
 * Throws   when the part ends before its elements do.
 */
export function eachElement(
  xml: string,
  isWanted: (name: string, parent: string) => boolean,
  take: (node: XmlNode) => void,
): number {
  const open: { name: string; scope: Scope; node: Building | null }[] = []
  let scope: Scope = { prefixes: ROOT_SCOPE, names: new Map() }
  let cut = 0
  let isOver = false
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        const outer = open.at(-1)
        scope = scopeOf(outer?.scope ?? scope, attributes)
        const name = nameIn(scope, raw, false)
        let node: Building | null = null
        if (outer?.node || isWanted(name, outer?.name ?? '')) {
          if (open.length > MAX_DEPTH) cut++
          else node = { name, attributes: attributesIn(scope, attributes), children: CHILDLESS, text: '' }
          if (node && outer?.node) adopt(outer.node, node)
        }
        open.push({ name, scope, node })
      },
      ontext(said) {
        const node = open.at(-1)?.node
        if (node) node.text += said
      },
      onclosetag() {
        if (isOver) throw new Error('the part ends before its elements do')
        const closed = open.pop()
        if (closed?.node && !open.at(-1)?.node) take(closed.node)
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  isOver = true
  parser.end()
  return cut
}

/** The whole of a small part as a tree. Throws when it has no element or is cut off. */
export function parseXml(xml: string): XmlNode {
  let root: XmlNode | undefined
  eachElement(
    xml,
    (_name, parent) => parent === '',
    (node) => void (root ??= node),
  )
  if (!root) throw new Error('the part holds no element')
  return root
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** What a property element says in its `w:val`. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']

/** A property that is on or off; undefined where nothing is said. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const property = childOf(node, name)
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1')
}

export const numberOf = (said: string | undefined): number | undefined =>
  said !== undefined && /^-?\d{1,9}$/.test(said) ? Number(said) : undefined
