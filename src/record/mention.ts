import type { FindingKind } from '../domain/finding.ts'
import { claimsOfFinding, nameOfFinding } from './claims-of-finding.ts'
import { identityOf } from './identity.ts'

/**
 * A thing as it is known when it is compared with another: its names, and what is said of it, by property. One finding, or all
 * claims of a subject. `documents`: who speaks of it; `years`: of which years those documents are.
 */
export type Mention = {
  kind: FindingKind
  names: readonly string[]
  identity: string | null
  said: Readonly<Record<string, readonly string[]>>
  documents: readonly string[]
  years: readonly number[]
}

export type Source = { id: string; dated?: string | null | undefined }

const yearOf = (dated: string | null | undefined) => (dated && /^\d{4}/.test(dated) ? [Number(dated.slice(0, 4))] : [])

/** What one finding says of its thing. */
export function mentionOfFinding(
  kind: FindingKind,
  fields: Record<string, unknown>,
  quote: string,
  document?: Source,
): Mention {
  const claims = claimsOfFinding(kind, fields, quote)
  return {
    kind,
    names: [nameOfFinding(kind, fields, quote)],
    identity: identityOf(kind, fields),
    said: saidOf(claims),
    documents: document ? [document.id] : [],
    years: yearOf(document?.dated),
  }
}

type Claim = { property: string; value: unknown }
type SubjectKnown = { kind: FindingKind; identity: string | null; names: readonly string[] }

/** What all claims in effect say of a subject. */
export const mentionOfSubject = (
  { kind, identity, names }: SubjectKnown,
  claims: readonly Claim[],
  documents: readonly Source[],
): Mention => ({
  kind,
  names,
  identity,
  said: saidOf(claims),
  documents: documents.map(({ id }) => id),
  years: documents.flatMap(({ dated }) => yearOf(dated)),
})

function saidOf(claims: readonly Claim[]): Record<string, string[]> {
  const said: Record<string, string[]> = {}
  for (const { property, value } of claims) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const values = (said[property] ??= [])
    if (values.length < 12 && !values.includes(String(value))) values.push(String(value))
  }
  return said
}
