import { sql } from 'kysely'
import type { PartyId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { LateAssessment, LateMeasure } from './overdue-views.ts'
import { textOfProvision } from './provisions.ts'
import { listPartiesOf, listRoundRows } from './rounds.ts'

/** Whose overdue things are asked for: everybody's where none is named. */
type Asked = { partyId?: PartyId | undefined; now: Date }
const MOST = 500

/** Parties that are late with their answers in open rounds. */
async function listLateAnswers(tx: Reader, { partyId, now }: Asked) {
  const open = (await listRoundRows(tx)).filter(({ state }) => state === 'open')
  const late = (await listPartiesOf(tx, open, now, partyId)).filter(({ party }) => party.timeliness === 'late')
  return late.toSorted((a, b) => a.party.dueAt.localeCompare(b.party.dueAt))
}

/** Assessments whose party let its days pass: those to comment on facts, or those to reply. */
async function listLateAssessments(
  tx: Reader,
  { partyId, now }: Asked,
  which: 'comment' | 'reply',
): Promise<LateAssessment[]> {
  const dueAt = which === 'comment' ? sql<string>`s.comments_due_at` : sql<string>`s.reply_due_at`
  let rows = (tx as Writer).db
    .selectFrom('assessment as s')
    .innerJoin('party', 'party.id', 's.party_id')
    .innerJoin('provision', 'provision.id', 's.provision_id')
    .select([
      's.id',
      's.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      's.provision_id as provisionId',
      'provision.instrument_id as instrumentId',
      'provision.number',
      textOfProvision('ar').as('textAr'),
      textOfProvision('en').as('textEn'),
      dueAt.as('dueAt'),
    ])
    .where('s.state', '=', which === 'comment' ? 'sent' : 'adopted')
    .where(sql<boolean>`${dueAt} < ${now.toISOString()}`)
    .where(
      sql<boolean>`not exists (
        select from assessment_comment c where c.party_id = s.party_id and c.provision_id = s.provision_id
          and c.assessment_id = s.id and c.kind = ${which}
      )`,
    )
  if (partyId) rows = rows.where('s.party_id', '=', partyId)
  return rows.orderBy(dueAt).limit(MOST).execute()
}

/** Measures that are only planned past their first day, or not over past their last. */
async function listLateMeasures(tx: Reader, { partyId, now }: Asked): Promise<LateMeasure[]> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<LateMeasure>`
    select m.party_id as "partyId", y.name_ar as "nameAr", y.name_en as "nameEn", m.id as "measureId", m.kind,
      m.title_ar as "titleAr", m.title_en as "titleEn", m.owner, s.status,
      case when m.ends_on < ${today} then m.ends_on else m.starts_on end as "dueOn",
      case when m.ends_on < ${today} then 'end' else 'start' end as late,
      (select p.provision_id from measure_provision p where p.party_id = m.party_id and p.measure_id = m.id
        order by p.provision_id limit 1) as "provisionId"
    from measure m join party y on y.id = m.party_id
    left join lateral (
      select status from measure_status s where s.party_id = m.party_id and s.measure_id = m.id
      order by s.made_at desc, s.id desc limit 1
    ) s on true
    where ((m.ends_on < ${today} and coalesce(s.status, '') not in ('completed', 'ended'))
        or (m.starts_on < ${today} and s.status = 'planned'))
      ${partyId ? sql`and m.party_id = ${partyId}` : sql``}
    order by "dueOn", m.id limit ${MOST}
  `.execute((tx as Writer).db)
  return rows
}

/** Everything of a party, or of all, whose day is past, as far as the account may see it. */
export const readOverdue = async (tx: Reader, asked: Asked) => ({
  answers: await listLateAnswers(tx, asked),
  comments: await listLateAssessments(tx, asked, 'comment'),
  replies: await listLateAssessments(tx, asked, 'reply'),
  measures: await listLateMeasures(tx, asked),
})
