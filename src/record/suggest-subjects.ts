import { sql } from 'kysely'
import { z } from 'zod'
import { DocumentId, FindingId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { stemsOf } from '../language/stems.ts'
import { getFindingInReview } from '../review/findings-in-review.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { identityOf } from './identity.ts'
import { nameOfFinding } from './claims-of-finding.ts'
import { SubjectRef } from './record-views.ts'
import { findNames } from './subjects.ts'

const Suggestion = SubjectRef.extend({
  reasons: z.array(z.enum(['same-identity', 'same-name', 'shared-words', 'same-document'])),
  documents: z.number(),
})

export const suggestSubjects = reading({
  name: 'record/suggest-subjects',
  does: {
    ar: 'يقترح ما يعرفه السجل مما قد يكون المقصود باستخلاص',
    en: 'Suggests what the record knows that a finding may mean, with reasons',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId, findingId: FindingId, q: z.string().max(200).optional() }),
  output: z.object({ items: z.array(Suggestion) }),
  async run(tx, { documentId, findingId, q }) {
    const { inEffect } = await getFindingInReview(tx, documentId, findingId)
    const name = q?.trim() || nameOfFinding(inEffect.kind, inEffect.fields, inEffect.quote)
    const stems = stemsOf(name).slice(0, 12)
    if (!stems.length) return { items: [] }
    const identity = identityOf(inEffect.kind, inEffect.fields)
    const rows = await listCandidates(tx, inEffect.kind, stems, documentId, identity)
    const names = await findNames(
      tx,
      rows.map(({ id }) => id),
    )
    return {
      items: rows.map((row) => ({
        ...names.get(row.id)!,
        documents: row.documents,
        reasons: [
          ...(row.certain ? (['same-identity'] as const) : []),
          ...(row.sameName ? (['same-name'] as const) : (['shared-words'] as const)),
          ...(row.here ? (['same-document'] as const) : []),
        ],
      })),
    }
  },
})

/** Subjects of a kind that share words of a name, the closest first. */
function listCandidates(
  tx: Reader,
  kind: string,
  stems: readonly string[],
  documentId: DocumentId,
  identity: string | null,
) {
  const any = stems
    .map((stem) => stem.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
    .join(' | ')
  const whole = stems.join(' ')
  return (tx as Writer).db
    .selectFrom('subject_name')
    .innerJoin('subject', 'subject.id', 'subject_name.subject_id')
    .innerJoin('claim', (join) =>
      join.onRef('claim.subject_id', '=', 'subject.id').on('claim.withdrawn_at', 'is', null),
    )
    .select((row) => [
      'subject.id',
      row.fn.count<number>('claim.document_id').distinct().as('documents'),
      sql<boolean>`bool_or(subject_name.folded = ${whole})`.as('sameName'),
      sql<boolean>`bool_or(claim.document_id = ${documentId}::uuid)`.as('here'),
      sql<boolean>`bool_or(subject.identity is not null and subject.identity = ${identity}::text)`.as('certain'),
      sql<number>`max(ts_rank(subject_name.search, to_tsquery('simple', ${any})))`.as('closeness'),
    ])
    .where('subject.kind', '=', kind as never)
    .where(sql<boolean>`subject_name.search @@ to_tsquery('simple', ${any})`)
    .groupBy('subject.id')
    .orderBy('certain', 'desc')
    .orderBy('sameName', 'desc')
    .orderBy('closeness', 'desc')
    .limit(12)
    .execute()
}
