import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { Force } from '../domain/finding.ts'
import { DocumentId, InstrumentId, type PartyId, ProvisionId, type SubjectId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { textOfProvision } from './provisions.ts'

/** Where a provision stands in its instrument. */
export const ProvisionPlace = z
  .object({
    provisionId: ProvisionId,
    instrumentId: InstrumentId,
    position: z.number().int(),
    number: z.string().nullable(),
  })
  .meta({ id: 'ProvisionPlace' })

/** A provision as a list shows it. */
export const ProvisionBrief = ProvisionPlace.extend({
  instrumentAr: z.string().nullable(),
  instrumentEn: z.string().nullable(),
  force: Force,
  priority: z.boolean(),
  textAr: z.string().nullable(),
  textEn: z.string().nullable(),
}).meta({ id: 'ProvisionBrief' })

/** A provision with the sentence that it was taken from, and how much was done about it. */
export const TracedProvision = ProvisionBrief.extend({
  documentId: DocumentId,
  start: z.number().int(),
  end: z.number().int(),
  reported: z.number().int().describe('parties that reported on it'),
  measures: z.number().int().describe('measures that answer it, of all parties'),
}).meta({ id: 'TracedProvision' })

const briefs = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('provision')
    .innerJoin('instrument', 'instrument.id', 'provision.instrument_id')
    .select([
      'provision.id as provisionId',
      'provision.instrument_id as instrumentId',
      'instrument.title_ar as instrumentAr',
      'instrument.title_en as instrumentEn',
      'provision.position',
      'provision.number',
      'provision.force',
      'provision.priority',
      textOfProvision('ar').as('textAr'),
      textOfProvision('en').as('textEn'),
    ])

/** The provisions of an instrument that stand, in their order, or those that are named. */
export async function listProvisionBriefs(
  tx: Reader,
  of: { instrumentId: InstrumentId } | { ids: readonly ProvisionId[] },
) {
  if ('instrumentId' in of)
    return briefs(tx)
      .where('provision.instrument_id', '=', of.instrumentId)
      .where('provision.withdrawn_at', 'is', null)
      .orderBy('provision.position')
      .execute()
  return of.ids.length ? briefs(tx).where('provision.id', 'in', of.ids).execute() : []
}

/** The provisions that measures of a party answer. */
export const listAnsweredProvisions = (tx: Reader, partyId: PartyId) =>
  (tx as Writer).db
    .selectFrom('provision')
    .select(['id as provisionId', 'instrument_id as instrumentId', 'position', 'number'])
    .where('id', 'in', (own) =>
      own.selectFrom('measure_provision').select('provision_id').where('party_id', '=', partyId),
    )
    .orderBy('position')
    .execute()

const traced = (tx: Reader, stands: RawBuilder<boolean>) =>
  briefs(tx)
    .innerJoin('provision_text as t', 't.provision_id', 'provision.id')
    .select([
      sql<DocumentId>`t.document_id`.as('documentId'),
      sql<number>`t.start_at`.as('start'),
      sql<number>`t.end_at`.as('end'),
      sql<number>`(
        select count(*)::int from cell c
        where c.instrument_id = provision.instrument_id and c.provision_id = provision.id and c.reported
      )`.as('reported'),
      sql<number>`(select count(*)::int from measure_provision m where m.provision_id = provision.id)`.as('measures'),
    ])
    .where('t.document_id', 'is not', null)
    .where('provision.withdrawn_at', 'is', null)
    .where(stands)
    .orderBy('t.document_id')
    .orderBy('t.start_at')
    .execute()

/** The provisions whose words stand in a document, in the order of its text. */
export const listProvisionsOfDocument = (tx: Reader, id: DocumentId) => traced(tx, sql<boolean>`t.document_id = ${id}`)

/** The provisions whose sentence says something of a subject. */
export const listProvisionsOfSubject = (tx: Reader, id: SubjectId) =>
  traced(
    tx,
    sql<boolean>`exists (
      select from claim c where c.subject_id = ${id} and c.withdrawn_at is null
        and c.document_id = t.document_id and c.start_at < t.end_at and c.end_at > t.start_at
    )`,
  )

/** What a subject is in follow-up: the instrument or the party that it is, where it is one. */
export async function findFollowed(
  tx: Reader,
  id: SubjectId,
): Promise<{ instrumentId: InstrumentId | null; partyId: PartyId | null }> {
  const { rows } = await sql<{ instrumentId: InstrumentId | null; partyId: PartyId | null }>`
    select
      (select i.id from instrument i where i.identity = s.identity) as "instrumentId",
      (select p.id from party p where p.subject_id = s.id or (s.kind = 'state' and s.identity = 'state:' || p.iso3)
        limit 1) as "partyId"
    from subject s where s.id = ${id}
  `.execute((tx as Writer).db)
  return rows[0] ?? { instrumentId: null, partyId: null }
}
