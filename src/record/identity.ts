import type { FindingKind } from '../domain/finding.ts'
import { bodyKeyOf } from '../read/bodies.ts'

/**
 * What makes a thing certainly itself, whatever document speaks of it: a State's code, a resolution's number with its body, a
 * body that the lexicon knows by this name. Null where a name alone would have to do: then a person decides.
 */
export function identityOf(kind: FindingKind, fields: Record<string, unknown>): string | null {
  if (kind === 'state') return fields.iso3 ? `state:${String(fields.iso3)}` : null
  if (kind === 'organisation') {
    const key = bodyKeyOf(String(fields.name ?? '').replace(/\s*\([A-Z]+\)\s*$/, ''))
    return key ? `organisation:${key}` : null
  }
  if (kind === 'instrument' && fields.number) {
    const { type, body, number } = fields as { type: string; body: string | null; number: string }
    return `instrument:${type}:${body ?? '?'}:${number}`
  }
  return null
}
