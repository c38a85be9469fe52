import { sql } from 'kysely'
import type { Force } from '../domain/finding.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Language } from '../store/account-tables.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { alignExpressions, weakerForce } from './align-expressions.ts'
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

/** The provisions of an instrument in their order, each with both expressions. */
export async function listProvisions(tx: Reader, instrumentId: InstrumentId): Promise<ProvisionView[]> {
  const rows = await provisionRows(tx).where('instrument_id', '=', instrumentId).orderBy('position').execute()
  return rows.map((row) => ({ ...row, disagreements: disagreementsOf(row) }))
}

/** The provisions of an instrument in their order, as a list shows them: with the beginning of what they say. */
export const listProvisionHeads = (tx: Reader, instrumentId: InstrumentId) =>
  (tx as Writer).db
    .selectFrom('provision')
    .select(['id', 'position', 'number', 'force', 'addressing', 'themes', 'priority'])
    .select([textOfProvision('ar').as('textAr'), textOfProvision('en').as('textEn')])
    .where('instrument_id', '=', instrumentId)
    .orderBy('position')
    .execute()

/** The provisions of every instrument in their order, by instrument. */
export async function listAllProvisions(tx: Reader): Promise<Map<InstrumentId, ProvisionView[]>> {
  const rows = await provisionRows(tx).orderBy('instrument_id').orderBy('position').execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, disagreements: disagreementsOf(row) })),
    ({ instrumentId }) => instrumentId,
  )
}

/** The beginnings of provisions, by their ids. */
export async function listProvisionHeadsByIds(tx: Reader, ids: readonly ProvisionId[]) {
  if (!ids.length) return new Map<ProvisionId, never>()
  const rows = await (tx as Writer).db
    .selectFrom('provision')
    .select(['id', 'number', textOfProvision('ar').as('textAr'), textOfProvision('en').as('textEn')])
    .where('id', '=', sql<ProvisionId>`any (${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...head }) => [id, head]))
}

/** Provisions by their ids, in that order; one that is none of ours is left out. */
export async function listProvisionsByIds(tx: Reader, ids: readonly ProvisionId[]): Promise<ProvisionView[]> {
  if (!ids.length) return []
  const rows = await provisionRows(tx).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, { ...row, disagreements: disagreementsOf(row) }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What provisions are called: those with these ids, of an instrument, or both; by instrument in their order. */
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
  if (instrumentId) rows = rows.where('provision.instrument_id', '=', instrumentId)
  return rows.orderBy('provision.instrument_id').orderBy('provision.position').limit(5000).execute()
}

/** Refuses with `not-found`. */
export async function getProvision(tx: Reader, id: ProvisionId): Promise<ProvisionView> {
  const row = await provisionRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'provision' })
  return { ...row, disagreements: disagreementsOf(row) }
}

/** One place of an instrument: a provision that is there or null for a new one, and what a language says of it if it does. */
export type Place = { provisionId: ProvisionId | null; said: ExpressionInput | null }

/**
 * Enters the expressions of one language at their places. Every provision that is there keeps a place; new ones are made.
 * Refuses  `changed-meanwhile` when the places are not those of the instrument as it is now; `bad-input` for a new place that
 *          says nothing.
 */
export async function enterExpressions(
  tx: Writer,
  instrumentId: InstrumentId,
  language: Language,
  places: readonly Place[],
): Promise<{ added: number; changed: number }> {
  const before = await listProvisions(tx, instrumentId)
  const kept = places.flatMap(({ provisionId }) => provisionId ?? [])
  const known = new Set(before.map(({ id }) => id))
  if (kept.length !== known.size || new Set(kept).size !== kept.length || kept.some((id) => !known.has(id)))
    throw new Refusal('changed-meanwhile', { thing: 'instrument' })
  if (places.some(({ provisionId, said }) => !provisionId && !said)) throw new Refusal('bad-input', { field: 'places' })
  const byId = new Map(before.map((provision) => [provision.id, provision]))
  const entered = places.map(({ provisionId, said }, index): Entered => {
    const present = provisionId ? byId.get(provisionId)! : null
    return { id: provisionId ?? newId<ProvisionId>(), position: index + 1, present, said }
  })
  await putProvisions(tx, instrumentId, entered, language)
  await putTexts(tx, entered, language)
  const told = entered.filter(({ said }) => said)
  const changed = told.filter(({ present }) => present?.[language]).length
  return { added: told.length - changed, changed }
}

type Entered = { id: ProvisionId; position: number; present: ProvisionView | null; said: ExpressionInput | null }

async function putProvisions(
  tx: Writer,
  instrument_id: InstrumentId,
  entered: readonly Entered[],
  language: Language,
): Promise<void> {
  const changed_at = new Date().toISOString()
  const rows = entered
    .filter(({ present, said, position }) => said || present?.position !== position)
    .map(({ id, position, present, said }) => {
      const other = present?.[language === 'ar' ? 'en' : 'ar']
      const force = forceOf(said?.force ?? null, other?.force ?? null) ?? present?.force ?? 'other'
      const number = other?.number ?? said?.number ?? present?.number ?? null
      return { id, instrument_id, position, number, force, changed_at }
    })
  if (!rows.length) return
  await tx.db
    .insertInto('provision')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        number: ref('excluded.number'),
        force: ref('excluded.force'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}

/** Until a person settles which holds, the weaker of two forces is shown. */
const forceOf = (a: Force | null, b: Force | null): Force | null => (a && b ? weakerForce(a, b) : (a ?? b))

async function putTexts(tx: Writer, entered: readonly Entered[], language: Language): Promise<void> {
  const rows = entered.flatMap(({ id, said }) => (said ? [{ provision_id: id, language, ...rowOfText(said) }] : []))
  if (!rows.length) return
  await tx.db
    .insertInto('provision_text')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['provision_id', 'language']).doUpdateSet(({ ref }) => ({
        number: ref('excluded.number'),
        force: ref('excluded.force'),
        addressees: ref('excluded.addressees'),
        text: ref('excluded.text'),
        document_id: ref('excluded.document_id'),
        start_at: ref('excluded.start_at'),
        end_at: ref('excluded.end_at'),
      })),
    )
    .execute()
}

const rowOfText = (said: ExpressionInput) => ({
  number: said.number,
  force: said.force,
  addressees: said.addressees,
  text: said.text,
  document_id: said.documentId,
  start_at: said.start,
  end_at: said.end,
})

export type ProvisionChange = {
  force?: Force | undefined
  addressing?: 'all' | 'listed' | 'none' | undefined
  addressees?: readonly PartyId[] | undefined
  themes?: readonly string[] | undefined
  priority?: boolean | undefined
}

/** Changes what a person settles of a provision: its force, whom it is addressed to, its themes, its priority. */
export async function changeProvisionRow(tx: Writer, id: ProvisionId, change: ProvisionChange): Promise<void> {
  const { addressees, themes, force, addressing, priority } = change
  await tx.db
    .updateTable('provision')
    .set({
      ...(force === undefined ? {} : { force }),
      ...(addressing === undefined ? {} : { addressing }),
      ...(priority === undefined ? {} : { priority }),
      ...(themes === undefined ? {} : { themes: [...new Set(themes)] }),
      changed_at: new Date().toISOString(),
    })
    .where('id', '=', id)
    .execute()
  if (!addressees) return
  await tx.db.deleteFrom('provision_addressee').where('provision_id', '=', id).execute()
  const rows = [...new Set(addressees)].map((party_id) => ({ provision_id: id, party_id }))
  if (rows.length) await tx.db.insertInto('provision_addressee').values(rows).execute()
}

type Link = Links[number]

/** Ties a provision to another, once. */
export async function addLink(tx: Writer, { from, to, kind }: Link): Promise<void> {
  await tx.db
    .insertInto('provision_link')
    .values({ from_id: from, to_id: to, kind, made_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function dropLink(tx: Writer, { from, to, kind }: Link): Promise<void> {
  await tx.db
    .deleteFrom('provision_link')
    .where('from_id', '=', from)
    .where('to_id', '=', to)
    .where('kind', '=', kind)
    .execute()
}
