import type { DocumentId } from '../domain/id.ts'
import { stemsOf } from '../language/stems.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { SubjectRef } from './record-views.ts'
import { findNames } from './subjects.ts'

type Wanted = { name: string; documentId: DocumentId }

const folded = (name: string) => stemsOf(name).join(' ')

/** Gives a look-up of subjects by a name as one document uses it: the document is the second fact beside the name. */
export async function findByNameInDocuments(
  tx: Reader,
  wanted: readonly Wanted[],
): Promise<(name: string, documentId: DocumentId) => SubjectRef | null> {
  if (!wanted.length) return () => null
  const rows = await (tx as Writer).db
    .selectFrom('subject_name')
    .innerJoin('claim', 'claim.id', 'subject_name.claim_id')
    .select(['subject_name.folded', 'claim.document_id', 'subject_name.subject_id'])
    .where('subject_name.folded', 'in', [...new Set(wanted.map(({ name }) => folded(name)))])
    .where('claim.document_id', 'in', [...new Set(wanted.map(({ documentId }) => documentId))])
    .execute()
  const names = await findNames(tx, [...new Set(rows.map((row) => row.subject_id))])
  const byKey = new Map(rows.map((row) => [`${row.document_id} ${row.folded}`, names.get(row.subject_id) ?? null]))
  return (name, documentId) => byKey.get(`${documentId} ${folded(name)}`) ?? null
}
