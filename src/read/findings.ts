import type { FindingKind, ProposedFinding } from '../domain/finding.ts'
import type { DocumentId, FindingId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'
import { carryOver, type KnownFinding } from './carry-over.ts'

const BATCH = 500

export type NewReading = { readerVersion: string; findings: readonly ProposedFinding[]; tookMs: number }

/**
 * Keeps one reading of a document with its findings. Append-only: what an earlier reading proposed in the same way is carried
 * over with its reviews, the rest is made.
 * Gives    how many were carried over and made, and how many reviewed ones this reading proposes no more.
 */
export async function keepReading(tx: Writer, documentId: DocumentId, reading: NewReading) {
  const { readerVersion: reader_version, findings, tookMs: took_ms } = reading
  const known = await listKnown(tx, documentId)
  const made_at = new Date().toISOString()
  await tx.db
    .insertInto('reading')
    .values({ document_id: documentId, reader_version, made_at, took_ms, findings: findings.length })
    .execute()
  const { carried, made } = carryOver(known, findings)
  const values = made.map((finding) => ({ ...rowOf(documentId, finding, made_at), reader_version }))
  for (let from = 0; from < values.length; from += BATCH)
    await tx.db
      .insertInto('finding')
      .values(values.slice(from, from + BATCH))
      .execute()
  for (let from = 0; from < carried.length; from += BATCH) {
    const rows = carried.slice(from, from + BATCH)
    await tx.db
      .insertInto('carried_finding')
      .values(rows.map((finding_id) => ({ document_id: documentId, reader_version, finding_id })))
      .execute()
  }
  const orphaned = known.filter(({ id, reviewed, drafted }) => reviewed && !drafted && !carried.includes(id)).length
  return { carried: carried.length, made: made.length, orphaned }
}

/** The findings that a document has, each with the places its reader and its reviewers gave it. */
async function listKnown(tx: Writer, documentId: DocumentId): Promise<(KnownFinding & { drafted: boolean })[]> {
  const rows = await tx.db
    .selectFrom('finding_now')
    .select(['id', 'kind', 'start_at', 'end_at', 'fields', 'reviewed', 'drafted_by'])
    .where('document_id', '=', documentId)
    .execute()
  if (!rows.length) return []
  const reviews = await tx.db
    .selectFrom('review')
    .select(['finding_id', 'kind', 'start_at', 'end_at'])
    .where('document_id', '=', documentId)
    .where('kind', 'is not', null)
    .execute()
  const byFinding = Map.groupBy(reviews, (review) => review.finding_id)
  return rows.map((row) => ({
    id: row.id,
    fields: row.fields,
    reviewed: row.reviewed || row.drafted_by !== null,
    drafted: row.drafted_by !== null,
    places: [row, ...(byFinding.get(row.id) ?? [])].map(({ kind, start_at, end_at }) => ({
      kind: kind!,
      start: start_at!,
      end: end_at!,
    })),
  }))
}

const rowOf = (document_id: DocumentId, finding: ProposedFinding, made_at: string) => ({
  document_id,
  id: newId<FindingId>(),
  kind: finding.kind,
  start_at: finding.start,
  end_at: finding.end,
  quote: finding.quote,
  fields: JSON.stringify(finding.fields),
  standing: finding.standing,
  reader: finding.reader,
  rule: finding.rule,
  words: JSON.stringify(finding.words),
  problems: JSON.stringify(finding.problems),
  made_at,
})

type Drafted = { kind: FindingKind; start: number; end: number; quote: string; fields: Record<string, unknown> }

/** Keeps a finding that a person drafted: no reader made it, no rule fired. */
export async function keepDraft(tx: Writer, documentId: DocumentId, drafted: Drafted): Promise<FindingId> {
  const id = newId<FindingId>()
  await tx.db
    .insertInto('finding')
    .values({
      document_id: documentId,
      id,
      kind: drafted.kind,
      start_at: drafted.start,
      end_at: drafted.end,
      quote: drafted.quote,
      fields: JSON.stringify(drafted.fields),
      standing: 'stated',
      reader: 'person',
      rule: 'drafted',
      words: '[]',
      problems: '[]',
      drafted_by: tx.actor.accountId,
      made_at: new Date().toISOString(),
    })
    .execute()
  return id
}
