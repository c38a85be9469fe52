import type { Numbering } from './docx-numbering.ts'
import type { Styles } from './docx-styles.ts'
import type { XmlNode } from './docx-xml.ts'

type ChangeKind = 'insertions' | 'deletions' | 'moves'

/** Counts tracked changes as their author made them: a change that goes on over several runs is one. */
export type Changes = Record<ChangeKind, number> & { last: string }

export type NoteKind = 'footnote' | 'endnote'

/** Gives the mark of a note that is met in the text; null for a note that is not there. `own` is a mark that its author chose. */
export type NoteMarks = { meet(kind: NoteKind, id: string, own?: string): string | null }

/** What is known and counted while one document is read. */
export type Reading = {
  styles: Styles
  numbering: Numbering
  notes: NoteMarks
  changes: Changes
  /** Fields that have begun and not ended; only their results are text. */
  fields: { isResult: boolean }[]
  /** How many parts were met that are not read: chunks of other formats, documents inside the document. */
  left: number
  /** The text of the first paragraph that is styled as the document's title. */
  title: string | null
}

const KINDS: Record<string, ChangeKind> = {
  'w:ins': 'insertions',
  'w:del': 'deletions',
  'w:moveTo': 'moves',
  'w:cellIns': 'insertions',
  'w:cellDel': 'deletions',
}

/** Counts a tracked change, unless it only goes on with the one before it. */
export function countChange(changes: Changes, { name, attributes }: XmlNode): void {
  const kind = KINDS[name]
  if (!kind) return
  const change = `${kind} ${attributes['w:author']} ${attributes['w:date']}`
  if (change !== changes.last) changes[kind]++
  changes.last = change
}
