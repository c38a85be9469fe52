import { Refusal } from '../domain/refusal.ts'

/** How much of a thesaurus file is taken. Whatever is beyond is refused, never cut. */
export const THESAURUS_LIMITS = {
  bytes: 64 * 1024 * 1024,
  concepts: 100_000,
  silentCharacters: 1024 * 1024,
  timeMs: 90_000,
}

const MOST_ENTITIES = 64
const LONGEST_ENTITY = 200
const DEEPEST = 1000
const LONGEST_TAG = 4096

const hostile = (reason: string) => new Refusal('thesaurus-hostile', { reason })

/**
 * Watches the markup of an RDF/XML file as it goes by. Entities may only shorten addresses, as thesauri use them: one that
 * holds another, names a file, or is long is refused, and so is a tree that is deeper than any thesaurus.
 */
export class MarkupGuard {
  private depth = 0
  private entities = 0
  /** A tag that the last piece began and did not end. */
  private begun = ''
  private tail = ''

  /** Whether the file went on to the end of its root. The parser itself does not mind one that was cut off. */
  get isWhole(): boolean {
    return /<\/(?:[\w.-]{1,30}:)?RDF\s*>(?:\s|<!--[^>]*-->)*$/.test(this.tail)
  }

  /** Throws   `thesaurus-hostile`, with the reason. */
  look(piece: string): void {
    const text = this.begun + piece
    this.tail = (this.tail + piece).slice(-2000)
    const from = text.lastIndexOf('<')
    const isOpen = from >= 0 && !text.includes('>', from) && text.length - from < LONGEST_TAG
    this.begun = isOpen ? text.slice(from) : ''
    const whole = isOpen ? text.slice(0, from) : text
    this.lookAtEntities(whole)
    for (const [mark] of whole.matchAll(/<\/|\/>|<(?=[A-Za-z_])/g)) this.depth += mark === '<' ? 1 : -1
    if (this.depth > DEEPEST) throw hostile('nested-too-deep')
  }

  private lookAtEntities(text: string): void {
    if (!text.includes('<!ENTITY')) return
    for (const [, declared] of text.matchAll(/<!ENTITY([^>]{0,1000})/g)) {
      const value = /^\s+[\w.-]{1,100}\s+(?:"([^"]*)"|'([^']*)')\s*$/.exec(declared!)
      const said = value?.[1] ?? value?.[2]
      if (said === undefined || /[&%<]/.test(said) || said.length > LONGEST_ENTITY) throw hostile('entities')
      if (++this.entities > MOST_ENTITIES) throw hostile('entities')
    }
  }
}
