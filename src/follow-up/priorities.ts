import { type RawBuilder, sql } from 'kysely'
import { shortSteps } from '../domain/shortfall.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ScaleView } from './assessment-views.ts'
import type { ShortCell, Shortfall, Silence } from './priority-views.ts'

/** How many provisions a list shows. Those that are marked as priority are always among those that are read. */
const MOST = 20
const MOST_CELLS = 500

type Asked = { instrumentId?: InstrumentId | undefined }

/** Every step of every scale with its place from 1, and whether it falls short. */
function weighedSteps(scales: readonly ScaleView[]): RawBuilder<unknown> {
  const rows = scales.flatMap(({ key, version, steps }) => {
    const short = shortSteps(steps)
    return steps.map((step, index) => ({ key, version, step: step.key, place: index + 1, short: short.includes(step) }))
  })
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as w (key text, version int, step text, place int, short boolean)`
}

const latestRatings = (where: RawBuilder<unknown>) => sql`(
  select distinct on (a.provision_id, a.party_id, a.aspect) a.provision_id, a.party_id, a.aspect, a.id, a.scale_key,
    a.scale_version, a.step, a.adopted_at
  from assessment a where a.state = 'adopted' and ${where}
  order by a.provision_id, a.party_id, a.aspect, a.adopted_at desc
)`

/** Where a row names its assessment `l`: whether its party last replied that it disputes it. */
const isDisputed = sql<boolean>`coalesce((
  select c.disputes from assessment_comment c where c.party_id = l.party_id and c.provision_id = l.provision_id
    and c.assessment_id = l.id and c.kind = 'reply' order by c.said_at desc, c.id desc limit 1
), false)`

/** The provisions that stand, all of them or those of an instrument. */
const within = ({ instrumentId }: Asked) =>
  sql`p.withdrawn_at is null ${instrumentId ? sql`and p.instrument_id = ${instrumentId}` : sql``}`

/** How provisions fall short on each scale: those that most do, and those that are marked; with the sums of each scale. */
export async function listShortfalls(
  tx: Reader,
  scales: readonly ScaleView[],
  asked: Asked,
): Promise<(Shortfall & { provisionId: ProvisionId; rank: number; allRated: number; allShort: number })[]> {
  if (!scales.length) return []
  const { rows } = await sql<
    Shortfall & { provisionId: ProvisionId; rank: number; allRated: number; allShort: number; priority: boolean }
  >`
    with counted as (
      select l.provision_id, l.scale_key, l.scale_version, count(*)::int as rated,
        (count(*) filter (where w.short))::int as short, (count(*) filter (where w.place = 1))::int as lowest
      from ${latestRatings(sql`true`)} l
      join ${weighedSteps(scales)} on (w.key, w.version, w.step) = (l.scale_key, l.scale_version, l.step)
      group by l.provision_id, l.scale_key, l.scale_version
    ), ranked as (
      select c.*, p.priority,
        row_number() over (partition by c.scale_key, c.scale_version
          order by c.short desc, c.lowest desc, p.priority desc, p.instrument_id desc, p.position)::int as rank,
        sum(c.rated) over (partition by c.scale_key, c.scale_version)::int as all_rated,
        sum(c.short) over (partition by c.scale_key, c.scale_version)::int as all_short
      from counted c join provision p on p.id = c.provision_id where ${within(asked)}
    )
    select provision_id as "provisionId", scale_key as "scaleKey", scale_version as "scaleVersion", rated, short, lowest, rank,
      all_rated as "allRated", all_short as "allShort"
    from ranked where rank <= ${MOST} or priority order by scale_key, scale_version, rank
  `.execute((tx as Writer).db)
  return rows
}

// Neither an answer nor a measure with evidence; one that the party says is not addressed to it is not asked about. Both as the
// partial indexes of cells have them.
const told = sql`(c.reported or c.evidence > 0)`
const apart = sql`(c.acceptance = 'not-addressed-to' and not (c.reported or c.evidence > 0))`

const countCells = (which: RawBuilder<unknown>) =>
  sql`(select c.provision_id, count(*)::int as n from cell c where ${which} group by c.provision_id)`

/** Of how many parties nothing is reported: the provisions with most of them, and those that are marked. */
export async function listSilences(
  tx: Reader,
  asked: Asked,
): Promise<(Silence & { provisionId: ProvisionId; rank: number })[]> {
  const { rows } = await sql<Silence & { provisionId: ProvisionId; rank: number }>`
    with everyone as (select count(*)::int as n from party),
    listed as (
      select p.id, count(*) filter (where not coalesce(${apart}, false))::int as asked,
        count(*) filter (where not coalesce(${apart}, false) and not coalesce(${told}, false))::int as silent
      from provision p join provision_addressee d on d.provision_id = p.id
      left join cell c on c.party_id = d.party_id and c.provision_id = p.id
      where p.addressing = 'listed' and ${within(asked)} group by p.id
    ), summed as (
      select p.id, p.priority, p.instrument_id, p.position,
        case p.addressing when 'all' then everyone.n - coalesce(apart.n, 0) else coalesce(listed.asked, 0) end as asked,
        case p.addressing when 'all' then everyone.n - coalesce(apart.n, 0) - coalesce(told.n, 0)
          else coalesce(listed.silent, 0) end as silent
      from provision p cross join everyone
      left join ${countCells(told)} told on told.provision_id = p.id
      left join ${countCells(apart)} apart on apart.provision_id = p.id
      left join listed on listed.id = p.id
      where ${within(asked)}
    ), ranked as (
      select *, row_number() over (order by silent desc, priority desc, instrument_id desc, position)::int as rank
      from summed
    )
    select id as "provisionId", asked, silent, rank from ranked where rank <= ${MOST} or priority order by rank
  `.execute((tx as Writer).db)
  return rows
}

type PartyShort = ShortCell & { provisionId: ProvisionId }

/** The cells of a party that fall short, as far as the account may see it. */
export async function listPartyShortfalls(
  tx: Reader,
  partyId: PartyId,
  scales: readonly ScaleView[],
): Promise<PartyShort[]> {
  const { rows } = await sql<PartyShort>`
    select l.provision_id as "provisionId", l.scale_key as "scaleKey", l.scale_version as "scaleVersion", l.step, w.place,
      l.id as "assessmentId", l.adopted_at as "adoptedAt", ${isDisputed} as disputed
    from ${latestRatings(sql`a.party_id = ${partyId}`)} l
    join ${weighedSteps(scales)} on (w.key, w.version, w.step) = (l.scale_key, l.scale_version, l.step) and w.short
    join provision p on p.id = l.provision_id and p.withdrawn_at is null
  `.execute((tx as Writer).db)
  return rows
}

/** The provisions that are addressed to a party and of which it reported nothing. */
export async function listPartySilences(tx: Reader, partyId: PartyId): Promise<ProvisionId[]> {
  const { rows } = await sql<{ id: ProvisionId }>`
    select p.id from provision p
    left join cell c on c.party_id = ${partyId} and c.provision_id = p.id
    where p.withdrawn_at is null
      and (p.addressing = 'all' or (p.addressing = 'listed' and exists (
        select from provision_addressee d where d.provision_id = p.id and d.party_id = ${partyId}
      )))
      and not coalesce(${told}, false) and not coalesce(${apart}, false)
  `.execute((tx as Writer).db)
  return rows.map(({ id }) => id)
}

type Behind = {
  partyId: PartyId
  nameAr: string
  nameEn: string
  step: string | null
  short: boolean
  disputed: boolean
}

/** The parties that are rated on a scale for a provision, lowest first. */
export async function listRatedParties(tx: Reader, provisionId: ProvisionId, scale: ScaleView): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    select l.party_id as "partyId", y.name_ar as "nameAr", y.name_en as "nameEn", l.step, w.short, ${isDisputed} as disputed
    from ${latestRatings(sql`a.provision_id = ${provisionId} and a.aspect = ${scale.aspect}`)} l
    join ${weighedSteps([scale])} on (w.key, w.version, w.step) = (l.scale_key, l.scale_version, l.step)
    join party y on y.id = l.party_id
    order by w.place, y.name_en limit ${MOST_CELLS}
  `.execute((tx as Writer).db)
  return rows
}

/** The parties that reported nothing of a provision that is addressed to them, by name. */
export async function listSilentParties(tx: Reader, provisionId: ProvisionId): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    select y.id as "partyId", y.name_ar as "nameAr", y.name_en as "nameEn", null as step, false as short, false as disputed
    from provision p cross join party y
    left join cell c on c.party_id = y.id and c.provision_id = p.id
    where p.id = ${provisionId}
      and (p.addressing = 'all' or (p.addressing = 'listed' and exists (
        select from provision_addressee d where d.provision_id = p.id and d.party_id = y.id
      )))
      and not coalesce(${told}, false) and not coalesce(${apart}, false)
    order by y.name_en limit ${MOST_CELLS}
  `.execute((tx as Writer).db)
  return rows
}
