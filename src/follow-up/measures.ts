import { sql } from 'kysely'
import type { MeasureStatus } from '../domain/follow-up.ts'
import type { MeasureId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { EvidenceView, MeasureInput, MeasureView } from './measure-views.ts'

type StatusView = MeasureView['statuses'][number]

const measureRows = (tx: Reader) =>
  (tx as Writer).db.selectFrom('measure').select([
    'id',
    'party_id as partyId',
    'kind',
    'title_ar as titleAr',
    'title_en as titleEn',
    'description',
    'language',
    'owner',
    'partners',
    'starts_on as startsOn',
    'ends_on as endsOn',
    'legal_basis as legalBasis',
    'oversight',
    'remedy',
    'rights_check as rightsCheck',
    'nominated',
    'version',
    'changed_at as changedAt',
    sql<StatusView[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('status', s.status, 'sinceOn', s.since_on, 'note', s.note, 'madeAt', s.made_at)
          order by s.made_at, s.id), '[]')
        from measure_status s where s.party_id = measure.party_id and s.measure_id = measure.id
      )`.as('statuses'),
    sql<ProvisionId[]>`(
        select coalesce(array_agg(p.provision_id order by p.provision_id), '{}') from measure_provision p
        where p.party_id = measure.party_id and p.measure_id = measure.id
      )`.as('provisions'),
    sql<EvidenceView[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'medium', e.medium, 'type', e.type, 'title', e.title,
          'dated', e.dated, 'vouchedBy', e.vouched_by, 'grade', e.grade, 'fileName', e.file_name, 'mediaType', e.media_type,
          'size', e.size, 'url', e.url, 'documentId', e.document_id, 'start', e.start_at, 'end', e.end_at, 'quote', e.quote,
          'addedAt', e.added_at) order by e.added_at, e.id), '[]')
        from evidence e where e.party_id = measure.party_id and e.measure_id = measure.id and e.withdrawn_at is null
      )`.as('evidence'),
  ])

/** Measures of a party, of a provision, or of both; the latest changed first. */
export async function listMeasureRows(
  tx: Reader,
  filter: { partyId?: PartyId | undefined; provisionId?: ProvisionId | undefined; limit: number },
): Promise<MeasureView[]> {
  const { partyId, provisionId, limit } = filter
  let rows = measureRows(tx)
  if (partyId) rows = rows.where('party_id', '=', partyId)
  if (provisionId) {
    rows = rows.where((eb) =>
      eb.exists(
        eb
          .selectFrom('measure_provision')
          .select('measure_provision.measure_id')
          .whereRef('measure_provision.party_id', '=', 'measure.party_id')
          .whereRef('measure_provision.measure_id', '=', 'measure.id')
          .where('measure_provision.provision_id', '=', provisionId),
      ),
    )
  }
  return rows.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** What the measures of a party are called, in the order in which they were added. */
export const listMeasureTitles = (tx: Reader, partyId: PartyId, limit: number) =>
  (tx as Writer).db
    .selectFrom('measure')
    .select(['id', 'title_ar as titleAr', 'title_en as titleEn'])
    .where('party_id', '=', partyId)
    .orderBy('id')
    .limit(limit)
    .execute()

/** Refuses with `not-found`. */
export async function getMeasureRow(tx: Reader, partyId: PartyId, id: MeasureId): Promise<MeasureView> {
  const row = await measureRows(tx).where('party_id', '=', partyId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'measure' })
  return row
}

const rowOf = (said: MeasureInput) => ({
  kind: said.kind,
  title_ar: said.titleAr,
  title_en: said.titleEn,
  description: said.description,
  language: said.language,
  owner: said.owner,
  partners: said.partners,
  starts_on: said.startsOn,
  ends_on: said.endsOn,
  legal_basis: said.legalBasis,
  oversight: said.oversight,
  remedy: said.remedy,
  rights_check: said.rightsCheck,
  nominated: said.nominated,
  changed_at: new Date().toISOString(),
})

export async function addMeasureRow(tx: Writer, partyId: PartyId, said: MeasureInput): Promise<MeasureId> {
  const id = newId<MeasureId>()
  const row = rowOf(said)
  await tx.db
    .insertInto('measure')
    .values({ id, party_id: partyId, created_at: row.changed_at, ...row })
    .execute()
  await putProvisions(tx, partyId, id, said.provisions)
  return id
}

type Change = { partyId: PartyId; id: MeasureId; version: number; said: MeasureInput }

/** Changes a measure that nobody changed since `version`. Refuses with `changed-meanwhile`. */
export async function changeMeasureRow(tx: Writer, { partyId, id, version, said }: Change): Promise<void> {
  const changed = await tx.db
    .updateTable('measure')
    .set({ ...rowOf(said), version: version + 1 })
    .where('party_id', '=', partyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute()
  if (!changed.length) throw new Refusal('changed-meanwhile', { thing: 'measure' })
  await tx.db.deleteFrom('measure_provision').where('party_id', '=', partyId).where('measure_id', '=', id).execute()
  await putProvisions(tx, partyId, id, said.provisions)
}

async function putProvisions(tx: Writer, party_id: PartyId, measure_id: MeasureId, provisions: readonly ProvisionId[]) {
  const rows = [...new Set(provisions)].map((provision_id) => ({ party_id, measure_id, provision_id }))
  if (rows.length) await tx.db.insertInto('measure_provision').values(rows).execute()
}

/** Adds to the history of a measure where it stands since a day. */
export async function addMeasureStatus(
  tx: Writer,
  of: { partyId: PartyId; measureId: MeasureId },
  said: { status: MeasureStatus; sinceOn: string; note: string | null },
): Promise<void> {
  await tx.db
    .insertInto('measure_status')
    .values({
      party_id: of.partyId,
      measure_id: of.measureId,
      id: newId(),
      status: said.status,
      since_on: said.sinceOn,
      note: said.note,
      made_by: tx.actor.accountId,
      made_at: new Date().toISOString(),
    })
    .execute()
}
