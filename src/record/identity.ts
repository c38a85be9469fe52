import type { FindingKind } from '../domain/finding.ts'
import { cityKeyOf } from '../language/cities.ts'
import { bodyKeyOf } from '../read/bodies.ts'

// Where a name says whose the body is, its own name may be the lexicon's: only for bodies of the United Nations.
const OWNERS = new Set(['security-council', 'united-nations', 'general-assembly'])
const OWNED_AR = /^(.+?) (?:التابعة|التابع|المنبثقة|المنبثق) (?:ل|عن )(.+)$/u
const OWNED_EN = /^(?:the )?(.+?) of the (.+)$/iu
const OWNER_FIRST = /^(?:the )?(.+?)(?:'s|’s) (.+)$/iu

/**
 * The lexicon's key of a body by any of its names, with an acronym in brackets or with the words that say whose it is.
 *
 *     bodyKeyOfName('لجنة مكافحة الإرهاب التابعة لمجلس الأمن') === 'counter-terrorism-committee'
 *     bodyKeyOfName('Counter-Terrorism Executive Directorate (CTED)') === 'cted'
 */
export function bodyKeyOfName(name: string): string | null {
  const [bare, inBrackets] = splitBrackets(name)
  const own = bodyKeyOf(bare) ?? bodyKeyOf(bare.replace(/^لل/u, 'ال')) ?? bodyKeyOf(bare.replace(/^لل/u, ''))
  if (own) return own
  const owned = OWNED_AR.exec(bare) ?? OWNED_EN.exec(bare)
  if (owned && isOwner(owned[2]!)) return bodyKeyOf(owned[1]!)
  const after = OWNER_FIRST.exec(bare)
  if (after && isOwner(after[1]!)) return bodyKeyOf(after[2]!)
  return inBrackets ? bodyKeyOf(inBrackets) : null
}

const isOwner = (name: string) => {
  const bare = name.replace(/^the /i, '')
  return [bare, bare.replace(/^ل/u, 'ا'), `ا${bare}`].some((one) => OWNERS.has(bodyKeyOf(one) ?? ''))
}

function splitBrackets(name: string): [bare: string, inside: string | null] {
  const [open, close] = [name.indexOf('('), name.indexOf(')')]
  if (open <= 0 || close < open) return [name.trim(), null]
  return [
    `${name.slice(0, open)} ${name.slice(close + 1)}`.replace(/\s+/g, ' ').trim(),
    name.slice(open + 1, close).trim(),
  ]
}

/**
 * What makes a thing certainly itself, whatever document speaks of it: a State's code, a resolution's number with its body, a
 * body or a city that the lexicon knows by this name. Null where a name alone would have to do: then a person decides.
 */
export function identityOf(kind: FindingKind, fields: Record<string, unknown>): string | null {
  if (kind === 'state') return fields.iso3 ? `state:${String(fields.iso3)}` : null
  if (kind === 'organisation') return keyed('organisation', bodyKeyOfName(String(fields.name ?? '')))
  if (kind === 'place') return keyed('place', cityKeyOf(String(fields.name ?? '')))
  if (kind === 'instrument' && fields.number) {
    const { type, body, number } = fields as { type: string; body: string | null; number: string }
    return `instrument:${type}:${body ?? '?'}:${number}`
  }
  return null
}

const keyed = (kind: string, key: string | null) => (key ? `${kind}:${key}` : null)
