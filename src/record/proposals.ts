import { sql } from 'kysely'
import type { FindingKind } from '../domain/finding.ts'
import type { SubjectId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findCandidates, mentionsOf } from './candidates.ts'

const MOST_OF_ONE = 12

const inOrder = (one: SubjectId, other: SubjectId) => (one < other ? { one, other } : { one: other, other: one })

/** Looks anew for what a subject may be the same as: its proposals follow from the claims in effect, and leave with them. */
export async function renewProposals(tx: Writer, id: SubjectId): Promise<void> {
  await tx.db
    .deleteFrom('subject_proposal')
    .where((row) => row.or([row('one', '=', id), row('other', '=', id)]))
    .execute()
  const mention = (await mentionsOf(tx, [id])).get(id)
  if (!mention) return
  const apart = await listApart(tx, id)
  const found = (await findCandidates(tx, mention, id)).filter((one) => !apart.has(one.id)).slice(0, MOST_OF_ONE)
  if (!found.length) return
  await tx.db
    .insertInto('subject_proposal')
    .values(found.map((one) => ({ ...inOrder(id, one.id), score: one.link.score })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function listApart(tx: Reader, id: SubjectId): Promise<Set<SubjectId>> {
  const rows = await (tx as Writer).db
    .selectFrom('subject_apart')
    .select(['one', 'other'])
    .where((row) => row.or([row('one', '=', id), row('other', '=', id)]))
    .execute()
  return new Set(rows.map(({ one, other }) => (one === id ? other : one)))
}

/** Remembers that two subjects are not one. Gives false where that was said before. */
export async function keepApart(tx: Writer, one: SubjectId, other: SubjectId, reason: string): Promise<boolean> {
  const pair = inOrder(one, other)
  const kept = await tx.db
    .insertInto('subject_apart')
    .values({ ...pair, reason, decided_by: tx.actor.accountId!, decided_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('one')
    .execute()
  await tx.db.deleteFrom('subject_proposal').where('one', '=', pair.one).where('other', '=', pair.other).execute()
  return kept.length > 0
}

type Wanted = {
  kind?: FindingKind | undefined
  subjectId?: SubjectId | undefined
  after: (string | number)[] | null
  limit: number
}
export type Proposal = { one: SubjectId; other: SubjectId; score: number }

/** Pairs that wait for a person, the likeliest first. */
export function listPairs(tx: Reader, { kind, subjectId, after, limit }: Wanted): Promise<Proposal[]> {
  let rows = (tx as Writer).db
    .selectFrom('subject_proposal')
    .innerJoin('subject', 'subject.id', 'subject_proposal.one')
    .select(['one', 'other', 'score'])
  if (kind) rows = rows.where('subject.kind', '=', kind)
  if (subjectId) rows = rows.where((row) => row.or([row('one', '=', subjectId), row('other', '=', subjectId)]))
  if (after)
    rows = rows.where(
      sql<boolean>`(-score, one, other) > (${-Number(after[0])}::real, ${after[1]}::uuid, ${after[2]}::uuid)`,
    )
  return rows
    .orderBy(sql`-score`)
    .orderBy('one')
    .orderBy('other')
    .limit(limit)
    .execute()
}

/** How many pairs of each kind wait. */
export async function countPairs(tx: Reader): Promise<Record<string, number>> {
  const rows = await (tx as Writer).db
    .selectFrom('subject_proposal')
    .innerJoin('subject', 'subject.id', 'subject_proposal.one')
    .select((row) => ['subject.kind', row.fn.countAll<number>().as('n')])
    .groupBy('subject.kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, Number(n)]))
}
