import type { SubjectId } from '../domain/id.ts'
import { findPages, findPassages } from '../ingest/document-texts.ts'
import { wordsAround } from '../read/sentence.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findByNameInDocuments } from './names-in-documents.ts'
import type { ClaimView } from './record-views.ts'

/** What is claimed of some subjects, each with its source; the preferred claims first, then in the order they were made. */
export async function listClaimViews(tx: Reader, ids: readonly SubjectId[]): Promise<Map<SubjectId, ClaimView[]>> {
  if (!ids.length) return new Map()
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
    .where('claim.subject_id', 'in', ids)
    .where('claim.withdrawn_at', 'is', null)
    .orderBy('claim.made_at')
    .orderBy('claim.id')
    .execute()
  const order = { preferred: 0, normal: 1, deprecated: 2 }
  const views: ClaimView[] = rows.map((row) => ({
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
    before: '',
    after: '',
    page: null,
    saidBy: row.said_by,
    reviewedBy: row.reviewed_by,
    madeAt: row.made_at,
    link: null,
  }))
  const about = new Map(rows.map((row) => [row.id, row.subject_id]))
  const inOrder = views.sort((a, b) => order[a.rank] - order[b.rank])
  const claims = await linked(tx, await inSentences(tx, await paged(tx, inOrder)))
  return Map.groupBy(claims, ({ id }) => about.get(id)!)
}

/** Says of each claim on which page of its document it stands. */
async function paged(tx: Reader, claims: ClaimView[]): Promise<ClaimView[]> {
  const spotOf = ({ document, start }: ClaimView) => ({ documentId: document.id, start })
  const pageOf = await findPages(tx, claims.map(spotOf))
  return claims.map((claim) => ({ ...claim, page: pageOf(spotOf(claim)) }))
}

/** Puts each quote into the sentence it was taken from. */
async function inSentences(tx: Reader, claims: ClaimView[]): Promise<ClaimView[]> {
  const spotOf = ({ document, start }: ClaimView) => ({ documentId: document.id, start })
  const passageOf = await findPassages(tx, claims.map(spotOf))
  return claims.map((claim) => {
    const passage = passageOf(spotOf(claim))
    if (!passage) return claim
    const [from, to] = [claim.start - passage.start, claim.end - passage.start]
    return { ...claim, ...wordsAround(passage.text, from, to) }
  })
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
