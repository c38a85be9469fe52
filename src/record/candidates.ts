import { sql } from 'kysely'
import type { SubjectId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { judgeLink } from './link.ts'
import type { Link } from './link-reasons.ts'
import { type Mention, mentionOfSubject, type Source } from './mention.ts'
import { soughtKeys } from './name-keys.ts'

/** A subject of the record that may be what a mention means, with the verdict on the two. */
export type Candidate = { id: SubjectId; mention: Mention; link: Link }

const MOST_LOOKED_AT = 40

/**
 * The subjects that a mention may be, the likeliest first: those that share keys of its names, and its identity.
 * Gives    only what `judgeLink` does not rule out.
 */
export async function findCandidates(tx: Reader, mention: Mention, but?: SubjectId): Promise<Candidate[]> {
  const ids = (await listByKeys(tx, mention)).filter((id) => id !== but)
  const mentions = await mentionsOf(tx, ids)
  return [...mentions]
    .map(([id, other]) => ({ id, mention: other, link: judgeLink(mention, other) }))
    .filter(({ link }) => link.verdict !== 'not')
    .sort((a, b) => rankOf(b.link) - rankOf(a.link))
}

const rankOf = ({ verdict, score, reasons }: Link) => (verdict === 'same' ? 10 : 0) + score + reasons.length / 20

async function listByKeys(tx: Reader, { kind, names, identity }: Mention): Promise<SubjectId[]> {
  const keys = [...new Set(names.slice(0, 6).flatMap((name) => soughtKeys(kind, name)))].slice(0, 200)
  if (!keys.length) return []
  const rows = await (tx as Writer).db
    .selectFrom('subject_name')
    .innerJoin('subject', 'subject.id', 'subject_name.subject_id')
    .select([
      'subject.id',
      sql<number>`max((select count(*) from unnest(subject_name.keys) k where k = any(${keys}::text[]))::float8 / cardinality(subject_name.keys))`.as(
        'shared',
      ),
    ])
    .where(sql<boolean>`subject_name.keys && ${keys}::text[]`)
    .where('subject.kind', '=', kind)
    .where('subject.merged_into', 'is', null)
    .where((row) =>
      identity && kind !== 'instrument'
        ? row.or([row('subject.identity', 'is', null), row('subject.identity', '=', identity)])
        : row.val(true),
    )
    .groupBy('subject.id')
    .orderBy('shared', 'desc')
    .orderBy('subject.id')
    .limit(MOST_LOOKED_AT)
    .execute()
  return rows.map(({ id }) => id)
}

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
