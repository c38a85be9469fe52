import type { FindingKind } from '../domain/finding.ts'

/** What a finding in effect says of its subject. */
export type ClaimMade = { property: string; value: unknown }

/** The property under which a kind's name is claimed. */
export const NAME_OF: Record<FindingKind, string> = {
  person: 'name',
  organisation: 'name',
  state: 'name',
  place: 'name',
  date: 'name',
  meeting: 'title',
  session: 'title',
  instrument: 'title',
  figure: 'value',
  recommendation: 'action',
  programme: 'name',
  publication: 'name',
}

/** The order in which properties are shown: what a thing is called, then what a reader asks first. */
export const PROPERTY_ORDER: readonly string[] = [
  'name',
  'title',
  'value',
  'role',
  'affiliation',
  'honorific',
  'from',
  'to',
  'place',
  'organiser',
  'host',
  'chair',
  'topic',
  'type',
  'body',
  'number',
  'year',
  'force',
  'addressee',
  'action',
  'iso3',
]

// The plural field of a finding becomes one claim for each of its values.
const SINGULAR: Record<string, string> = {
  honorifics: 'honorific',
  organisers: 'organiser',
  hosts: 'host',
  chairs: 'chair',
  topics: 'topic',
  addressees: 'addressee',
}

/** Kinds of which the record keeps no subject: a date is what other claims hold. */
export const hasSubject = (kind: FindingKind): boolean => kind !== 'date'

/** The name by which a finding's subject is first known. */
export function nameOfFinding(kind: FindingKind, fields: Record<string, unknown>, quote: string): string {
  const said = kind === 'state' || kind === 'figure' || kind === 'instrument' ? null : fields[NAME_OF[kind]]
  const name =
    typeof said === 'string' && said.trim()
      ? said
      : kind === 'instrument' && typeof fields.title === 'string'
        ? fields.title
        : quote
  return name.replace(/\s+/g, ' ').trim()
}

/**
 * The claims that a finding makes: its name or its words first, then one for each field that the text gives.
 * Gives    nothing for a field that is null or empty; a figure's bounds and qualifier together as one value.
 */
export function claimsOfFinding(kind: FindingKind, fields: Record<string, unknown>, quote: string): ClaimMade[] {
  if (kind === 'figure') return [{ property: 'value', value: fields }]
  const name = NAME_OF[kind]
  const claims: ClaimMade[] = [{ property: name, value: nameOfFinding(kind, fields, quote) }]
  for (const [field, value] of Object.entries(fields)) {
    if (field === name || value === null || value === undefined || value === '') continue
    if (!Array.isArray(value)) claims.push({ property: field, value })
    else for (const one of value) claims.push({ property: SINGULAR[field] ?? field, value: one })
  }
  return claims
}
