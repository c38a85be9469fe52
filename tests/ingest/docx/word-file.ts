import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a Word document as they stand inside their root elements; more of any name go into `more`. */
export type WordParts = {
  body: string
  numbering?: string
  styles?: string
  settings?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  headers?: Record<string, string>
  title?: string
  relations?: string
  more?: Record<string, string | Uint8Array>
}

const part = (root: string, inside: string) => `${HEAD}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`

/** A Word document made of hand-written XML. */
export function wordFile(parts: WordParts): Uint8Array {
  const { body, headers = {}, title, relations = '', more = {} } = parts
  const files: Record<string, string | Uint8Array> = {
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  }
  const links: string[] = []
  for (const name of ['numbering', 'styles', 'settings', 'footnotes', 'endnotes', 'comments'] as const) {
    const inside = parts[name]
    if (inside === undefined) continue
    files[`word/${name}.xml`] = part(name, inside)
    links.push(`<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`)
  }
  for (const [id, inside] of Object.entries(headers)) {
    const kind = id.startsWith('footer') ? 'footer' : 'header'
    files[`word/${id}.xml`] = part(kind === 'footer' ? 'ftr' : 'hdr', inside)
    links.push(`<Relationship Id="${id}" Type="${R}/${kind}" Target="${id}.xml"/>`)
  }
  files['word/_rels/document.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}">${links.join('')}${relations}</Relationships>`
  const core = title && `<Relationship Id="c" Type="${PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>`
  files['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/>${core ?? ''}</Relationships>`
  if (title)
    files['docProps/core.xml'] =
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  return zipFiles({ ...files, ...more })
}

export const zipFiles = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, said]) => [name, typeof said === 'string' ? strToU8(said) : said]),
    ),
    // One moment for all, so that a file made again is the same.
    { mtime: new Date('2026-01-01T00:00:00') },
  )

type Paragraph = {
  style?: string
  /** The list and its level. */
  list?: [id: number | string, level?: number]
  rtl?: boolean
  /** Anything else of the paragraph's properties. */
  props?: string
  /** Anything of the properties of its mark. */
  mark?: string
}

export const run = (text: string, props = '') =>
  `<w:r>${props ? `<w:rPr>${props}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of text, or of the runs given as XML. */
export function para(said: string, { style, list, rtl, props = '', mark = '' }: Paragraph = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list[1] ?? 0}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
    rtl ? '<w:bidi/>' : '',
    props,
    mark ? `<w:rPr>${mark}</w:rPr>` : '',
  ].join('')
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${said.startsWith('<') ? said : said && run(said)}</w:p>`
}

type LevelSpec = { format?: string; text: string; start?: number; more?: string; props?: string }

export const level = (at: number, { format = 'decimal', text, start = 1, more = '', props = '' }: LevelSpec) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>${props}</w:lvl>`

export const definition = (id: number, levels: readonly LevelSpec[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.map((spec, at) => level(at, spec)).join('')}</w:abstractNum>`

export const num = (id: number, definitionId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`

export const restart = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

export const cell = (inside: string, props = '') =>
  `<w:tc>${props ? `<w:tcPr>${props}</w:tcPr>` : ''}${inside.startsWith('<') ? inside : para(inside)}</w:tc>`
export const row = (cells: readonly string[], props = '') =>
  `<w:tr>${props ? `<w:trPr>${props}</w:trPr>` : ''}${cells.join('')}</w:tr>`
export const table = (rows: readonly string[], props = '') =>
  `<w:tbl><w:tblPr>${props}</w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`
