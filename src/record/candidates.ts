import type { SubjectId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listByKeys } from './keys-of-names.ts'
import { judgeLink } from './link.ts'
import type { Link } from './link-reasons.ts'
import { type Mention, mentionOfSubject, type Source } from './mention.ts'

/** A subject of the record that may be what a mention means, with the verdict on the two. */
export type Candidate = { id: SubjectId; mention: Mention; link: Link }

const MOST_LOOKED_AT = 24

/**
 * The subjects that a mention may be, the likeliest first: those that share keys of its names, and its identity.
 * Gives    only what `judgeLink` does not rule out.
 */
export async function findCandidates(tx: Reader, mention: Mention, but?: SubjectId): Promise<Candidate[]> {
  const ids = (await listByKeys(tx, mention, MOST_LOOKED_AT)).filter((id) => id !== but)
  const mentions = await mentionsOf(tx, ids)
  return [...mentions]
    .map(([id, other]) => ({ id, mention: other, link: judgeLink(mention, other) }))
    .filter(({ link }) => link.verdict !== 'not')
    .sort((a, b) => rankOf(b.link) - rankOf(a.link))
}

const rankOf = ({ verdict, score, reasons }: Link) => (verdict === 'same' ? 10 : 0) + score + reasons.length / 20

/** What the record says of some subjects, ready to be compared. Subjects without a claim in effect are left out. */
export async function mentionsOf(tx: Reader, ids: readonly SubjectId[]): Promise<Map<SubjectId, Mention>> {
  if (!ids.length) return new Map()
  const { db } = tx as Writer
  const rows = await db
    .selectFrom('claim')
    .innerJoin('subject', 'subject.id', 'claim.subject_id')
    .innerJoin('document', 'document.id', 'claim.document_id')
    .select([
      'subject.id',
      'subject.kind',
      'subject.identity',
      'claim.property',
      'claim.value',
      'claim.document_id',
      'document.dated',
    ])
    .where('claim.subject_id', 'in', ids)
    .where('claim.withdrawn_at', 'is', null)
    .where('claim.rank', '!=', 'deprecated')
    .orderBy('claim.id')
    .execute()
  const names = await db
    .selectFrom('subject_name')
    .select(['subject_id', 'name'])
    .where('subject_id', 'in', ids)
    .distinct()
    .execute()
  const namesOf = Map.groupBy(names, (row) => row.subject_id)
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, claims]) => {
      const documents = new Map<string, Source>(
        claims.map((row) => [row.document_id, { id: row.document_id, dated: row.dated }]),
      )
      const known = {
        kind: claims[0]!.kind,
        identity: claims[0]!.identity,
        names: (namesOf.get(id) ?? []).map(({ name }) => name),
      }
      return [id, mentionOfSubject(known, claims, [...documents.values()])]
    }),
  )
}
