import { sql } from 'kysely'
import type { AccountId, PartyId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type NewParty = {
  kind: 'state' | 'organisation'
  iso3: string | null
  nameAr: string
  nameEn: string
  groups: string[]
}

/** Adds parties; a State that is there already is left as it is. Gives the ids of those that were added. */
export async function addParties(tx: Writer, parties: readonly NewParty[]): Promise<PartyId[]> {
  if (!parties.length) return []
  const created_at = new Date().toISOString()
  const rows = await tx.db
    .insertInto('party')
    .values(
      parties.map((party) => ({
        id: newId<PartyId>(),
        kind: party.kind,
        iso3: party.iso3,
        name_ar: party.nameAr,
        name_en: party.nameEn,
        groups: party.groups,
        created_at,
      })),
    )
    .onConflict((conflict) => conflict.column('iso3').doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const partyRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('party')
    .select(['id', 'kind', 'iso3', 'name_ar as nameAr', 'name_en as nameEn', 'groups', 'subject_id as subjectId'])
    .select(
      sql<{ accountId: AccountId; name: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('accountId', f.account_id, 'name', a.name) order by a.name), '[]')
        from focal_point f join account a on a.id = f.account_id
        where f.party_id = party.id and f.until_at is null
      )`.as('focalPoints'),
    )

/** Parties by name, with who speaks for them; all of them, or those that an account speaks for. */
export async function listPartyRows(tx: Reader, { of }: { of?: AccountId | null } = {}) {
  let rows = partyRows(tx)
  if (of) {
    rows = rows.where('id', 'in', (eb) =>
      eb.selectFrom('focal_point').select('party_id').where('account_id', '=', of).where('until_at', 'is', null),
    )
  }
  return rows.orderBy('name_en').execute()
}
export type PartyRow = Awaited<ReturnType<typeof listPartyRows>>[number]

/** What parties are called and which groups they are in, by name. */
export const listPartyNames = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('party')
    .select(['id', 'iso3', 'name_ar as nameAr', 'name_en as nameEn', 'groups'])
    .orderBy('name_en')
    .execute()

/** Refuses with `not-found` when there is no such party. */
export async function getParty(tx: Reader, id: PartyId): Promise<PartyRow> {
  const party = await partyRows(tx).where('id', '=', id).executeTakeFirst()
  if (!party) throw new Refusal('not-found', { thing: 'party' })
  return party
}

/** Lets an account speak for a party from now on; one that does already is left as it is. */
export async function addFocalPoint(tx: Writer, partyId: PartyId, accountId: AccountId): Promise<void> {
  const since_at = new Date().toISOString()
  await tx.db
    .insertInto('focal_point')
    .values({ party_id: partyId, account_id: accountId, since_at, until_at: null })
    .onConflict((conflict) => conflict.columns(['party_id', 'account_id']).doUpdateSet({ until_at: null }))
    .execute()
}

/** Whether there was one to end. */
export async function endFocalPoint(tx: Writer, partyId: PartyId, accountId: AccountId): Promise<boolean> {
  const ended = await tx.db
    .updateTable('focal_point')
    .set({ until_at: new Date().toISOString() })
    .where('party_id', '=', partyId)
    .where('account_id', '=', accountId)
    .where('until_at', 'is', null)
    .returning('party_id')
    .execute()
  return ended.length > 0
}

/** The accounts that speak for a party now. */
export const listFocalPointsOf = async (tx: Reader, partyId: PartyId): Promise<AccountId[]> =>
  (
    await (tx as Writer).db
      .selectFrom('focal_point')
      .select('account_id as id')
      .where('party_id', '=', partyId)
      .where('until_at', 'is', null)
      .execute()
  ).map(({ id }) => id)

/** Whether the account at work speaks for a party. */
export async function speaksFor(tx: Reader, partyId: PartyId): Promise<boolean> {
  const row = await (tx as Writer).db
    .selectFrom('focal_point')
    .select('party_id')
    .where('party_id', '=', partyId)
    .where('account_id', '=', tx.actor.accountId)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The accounts that hold the role of a focal point, by name. */
export const listFocalAccountRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('account')
    .select(['id as accountId', 'name'])
    .where(sql<boolean>`'focal-point' = any (roles) and disabled_at is null`)
    .orderBy('name')
    .execute()
