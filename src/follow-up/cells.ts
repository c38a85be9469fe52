import { type RawBuilder, sql } from 'kysely'
import {
  ACCEPTANCES,
  type Aspect,
  type CellFacts,
  type CellStanding,
  cellStanding,
  EVIDENCE_GRADES,
} from '../domain/follow-up.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ScaleView } from './assessment-views.ts'

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

type Rating = { assessed: boolean; disputed: boolean }
type Known = Omit<CellFacts, 'addressed' | 'assessed' | 'disputed'>

/**
 * The cells of a party with an adopted assessment that the account may see, and whether the party disputes the latest of some
 * aspect.
 */
const ratingsOf = (partyId: PartyId, provisionId: ProvisionId | undefined) => sql`(
  select rated.provision_id, bool_or(coalesce((
      select c.disputes from assessment_comment c
      where c.party_id = ${partyId} and c.provision_id = rated.provision_id and c.assessment_id = rated.id and c.kind = 'reply'
      order by c.said_at desc, c.id desc limit 1
    ), false)) as disputed
  from (
    select distinct on (a.provision_id, a.aspect) a.provision_id, a.id from assessment a
    where a.state = 'adopted' and a.party_id = ${partyId} ${provisionId ? sql`and a.provision_id = ${provisionId}` : sql``}
    order by a.provision_id, a.aspect, a.adopted_at desc
  ) rated group by rated.provision_id
)`

export type PartyCell = { provisionId: ProvisionId; instrumentId: InstrumentId; standing: CellStanding }

/** How the cells of a party stand: of every provision, or of one; by instrument, the latest first, and in its order. */
export async function listPartyCells(
  tx: Reader,
  partyId: PartyId,
  { provisionId }: { provisionId?: ProvisionId } = {},
): Promise<PartyCell[]> {
  const { rows } = await sql<
    { provisionId: ProvisionId; instrumentId: InstrumentId; addressed: boolean; evidence: number } & Rating &
      Omit<Known, 'evidence'>
  >`
    select p.id as "provisionId", p.instrument_id as "instrumentId",
      p.addressing = 'all' or (p.addressing = 'listed' and l.party_id is not null) as addressed,
      c.acceptance, coalesce(c.reported, false) as reported, coalesce(c.evidence, 0) as evidence,
      r.provision_id is not null as assessed, coalesce(r.disputed, false) as disputed
    from provision p join instrument i on i.id = p.instrument_id
    left join provision_addressee l on l.provision_id = p.id and l.party_id = ${partyId}
    left join cell c on c.provision_id = p.id and c.party_id = ${partyId}
    left join ${ratingsOf(partyId, provisionId)} r on r.provision_id = p.id
    where ${provisionId ? sql`p.id = ${provisionId}` : sql`p.withdrawn_at is null`}
    order by i.year desc, i.id desc, p.position
  `.execute((tx as Writer).db)
  return rows.map(({ provisionId: id, instrumentId, evidence, ...facts }) => ({
    provisionId: id,
    instrumentId,
    standing: cellStanding({ ...facts, evidence: gradeOf(evidence) }),
  }))
}

const gradeOf = (evidence: number) => EVIDENCE_GRADES[evidence - 1] ?? null

/** Whom the provisions of an instrument are addressed to, where that is listed. */
const listAddressed = (tx: Reader, instrumentId: InstrumentId) =>
  (tx as Writer).db
    .selectFrom('provision_addressee')
    .innerJoin('provision', 'provision.id', 'provision_addressee.provision_id')
    .select(['provision_addressee.provision_id as provisionId', 'provision_addressee.party_id as partyId'])
    .where('provision.instrument_id', '=', instrumentId)
    .execute()

// A character says which party, by its place in the list, and the next what is known: a hundred thousand cells are read as some
// hundred rows. Both begin where letters do; places end before the surrogates.
const FIRST = 32
const packed = (code: RawBuilder<unknown>) =>
  sql`string_agg(chr(${sql.lit(FIRST - 1)} + col.place::int) || chr(${sql.lit(FIRST)} + ${code}), '')`

/**
 * What is packed for each provision `p` of an instrument: to each place in the list of parties its code, or nothing. `cells`: a
 * select of one row, by way of a join with `col`. Provision by provision, so that nothing is sorted as a whole.
 */
async function readPacked(tx: Reader, { instrumentId, parties }: Of, cells: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: ProvisionId; cells: string }>`
    with col as materialized (select * from unnest(${[...parties]}::uuid[]) with ordinality as one (id, place))
    select p.id, packed.cells from provision p cross join lateral (${cells}) as packed (cells)
    where p.instrument_id = ${instrumentId} and packed.cells is not null
  `.execute((tx as Writer).db)
  return new Map(
    rows.map((row) => {
      const codes: (number | undefined)[] = []
      for (let at = 0; at < row.cells.length; at += 2) {
        const place = row.cells.charCodeAt(at) - FIRST
        codes[place] = Math.max(codes[place] ?? 0, row.cells.charCodeAt(at + 1) - FIRST)
      }
      return [row.id, codes]
    }),
  )
}
type Of = { instrumentId: InstrumentId; parties: readonly PartyId[] }

const readFacts = (tx: Reader, of: Of) =>
  readPacked(
    tx,
    of,
    sql`select ${packed(codeOfFacts)} from cell c join col on col.id = c.party_id
      where c.instrument_id = ${of.instrumentId} and c.provision_id = p.id`,
  )

/**
 * The latest adopted assessments of each aspect that the account may see: 1 where the party disputes one of them, else 0. Whoever
 * is rated in several aspects is told of several times: the greatest holds.
 */
const readRatings = (tx: Reader, of: Of) =>
  readPacked(
    tx,
    of,
    sql`select ${packed(sql`coalesce(reply.disputes, false)::int`)}
      from (
        select distinct on (a.party_id, a.aspect) a.party_id, a.id from assessment a
        where a.provision_id = p.id and a.state = 'adopted' order by a.party_id, a.aspect, a.adopted_at desc
      ) rated
      join col on col.id = rated.party_id
      left join (
        select distinct on (c.party_id, c.assessment_id) c.party_id, c.assessment_id, c.disputes from assessment_comment c
        where c.provision_id = p.id and c.kind = 'reply'
        order by c.party_id, c.assessment_id, c.said_at desc, c.id desc
      ) reply on reply.party_id = rated.party_id and reply.assessment_id = rated.id`,
  )

/** What is known of a cell, as a number and back. */
const codeOfFacts = sql`(c.evidence * 12 + c.reported::int * 6
  + coalesce(array_position(${[...ACCEPTANCES]}::text[], c.acceptance), 0))`
const FACTS: readonly Known[] = Array.from({ length: 48 }, (_, code) => ({
  acceptance: ACCEPTANCES[(code % 6) - 1] ?? null,
  reported: Math.floor(code / 6) % 2 === 1,
  evidence: gradeOf(Math.floor(code / 12)),
}))

/** The standing of every combination, told once: a matrix has a hundred thousand cells. */
const STANDINGS: readonly CellStanding[] = FACTS.flatMap((facts) =>
  [undefined, 0, 1].flatMap((rating) =>
    [false, true].map((addressed) =>
      cellStanding({ ...facts, addressed, assessed: rating !== undefined, disputed: rating === 1 }),
    ),
  ),
)
const standingOf = (addressed: boolean, facts = 0, rating = -1) =>
  STANDINGS[facts * 6 + (rating + 1) * 2 + Number(addressed)]!

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
  const of = { instrumentId, parties }
  const [facts, rated] = [await readFacts(tx, of), await readRatings(tx, of)]
  const listed = new Set((await listAddressed(tx, instrumentId)).map((one) => `${one.provisionId} ${one.partyId}`))
  return provisions.map(({ id, addressing }) => {
    const [known, rating] = [facts.get(id), rated.get(id)]
    return parties.map((partyId, place) => {
      const addressed = addressing === 'all' || (addressing === 'listed' && listed.has(`${id} ${partyId}`))
      return standingOf(addressed, known?.[place], rating?.[place])
    })
  })
}

/** What a cell is rated on a scale: the step from 1, or 0 where its latest rating in the aspect stands on another scale. */
export type CellRating = { step: number; disputed: boolean }

/**
 * How the cells of an instrument are rated on one scale: for each provision, to each place in the list of parties its latest
 * rating in the aspect of the scale that the account may see, or nothing.
 */
export async function readCellRatings(
  tx: Reader,
  of: Of,
  scale: Pick<ScaleView, 'key' | 'version' | 'aspect' | 'steps'>,
): Promise<Map<ProvisionId, (CellRating | undefined)[]>> {
  const step = sql`case when (rated.scale_key, rated.scale_version) = (${scale.key}, ${scale.version})
    then coalesce(array_position(${scale.steps.map(({ key }) => key)}::text[], rated.step), 0) else 0 end`
  const codes = await readPacked(
    tx,
    of,
    sql`select ${packed(sql`(${step} * 2 + ${disputes})`)} from ${latestOfAspect(scale.aspect)} join col on col.id = rated.party_id`,
  )
  const ratingOf = (code: number) => ({ step: code >> 1, disputed: code % 2 === 1 })
  return new Map([...codes].map(([id, row]) => [id, row.map((code) => (code === undefined ? code : ratingOf(code)))]))
}

const latestOfAspect = (aspect: Aspect) => sql`(
  select distinct on (a.party_id) a.party_id, a.provision_id, a.id, a.scale_key, a.scale_version, a.step from assessment a
  where a.provision_id = p.id and a.state = 'adopted' and a.aspect = ${aspect}
  order by a.party_id, a.adopted_at desc
) rated`

/** 1 where the party last replied that it disputes the assessment `rated`. */
const disputes = sql`coalesce((
  select c.disputes from assessment_comment c where c.party_id = rated.party_id and c.provision_id = rated.provision_id
    and c.assessment_id = rated.id and c.kind = 'reply' order by c.said_at desc, c.id desc limit 1
), false)::int`
