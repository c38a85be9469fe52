import { sql } from 'kysely'
import type { PartyId, ProvisionId } from '../domain/id.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type NewAssistance = {
  partyId: PartyId
  kind: 'need' | 'offer'
  provisionId: ProvisionId | null
  themes: string[]
  text: string
  language: 'ar' | 'en'
}

/** What parties need and offer now, the latest first, 1000 at most; its themes with those of its provision. */
export const listAssistanceRows = (tx: Reader, now: Date) =>
  (tx as Writer).db
    .selectFrom('assistance')
    .innerJoin('party', 'party.id', 'assistance.party_id')
    .leftJoin('provision', 'provision.id', 'assistance.provision_id')
    .select([
      'assistance.id',
      'assistance.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      'assistance.kind',
      'assistance.provision_id as provisionId',
      'provision.number',
      sql<string[]>`array(select distinct unnest(assistance.themes || coalesce(provision.themes, '{}')) order by 1)`.as(
        'themes',
      ),
      'assistance.text',
      'assistance.language',
      'assistance.made_at as madeAt',
    ])
    .where(sql<boolean>`(assistance.ended_at is null or assistance.ended_at > ${now.toISOString()})`)
    .orderBy('assistance.made_at', 'desc')
    .limit(1000)
    .execute()

export async function addAssistanceRow(tx: Writer, said: NewAssistance, now: Date): Promise<string> {
  const id = newId()
  const { partyId, provisionId, ...row } = said
  await tx.db
    .insertInto('assistance')
    .values({ ...row, party_id: partyId, provision_id: provisionId, id, made_at: now.toISOString(), ended_at: null })
    .execute()
  return id
}

/** Whether there was one to end. */
export async function endAssistanceRow(tx: Writer, partyId: PartyId, id: string, now: Date): Promise<boolean> {
  const ended = await tx.db
    .updateTable('assistance')
    .set({ ended_at: now.toISOString() })
    .where('party_id', '=', partyId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}
