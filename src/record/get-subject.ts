import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { isConflicted } from './conflict.ts'
import { listRelated } from './related.ts'
import { type ClaimView, SubjectView } from './record-views.ts'
import { findNames } from './subjects.ts'
import { findByNameInDocuments } from './names-in-documents.ts'

export const getSubject = reading({
  name: 'record/get-subject',
  does: {
    ar: 'يعرض موضوعا من السجل بكل ما قيل فيه ومصادره',
    en: 'Shows a thing of the record with all that is said of it, and where',
  },
  who: STAFF,
  input: z.object({ id: SubjectId }),
  output: SubjectView,
  async run(tx, { id }) {
    const subject = await (tx as Writer).db
      .selectFrom('subject')
      .select(['id', 'merged_into'])
      .where('id', '=', id)
      .executeTakeFirst()
    const named = subject && (await findNames(tx, [id])).get(id)
    if (!subject || !named) throw new Refusal('not-found', { thing: 'subject' })
    const claims = await linked(tx, await listClaims(tx, id))
    const byProperty = Map.groupBy(claims, (claim) => claim.property)
    return {
      ...named,
      mergedInto: subject.merged_into,
      properties: [...byProperty].map(([property, said]) => ({
        property,
        claims: said,
        conflicted: isConflicted(
          property,
          said.map(({ value, rank, document }) => ({ value, rank, documentId: document.id })),
        ),
      })),
      related: await listRelated(tx, named),
    }
  },
})

async function listClaims(tx: Reader, id: SubjectId): Promise<ClaimView[]> {
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .innerJoin('document', 'document.id', 'claim.document_id')
    .leftJoin('review', (join) =>
      join.onRef('review.document_id', '=', 'claim.document_id').onRef('review.id', '=', 'claim.review_id'),
    )
    .leftJoin('account', 'account.id', 'review.reviewer')
    .selectAll('claim')
    .select([
      'document.title',
      'document.file_name',
      'document.language',
      'document.publisher',
      'document.dated',
      'account.name as reviewed_by',
    ])
    .where('claim.subject_id', '=', id)
    .where('claim.withdrawn_at', 'is', null)
    .orderBy('claim.made_at')
    .orderBy('claim.id')
    .execute()
  const order = { preferred: 0, normal: 1, deprecated: 2 }
  return rows
    .map((row) => ({
      id: row.id,
      property: row.property,
      value: row.value,
      rank: row.rank,
      standing: row.standing,
      document: {
        id: row.document_id,
        title: row.title ?? row.file_name,
        language: row.language,
        publisher: row.publisher,
        dated: row.dated,
      },
      findingId: row.finding_id,
      start: row.start_at,
      end: row.end_at,
      quote: row.quote,
      saidBy: row.said_by,
      reviewedBy: row.reviewed_by,
      madeAt: row.made_at,
      link: null,
    }))
    .sort((a, b) => order[a.rank] - order[b.rank])
}

const LINKED = new Set(['chair', 'organiser', 'host', 'addressee', 'affiliation', 'place'])

/** Ties a value that names somebody to the subject that the same document knows by that name. */
async function linked(tx: Reader, claims: ClaimView[]): Promise<ClaimView[]> {
  const wanted = claims.filter(({ property, value }) => LINKED.has(property) && typeof value === 'string')
  const subjects = await findByNameInDocuments(
    tx,
    wanted.map(({ value, document }) => ({ name: value as string, documentId: document.id })),
  )
  return claims.map((claim) => {
    const link = LINKED.has(claim.property) ? subjects(claim.value as string, claim.document.id) : null
    return { ...claim, link }
  })
}
