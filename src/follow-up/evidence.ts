import type { AccountId, DocumentId, EvidenceId, MeasureId, PartyId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { EVIDENCE_TYPES, EvidenceGrade } from '../domain/follow-up.ts'

type Said = {
  type: (typeof EVIDENCE_TYPES)[number]
  title: string
  dated: string | null
  vouchedBy: string
}
export type EvidenceFile = { sha256: string; size: number; fileName: string; mediaType: string }
export type EvidencePassage = { documentId: DocumentId; start: number; end: number; quote: string }
/** What a piece of evidence is: just one of the three. */
export type EvidenceThing =
  | { medium: 'file'; file: EvidenceFile }
  | { medium: 'link'; url: string }
  | { medium: 'passage'; passage: EvidencePassage }

type Of = { partyId: PartyId; measureId: MeasureId }

/** Adds a piece of evidence to a measure: claimed until an assessor grades it. */
export async function addEvidenceRow(tx: Writer, of: Of, said: Said, thing: EvidenceThing): Promise<EvidenceId> {
  const id = newId<EvidenceId>()
  const file = thing.medium === 'file' ? thing.file : null
  const passage = thing.medium === 'passage' ? thing.passage : null
  await tx.db
    .insertInto('evidence')
    .values({
      id,
      party_id: of.partyId,
      measure_id: of.measureId,
      medium: thing.medium,
      type: said.type,
      title: said.title,
      dated: said.dated,
      vouched_by: said.vouchedBy,
      sha256: file?.sha256 ?? null,
      file_name: file?.fileName ?? null,
      media_type: file?.mediaType ?? null,
      size: file?.size ?? null,
      url: thing.medium === 'link' ? thing.url : null,
      document_id: passage?.documentId ?? null,
      start_at: passage?.start ?? null,
      end_at: passage?.end ?? null,
      quote: passage?.quote ?? null,
      added_by: tx.actor.accountId,
      added_at: new Date().toISOString(),
    })
    .execute()
  return id
}

type Changed = { grade: EvidenceGrade; graded_by: AccountId | null } | { withdrawn_at: string }

/** Whether there was one to change. */
async function changeEvidenceRow(tx: Writer, of: Of, id: EvidenceId, to: Changed): Promise<boolean> {
  const changed = await tx.db
    .updateTable('evidence')
    .set(to)
    .where('party_id', '=', of.partyId)
    .where('measure_id', '=', of.measureId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Whether there was one to grade. */
export const gradeEvidenceRow = (tx: Writer, of: Of, id: EvidenceId, grade: EvidenceGrade): Promise<boolean> =>
  changeEvidenceRow(tx, of, id, { grade, graded_by: tx.actor.accountId })

/** Whether there was one to withdraw. Its row stays, for the journal and for assessments that cite it. */
export const withdrawEvidenceRow = (tx: Writer, of: Of, id: EvidenceId): Promise<boolean> =>
  changeEvidenceRow(tx, of, id, { withdrawn_at: new Date().toISOString() })

/** The kept file of a piece of evidence. Refuses with `not-found` where there is none, or it was withdrawn. */
export async function getEvidenceFileRow(tx: Reader, id: EvidenceId): Promise<EvidenceFile> {
  const row = await (tx as Writer).db
    .selectFrom('evidence')
    .select(['sha256', 'size', 'file_name', 'media_type'])
    .where('id', '=', id)
    .where('medium', '=', 'file')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'evidence' })
  return { sha256: row.sha256!, size: row.size!, fileName: row.file_name!, mediaType: row.media_type ?? '' }
}
