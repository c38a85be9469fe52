import { countChange, type NoteKind, type Reading } from './docx-reading.ts'
import { symbolOf } from './docx-symbol.ts'
import { childOf, isOn, valueOf, type XmlNode } from './docx-xml.ts'
import { formatNoteMark, formatRaised } from './note-mark.ts'

/** What is gathered of a paragraph: its text with line breaks as `\n`, and the text boxes that are anchored in it. */
export type Inline = {
  text: string
  boxes: XmlNode[]
  /** Above 0 inside what was deleted, moved away or hidden. */
  hidden: number
  /** Above 0 inside what was inserted. */
  inserted: number
  /** Whether the paragraph's style hides its text. */
  isHiddenByStyle: boolean
}

type Handler = (node: XmlNode, into: Inline, reading: Reading) => void

const put = (said: string, into: Inline, reading: Reading) => {
  if (into.hidden || !reading.fields.every(({ isResult }) => isResult)) return
  into.text += said
  if (!into.inserted && said.trim()) reading.changes.last = ''
}
const says =
  (said: string): Handler =>
  (_node, into, reading) =>
    put(said, into, reading)
const skip: Handler = () => undefined

/** Takes what an element holds, each child in turn. Elements that are not known are looked into: only `w:t` is ever text. */
export function readInline(node: XmlNode, into: Inline, reading: Reading): void {
  for (const child of node.children) {
    const handler = HANDLERS[child.name]
    if (handler) handler(child, into, reading)
    else if (!/(?:Pr|PrChange|Pr[A-Z]\w*)$/.test(child.name)) readInline(child, into, reading)
  }
}

const hide: Handler = (node, into, reading) => {
  countChange(reading.changes, node)
  into.hidden++
  readInline(node, into, reading)
  into.hidden--
}
const insert: Handler = (node, into, reading) => {
  countChange(reading.changes, node)
  into.inserted++
  readInline(node, into, reading)
  into.inserted--
}

const isPreserved = (node: XmlNode) => node.attributes['xml:space'] === 'preserve'
const text: Handler = (node, into, reading) =>
  put((isPreserved(node) ? node.text : node.text.trim()).replace(/[\r\n]+/g, ' '), into, reading)

/** A run: hidden or not, raised or not, in a font of signs or not. */
const run: Handler = (node, into, reading) => {
  const properties = childOf(node, 'w:rPr')
  const before = into.text
  const style = reading.styles.ofRun(valueOf(properties, 'w:rStyle'))
  const isHidden = isOn(properties, 'w:vanish') ?? (into.isHiddenByStyle || style.isHidden)
  if (isHidden) into.hidden++
  into.text = ''
  readInline(node, into, reading)
  if (isHidden) into.hidden--
  const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii']
  const said = into.text.replace(
    /[\uf000-\uf0ff]/g,
    (sign) => symbolOf(font ?? 'Symbol', sign.charCodeAt(0)) ?? '\ufffd',
  )
  const raise = valueOf(properties, 'w:vertAlign')
  const isRaised = raise === undefined ? style.isRaised : raise === 'superscript'
  const note = said.trim() ? ownMark(node) : undefined
  const mark = note && reading.notes.meet(note.kind, note.id, said.trim())
  into.text = before + (mark ? formatNoteMark(mark) : isRaised && said ? formatRaised(said, before) : said)
}

const NOTES: Record<string, NoteKind> = { 'w:footnoteReference': 'footnote', 'w:endnoteReference': 'endnote' }

/** The note whose mark its author chose and wrote in this run. */
function ownMark(run: XmlNode): { kind: NoteKind; id: string } | undefined {
  for (const { name, attributes } of run.children)
    if (NOTES[name] && isOwn(attributes)) return { kind: NOTES[name], id: attributes['w:id'] ?? '' }
  return undefined
}
const isOwn = (attributes: Record<string, string>) =>
  ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '')

const field: Handler = ({ attributes }, _into, { fields }) => {
  const type = attributes['w:fldCharType']
  if (type === 'begin') fields.push({ isResult: false })
  else if (type === 'separate') fields.splice(-1, 1, { isResult: true })
  else if (type === 'end') fields.pop()
}

const noteReference: Handler = ({ name, attributes }, into, reading) => {
  if (into.hidden || isOwn(attributes)) return
  const mark = reading.notes.meet(NOTES[name]!, attributes['w:id'] ?? '')
  if (mark !== null) put(formatNoteMark(mark), into, reading)
}

/** The same thing for newer and older versions of Word: the first that says something is taken, and only that. */
const alternatives: Handler = (node, into, reading) => {
  for (const choice of node.children) {
    const [before, boxes] = [into.text.length, into.boxes.length]
    readInline(choice, into, reading)
    if (into.text.length > before || into.boxes.length > boxes) return
  }
}

const symbol: Handler = ({ attributes }, into, reading) => {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (code > 0 && code <= 0xffff) put(symbolOf(attributes['w:font'], code) ?? '\ufffd', into, reading)
}

/** A content control; words that only invite to type are nobody's. */
const control: Handler = (node, into, reading) => {
  if (isOn(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr')) return
  const content = childOf(node, 'w:sdtContent')
  if (content) readInline(content, into, reading)
}

const textBox: Handler = (node, into) => void (into.hidden || into.boxes.push(node))

const HANDLERS: Record<string, Handler> = {
  'w:r': run,
  'w:t': text,
  'm:t': (node, into, reading) => put(node.text, into, reading),
  'w:tab': says(' '),
  'w:ptab': says(' '),
  'w:br': says('\n'),
  'w:cr': says('\n'),
  'w:noBreakHyphen': says('\u2011'),
  'w:sym': symbol,
  'w:ins': insert,
  'w:moveTo': insert,
  'w:del': hide,
  'w:moveFrom': hide,
  'w:fldChar': field,
  'w:footnoteReference': noteReference,
  'w:endnoteReference': noteReference,
  'w:sdt': control,
  'w:txbxContent': textBox,
  'mc:AlternateContent': alternatives,
  'w:rt': skip,
  'w:subDoc': (_node, _into, reading) => void reading.left++,
}
