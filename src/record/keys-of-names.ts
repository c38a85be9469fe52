import { sql } from 'kysely'
import type { FindingKind } from '../domain/finding.ts'
import type { SubjectId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { nameKeys, soughtKeys } from './name-keys.ts'
import type { Mention } from './mention.ts'

/** Keeps the keys by which a name is found. */
export async function addNameKeys(tx: Writer, nameId: string, kind: FindingKind, name: string): Promise<void> {
  const keys = nameKeys(kind, name)
  if (!keys.length) return
  await tx.db
    .insertInto('name_key')
    .values(keys.map((key) => ({ key, name_id: nameId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

// What more share than this says nothing: the rest is not ranked.
const MOST_FOUND = 1000

/** The subjects of a mention's kind whose names share most of its keys, up to a limit; none that is certainly another. */
export async function listByKeys(tx: Reader, { kind, names, identity }: Mention, limit: number): Promise<SubjectId[]> {
  const keys = [...new Set(names.slice(0, 6).flatMap((name) => soughtKeys(kind, name)))].slice(0, 200)
  if (!keys.length) return []
  const same = identity && kind !== 'instrument' ? sql`and (s.identity is null or s.identity = ${identity})` : sql``
  const { rows } = await sql<{ id: SubjectId }>`
    with found as (
      select name_id, count(*) as shared from (
        select name_id from name_key where key = any(${keys}::text[]) limit ${MOST_FOUND}
      ) hit group by name_id order by shared desc, name_id limit ${limit * 3}
    )
    select s.id, max(found.shared) as shared
    from found join subject_name n on n.id = found.name_id join subject s on s.id = n.subject_id
    where s.kind = ${kind} and s.merged_into is null ${same}
    group by s.id
    order by shared desc, s.id
    limit ${limit}`.execute((tx as Writer).db)
  return rows.map(({ id }) => id)
}
