import { type RawBuilder, sql } from 'kysely'
import { ASPECTS, type CellStanding, cellStanding, EVIDENCE_GRADES } from '../domain/follow-up.ts'
import type { Acceptance } from '../domain/follow-up.ts'
import type { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { VoicesView } from './voice-views.ts'

/** What is known of one party and one provision besides what anybody says of them. */
type Facts = {
  partyId: PartyId
  provisionId: ProvisionId
  instrumentId: InstrumentId
  addressed: boolean
  acceptance: Acceptance | null
  reported: boolean
  measures: number
  evidence: number
  assessed: boolean
  disputed: boolean
}
type Row = Facts & Pick<VoicesView, 'report' | 'ratings'>

const SHOWN = 400

const FACTS = sql`
  y.id as "partyId", p.id as "provisionId", p.instrument_id as "instrumentId",
  p.addressing = 'all' or (p.addressing = 'listed' and exists (
    select from provision_addressee d where d.provision_id = p.id and d.party_id = y.id
  )) as addressed,
  c.acceptance, coalesce(c.reported, false) as reported, coalesce(c.measures, 0)::int as measures,
  coalesce(c.evidence, 0)::int as evidence, s.ratings is not null as assessed,
  coalesce(s.disputed, false) as disputed`

const FROM = sql`
  from provision p cross join party y
  left join cell c on c.party_id = y.id and c.provision_id = p.id
  left join lateral (
    select bool_or(k.disputes) as disputed, jsonb_agg(jsonb_build_object('aspect', s.aspect, 'id', s.id, 'step', s.step,
      'scaleKey', s.scale_key, 'scaleVersion', s.scale_version, 'text', left(s.reasons, ${SHOWN}), 'language', s.language,
      'adoptedAt', s.adopted_at, 'reply', case when k.id is not null then jsonb_build_object('text', left(k.text, ${SHOWN}),
      'language', k.language, 'disputes', k.disputes, 'saidAt', k.said_at) end)
      order by array_position(${[...ASPECTS]}::text[], s.aspect)) as ratings
    from (
      select distinct on (s.aspect) * from assessment s
      where s.party_id = y.id and s.provision_id = p.id and s.state = 'adopted' order by s.aspect, s.adopted_at desc
    ) s
    left join lateral (
      select * from assessment_comment k
      where k.party_id = s.party_id and k.provision_id = s.provision_id and k.assessment_id = s.id and k.kind = 'reply'
      order by k.said_at desc, k.id desc limit 1
    ) k on true
  ) s on true`

const standingOf = ({ evidence, ...facts }: Facts): CellStanding =>
  cellStanding({ ...facts, evidence: EVIDENCE_GRADES[evidence - 1] ?? null })

async function listVoices(tx: Reader, where: RawBuilder<unknown>): Promise<VoicesView[]> {
  const { rows } = await sql<Row>`
    select ${FACTS},
      case when a.round_id is not null then jsonb_build_object('roundId', a.round_id, 'step', a.step,
        'scaleKey', a.scale_key, 'scaleVersion', a.scale_version, 'text', left(a.text, ${SHOWN}), 'language', a.language,
        'submittedAt', a.submitted_at) end as report,
      coalesce(s.ratings, '[]') as ratings
    ${FROM}
    left join lateral (
      select a.*, r.scale_key, r.scale_version from answer a join round r on r.id = a.round_id
      where a.party_id = y.id and a.provision_id = p.id and a.submitted_at is not null
      order by a.submitted_at desc limit 1
    ) a on true
    where ${where}
    order by p.position, y.name_en
  `.execute((tx as Writer).db)
  return rows.map((row) => ({ ...row, standing: standingOf(row), evidence: EVIDENCE_GRADES[row.evidence - 1] ?? null }))
}

/** The voices on a party and each provision of an instrument, in the order of the provisions. */
export const listVoicesOfParty = (tx: Reader, partyId: PartyId, instrumentId: InstrumentId): Promise<VoicesView[]> =>
  listVoices(tx, sql`y.id = ${partyId} and p.instrument_id = ${instrumentId} and p.withdrawn_at is null`)

/** The voices on a provision and each party, by the parties' names. */
export const listVoicesOnProvision = (tx: Reader, provisionId: ProvisionId): Promise<VoicesView[]> =>
  listVoices(tx, sql`p.id = ${provisionId}`)
