import { sql } from 'kysely'
import type { FindingKind } from '../domain/finding.ts'
import type { DocumentId, SubjectId } from '../domain/id.ts'
import { stateNames } from '../language/state-names.ts'
import { stemsOf } from '../language/stems.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findCandidates } from './candidates.ts'
import type { Mention } from './mention.ts'

export type Named = { id: SubjectId; kind: FindingKind; label: string; labels: { name: string; language: string }[] }

/**
 * The subject with an identity, or that this document already names so, or that the rule of `judgeLink` is certain of; a new one
 * where there is none, or more than one.
 */
export async function findOrMakeSubject(tx: Writer, mention: Mention, documentId: DocumentId): Promise<SubjectId> {
  const { kind, identity } = mention
  const known = identity
    ? await findByIdentity(tx, identity)
    : await findInDocument(tx, kind, mention.names[0] ?? '', documentId)
  if (known) return known
  const certain = (await findCandidates(tx, mention)).filter(({ link }) => link.verdict === 'same')
  if (certain.length === 1) {
    const [{ id, link }] = certain as [(typeof certain)[0]]
    tx.journal({
      action: 'link-finding',
      thingKind: 'subject',
      thingId: id,
      documentId,
      after: { name: mention.names[0], reasons: link.reasons },
    })
    return id
  }
  const id = newId<SubjectId>()
  const created_at = new Date().toISOString()
  await tx.db.insertInto('subject').values({ id, kind, identity, created_at, created_by: tx.actor.accountId }).execute()
  tx.journal({ action: 'make-subject', thingKind: 'subject', thingId: id, documentId, after: { kind, identity } })
  return id
}

async function findByIdentity(tx: Writer, identity: string): Promise<SubjectId | null> {
  const row = await tx.db.selectFrom('subject').select('id').where('identity', '=', identity).executeTakeFirst()
  return row ? standingSubject(tx, row.id) : null
}

/** Within one document one name is one thing; across documents a name alone is never enough. */
async function findInDocument(
  tx: Writer,
  kind: FindingKind,
  name: string,
  documentId: DocumentId,
): Promise<SubjectId | null> {
  const row = await tx.db
    .selectFrom('claim')
    .innerJoin('subject', 'subject.id', 'claim.subject_id')
    .innerJoin('subject_name', 'subject_name.claim_id', 'claim.id')
    .select('subject.id')
    .where('claim.document_id', '=', documentId)
    .where('claim.withdrawn_at', 'is', null)
    .where('subject.kind', '=', kind)
    .where('subject_name.folded', '=', stemsOf(name).join(' '))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Names of subjects, the most used first: the label is the first in either language. A State goes by its names in the list of States. */
export async function findNames(tx: Reader, ids: readonly SubjectId[]): Promise<Map<SubjectId, Named>> {
  if (!ids.length) return new Map()
  const rows = await (tx as Writer).db
    .selectFrom('subject')
    .leftJoin('subject_name', 'subject_name.subject_id', 'subject.id')
    .select((row) => [
      'subject.id',
      'subject.kind',
      'subject.identity',
      'subject_name.name',
      'subject_name.language',
      row.fn.count<number>('subject_name.id').as('uses'),
    ])
    .where('subject.id', 'in', ids)
    .groupBy(['subject.id', 'subject.kind', 'subject.identity', 'subject_name.name', 'subject_name.language'])
    .orderBy('uses', 'desc')
    .orderBy(sql`length(subject_name.name)`, 'desc')
    .execute()
  const named = new Map<SubjectId, Named>()
  for (const row of rows) {
    const one = named.get(row.id) ?? startNamed(row)
    const { name, language } = row
    if (name && language && !one.labels.some((label) => label.name === name)) one.labels.push({ name, language })
    named.set(row.id, one)
  }
  return named
}

function startNamed(row: Pick<Named, 'id' | 'kind'> & { identity: string | null; name: string | null }): Named {
  const { id, kind, identity } = row
  const state = kind === 'state' && identity ? stateNames(identity.replace('state:', '')) : null
  if (!state) return { id, kind, label: row.name ?? '', labels: [] }
  const labels = (['en', 'ar'] as const).map((language) => ({ name: state[language], language }))
  return { id, kind, label: state.en, labels }
}

/** Marks a subject as being another, or as itself again. Its claims are moved by their own file. */
export async function markMerged(tx: Writer, from: SubjectId, into: SubjectId | null): Promise<void> {
  await tx.db.updateTable('subject').set({ merged_into: into }).where('id', '=', from).execute()
}

/** The subject that another was joined to, however many times over; itself where it was not. */
export async function standingSubject(tx: Reader, id: SubjectId): Promise<SubjectId> {
  let at = id
  for (let steps = 0; steps < 50; steps++) {
    const row = await (tx as Writer).db
      .selectFrom('subject')
      .select('merged_into')
      .where('id', '=', at)
      .executeTakeFirst()
    if (!row?.merged_into) break
    at = row.merged_into
  }
  return at
}
