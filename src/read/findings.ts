import type { FindingKind, ProposedFinding } from '../domain/finding.ts'
import type { DocumentId, FindingId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'
import { READER_VERSION } from './reader-version.ts'

const BATCH = 500

/** Keeps one reading of a document with all its findings. Append-only. */
export async function keepReading(
  tx: Writer,
  documentId: DocumentId,
  findings: readonly ProposedFinding[],
  tookMs: number,
): Promise<void> {
  const made_at = new Date().toISOString()
  await tx.db
    .insertInto('reading')
    .values({
      document_id: documentId,
      reader_version: READER_VERSION,
      made_at,
      took_ms: tookMs,
      findings: findings.length,
    })
    .execute()
  for (let from = 0; from < findings.length; from += BATCH) {
    const rows = findings.slice(from, from + BATCH).map((finding) => rowOf(documentId, finding, made_at))
    await tx.db.insertInto('finding').values(rows).execute()
  }
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
  reader_version: READER_VERSION,
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
