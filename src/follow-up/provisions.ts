import { sql } from 'kysely'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Language } from '../store/account-tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { alignExpressions } from './align-expressions.ts'
import type { ExpressionInput, ProvisionView } from './follow-up-views.ts'

type Links = ProvisionView['links']

const expression = (language: Language) =>
  sql<ExpressionInput | null>`(
    select jsonb_build_object('number', t.number, 'force', t.force, 'addressees', t.addressees, 'text', t.text,
      'documentId', t.document_id, 'start', t.start_at, 'end', t.end_at)
    from provision_text t where t.provision_id = provision.id and t.language = ${language}
  )`.as(language)

/** The beginning of what a provision says in one language, where a row names its `provision`. */
export const textOfProvision = (language: Language) =>
  sql<string | null>`(
    select left(t.text, 240) from provision_text t where t.provision_id = provision.id and t.language = ${language}
  )`

const provisionRows = (tx: Reader) =>
  (tx as Writer).db.selectFrom('provision').select([
    'id',
    'instrument_id as instrumentId',
    'position',
    'number',
    'force',
    'addressing',
    'themes',
    'priority',
    'changed_at as changedAt',
    sql<ProvisionView['withdrawn']>`case when withdrawn_at is not null
      then jsonb_build_object('at', withdrawn_at, 'reason', withdrawn_reason) end`.as('withdrawn'),
    sql<PartyId[]>`(
        select coalesce(array_agg(a.party_id order by a.party_id), '{}') from provision_addressee a
        where a.provision_id = provision.id
      )`.as('addressees'),
    sql<Links>`(
        select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'from', l.from_id, 'to', l.to_id)), '[]')
        from provision_link l where l.from_id = provision.id or l.to_id = provision.id
      )`.as('links'),
    expression('ar'),
    expression('en'),
  ])

/** What the two expressions of a provision do not say alike. */
const disagreementsOf = ({ ar, en }: { ar: ExpressionInput | null; en: ExpressionInput | null }) =>
  alignExpressions(ar ? [ar] : [], en ? [en] : []).flatMap((pair) => pair.disagreements)

/** The provisions of an instrument in their order, each with both expressions, those that were withdrawn among them. */
export async function listAllOfInstrument(tx: Reader, instrumentId: InstrumentId): Promise<ProvisionView[]> {
  const rows = await provisionRows(tx).where('instrument_id', '=', instrumentId).orderBy('position').execute()
  return rows.map((row) => ({ ...row, disagreements: disagreementsOf(row) }))
}

/** The provisions of an instrument that stand, in their order. */
export const listProvisions = async (tx: Reader, instrumentId: InstrumentId): Promise<ProvisionView[]> =>
  (await listAllOfInstrument(tx, instrumentId)).filter(({ withdrawn }) => !withdrawn)

/** The provisions of an instrument that stand, in their order, as a list shows them: with the beginning of what they say. */
export const listProvisionHeads = (tx: Reader, instrumentId: InstrumentId) =>
  (tx as Writer).db
    .selectFrom('provision')
    .select(['id', 'position', 'number', 'force', 'addressing', 'themes', 'priority'])
    .select([textOfProvision('ar').as('textAr'), textOfProvision('en').as('textEn')])
    .where('instrument_id', '=', instrumentId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute()

/** The provisions of every instrument that stand, in their order, by instrument. */
export async function listAllProvisions(tx: Reader): Promise<Map<InstrumentId, ProvisionView[]>> {
  const rows = await provisionRows(tx)
    .where('withdrawn_at', 'is', null)
    .orderBy('instrument_id')
    .orderBy('position')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, disagreements: disagreementsOf(row) })),
    ({ instrumentId }) => instrumentId,
  )
}

/** Provisions by their ids, in that order; one that is none of ours is left out. */
export async function listProvisionsByIds(tx: Reader, ids: readonly ProvisionId[]): Promise<ProvisionView[]> {
  if (!ids.length) return []
  const rows = await provisionRows(tx).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, { ...row, disagreements: disagreementsOf(row) }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What provisions are called: those with these ids, those of an instrument that stand, or both; by instrument in their order. */
export async function listProvisionNames(
  tx: Reader,
  { ids, instrumentId }: { ids?: readonly ProvisionId[] | undefined; instrumentId?: InstrumentId | undefined },
) {
  let rows = (tx as Writer).db
    .selectFrom('provision')
    .innerJoin('instrument', 'instrument.id', 'provision.instrument_id')
    .select([
      'provision.id',
      'provision.instrument_id as instrumentId',
      'provision.position',
      'provision.number',
      'instrument.title_ar as titleAr',
      'instrument.title_en as titleEn',
    ])
  if (ids) rows = rows.where(sql<boolean>`provision.id = any (${[...ids]}::uuid[])`)
  if (instrumentId)
    rows = rows.where('provision.instrument_id', '=', instrumentId).where('provision.withdrawn_at', 'is', null)
  return rows.orderBy('provision.instrument_id').orderBy('provision.position').limit(5000).execute()
}

/** Refuses with `not-found`. */
export async function getProvision(tx: Reader, id: ProvisionId): Promise<ProvisionView> {
  const row = await provisionRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'provision' })
  return { ...row, disagreements: disagreementsOf(row) }
}

/** Refuses with `not-now` where one of these provisions was withdrawn. */
export async function expectStanding(tx: Reader, ids: readonly ProvisionId[]): Promise<void> {
  const gone = await (tx as Writer).db
    .selectFrom('provision')
    .select('id')
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('withdrawn_at', 'is not', null)
    .executeTakeFirst()
  if (gone) throw new Refusal('not-now', { thing: 'provision', reason: 'withdrawn' })
}
