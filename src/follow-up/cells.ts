import { sql } from 'kysely'
import { type CellStanding, cellStanding, EVIDENCE_GRADES } from '../domain/follow-up.ts'
import type { Acceptance } from '../domain/follow-up.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

/** Brings the cells of a party up to what its answers, measures and evidence now say. Called in the transaction of the change. */
export async function refreshCells(tx: Writer, partyId: PartyId, provisions: readonly ProvisionId[]): Promise<void> {
  if (!provisions.length) return
  await sql`
    insert into cell (party_id, provision_id, instrument_id, acceptance, reported, measures, evidence)
    select ${partyId}::uuid, provision.id, provision.instrument_id,
      (select a.said from acceptance a where a.party_id = ${partyId}::uuid and a.provision_id = provision.id
        order by a.made_at desc, a.id desc limit 1),
      exists (select from answer a where a.party_id = ${partyId}::uuid and a.provision_id = provision.id
        and a.submitted_at is not null),
      (select count(*) from measure_provision m where m.party_id = ${partyId}::uuid and m.provision_id = provision.id),
      coalesce((
        select max(case e.grade when 'independently-confirmed' then 3 when 'documented' then 2 else 1 end)
        from measure_provision m join evidence e on e.party_id = m.party_id and e.measure_id = m.measure_id
        where m.party_id = ${partyId}::uuid and m.provision_id = provision.id and e.withdrawn_at is null
      ), 0)
    from provision where provision.id = any (${[...provisions]}::uuid[])
    on conflict (party_id, provision_id) do update set
      acceptance = excluded.acceptance, reported = excluded.reported, measures = excluded.measures,
      evidence = excluded.evidence
  `.execute(tx.db)
}

type Facts = {
  partyId: PartyId
  provisionId: ProvisionId
  acceptance: Acceptance | null
  reported: boolean
  evidence: number
}
type Rated = { partyId: PartyId; provisionId: ProvisionId; disputed: boolean }

/** What is known of the cells of an instrument. */
const listFacts = (tx: Reader, instrumentId: InstrumentId): Promise<Facts[]> =>
  (tx as Writer).db
    .selectFrom('cell')
    .select(['party_id as partyId', 'provision_id as provisionId', 'acceptance', 'reported', 'evidence'])
    .where('instrument_id', '=', instrumentId)
    .execute()

/** The adopted assessments of an instrument that the account may see, and whether their party disputes them. */
const listRated = async (tx: Reader, instrumentId: InstrumentId): Promise<Rated[]> =>
  (
    await sql<Rated>`
      select distinct on (a.provision_id, a.party_id) a.party_id as "partyId", a.provision_id as "provisionId",
        coalesce((
          select c.disputes from assessment_comment c
          where c.party_id = a.party_id and c.provision_id = a.provision_id and c.assessment_id = a.id and c.kind = 'reply'
          order by c.said_at desc, c.id desc limit 1
        ), false) as disputed
      from assessment a join provision p on p.id = a.provision_id
      where p.instrument_id = ${instrumentId} and a.state = 'adopted'
      order by a.provision_id, a.party_id, a.adopted_at desc
    `.execute((tx as Writer).db)
  ).rows

/** Whom the provisions of an instrument are addressed to, where that is listed. */
const listAddressed = (tx: Reader, instrumentId: InstrumentId) =>
  (tx as Writer).db
    .selectFrom('provision_addressee')
    .innerJoin('provision', 'provision.id', 'provision_addressee.provision_id')
    .select(['provision_addressee.provision_id as provisionId', 'provision_addressee.party_id as partyId'])
    .where('provision.instrument_id', '=', instrumentId)
    .execute()

const keyOf = (one: { partyId: PartyId; provisionId: ProvisionId }) => `${one.provisionId} ${one.partyId}`

type Asked = {
  provisions: readonly { id: ProvisionId; addressing: 'all' | 'listed' | 'none' }[]
  parties: readonly PartyId[]
}

/** How each cell of an instrument stands, row by row, in the order of the parties. */
export async function readCells(
  tx: Reader,
  instrumentId: InstrumentId,
  { provisions, parties }: Asked,
): Promise<CellStanding[][]> {
  const facts = new Map((await listFacts(tx, instrumentId)).map((one) => [keyOf(one), one]))
  const rated = new Map((await listRated(tx, instrumentId)).map((one) => [keyOf(one), one]))
  const listed = new Set((await listAddressed(tx, instrumentId)).map(keyOf))
  return provisions.map(({ id, addressing }) =>
    parties.map((partyId) => {
      const key = keyOf({ partyId, provisionId: id })
      const known = facts.get(key)
      const rating = rated.get(key)
      return cellStanding({
        addressed: addressing === 'all' || (addressing === 'listed' && listed.has(key)),
        acceptance: known?.acceptance ?? null,
        reported: known?.reported ?? false,
        evidence: EVIDENCE_GRADES[(known?.evidence ?? 0) - 1] ?? null,
        assessed: rating !== undefined,
        disputed: rating?.disputed ?? false,
      })
    }),
  )
}
