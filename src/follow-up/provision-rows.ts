import { sql } from 'kysely'
import type { Force } from '../domain/finding.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Language } from '../store/account-tables.ts'
import { newId } from '../store/new-id.ts'
import type { Writer } from '../store/transaction.ts'
import { weakerForce } from './align-expressions.ts'
import type { ExpressionInput, ProvisionView } from './follow-up-views.ts'
import { orderWithWithdrawn, placedAfter } from './provision-order.ts'
import { listAllOfInstrument } from './provisions.ts'

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
  await holdInstrument(tx, instrumentId)
  const all = await listAllOfInstrument(tx, instrumentId)
  const before = all.filter(({ withdrawn }) => !withdrawn)
  const kept = places.flatMap(({ provisionId }) => provisionId ?? [])
  const known = new Set(before.map(({ id }) => id))
  if (kept.length !== known.size || new Set(kept).size !== kept.length || kept.some((id) => !known.has(id)))
    throw new Refusal('changed-meanwhile', { thing: 'instrument' })
  if (places.some(({ provisionId, said }) => !provisionId && !said)) throw new Refusal('bad-input', { field: 'places' })
  const byId = new Map(before.map((provision) => [provision.id, provision]))
  const ids = places.map(({ provisionId }) => provisionId ?? newId<ProvisionId>())
  const order = orderWithWithdrawn(ids, all)
  const entered = places.map(({ provisionId, said }, index): Entered => {
    const present = provisionId ? byId.get(provisionId)! : null
    return { id: ids[index]!, position: order.indexOf(ids[index]!) + 1, present, said }
  })
  await putProvisions(tx, instrumentId, entered, language)
  await putOrder(tx, order)
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

async function putTexts(
  tx: Writer,
  entered: readonly Pick<Entered, 'id' | 'said'>[],
  language: Language,
): Promise<void> {
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
  number?: string | null | undefined
  force?: Force | undefined
  addressing?: 'all' | 'listed' | 'none' | undefined
  addressees?: readonly PartyId[] | undefined
  themes?: readonly string[] | undefined
  priority?: boolean | undefined
}

/** Changes what a person settles of a provision: its number, its force, whom it is addressed to, its themes, its priority. */
export async function changeProvisionRow(tx: Writer, id: ProvisionId, change: ProvisionChange): Promise<void> {
  const { addressees, themes, ...settled } = change
  await tx.db
    .updateTable('provision')
    .set({
      ...Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined)),
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

/** Adds one provision to an instrument, without a text yet, behind one of its own or before all. Gives its id. */
export async function addProvisionRow(
  tx: Writer,
  { instrumentId, after, force }: { instrumentId: InstrumentId; after: ProvisionId | null; force: Force },
): Promise<ProvisionId> {
  await holdInstrument(tx, instrumentId)
  const order = (await listAllOfInstrument(tx, instrumentId)).map(({ id }) => id)
  const id = newId<ProvisionId>()
  const row = { id, instrument_id: instrumentId, position: order.length + 1, number: null, force }
  await tx.db
    .insertInto('provision')
    .values({ ...row, changed_at: new Date().toISOString() })
    .execute()
  await putOrder(tx, placedAfter(order, id, after))
  return id
}

/** Moves a provision behind another of its instrument, or before all. Refuses with `not-found` where there is no such other. */
export async function moveProvisionRow(
  tx: Writer,
  { id, instrumentId }: { id: ProvisionId; instrumentId: InstrumentId },
  after: ProvisionId | null,
): Promise<void> {
  await holdInstrument(tx, instrumentId)
  const order = (await listAllOfInstrument(tx, instrumentId)).map((one) => one.id)
  await putOrder(tx, placedAfter(order, id, after))
}

/** Withdraws a provision with the reason, or lets it stand again. */
export async function setWithdrawn(tx: Writer, id: ProvisionId, reason: string | null): Promise<void> {
  const at = new Date().toISOString()
  const withdrawn = { withdrawn_at: at, withdrawn_by: tx.actor.accountId, withdrawn_reason: reason }
  const standing = { withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null }
  await tx.db
    .updateTable('provision')
    .set({ ...(reason === null ? standing : withdrawn), changed_at: at })
    .where('id', '=', id)
    .execute()
}

/** Keeps what a provision says in one language as a person wrote it. */
export const putText = (tx: Writer, id: ProvisionId, language: Language, said: ExpressionInput): Promise<void> =>
  putTexts(tx, [{ id, said }], language)

/** Takes the order of an instrument for this transaction: two who change it come one after the other. */
const holdInstrument = (tx: Writer, id: InstrumentId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)

/** Gives provisions of one instrument their positions, from 1 in this order. */
const putOrder = (tx: Writer, order: readonly ProvisionId[]): Promise<unknown> =>
  sql`
    update provision set position = place.n
    from unnest(${[...order]}::uuid[]) with ordinality as place (id, n)
    where provision.id = place.id and provision.position <> place.n
  `.execute(tx.db)

type Link = ProvisionView['links'][number]

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
