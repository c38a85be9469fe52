import { sql } from 'kysely'
import type { Aspect } from '../domain/follow-up.ts'
import type { AssessmentId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { textOfProvision } from './provisions.ts'
import type { AssessmentInput, AssessmentView } from './assessment-views.ts'

export type AssessmentOf = { partyId: PartyId; provisionId: ProvisionId }
type Comments = AssessmentView['comments']

const assessmentRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('assessment')
    .leftJoin('account', 'account.id', 'assessment.made_by')
    .select([
      'assessment.party_id as partyId',
      'assessment.provision_id as provisionId',
      'assessment.id',
      'assessment.round_id as roundId',
      'assessment.scale_key as scaleKey',
      'assessment.scale_version as scaleVersion',
      'assessment.aspect',
      'assessment.step',
      'assessment.reasons',
      'assessment.language',
      'assessment.sources',
      'assessment.state',
      'assessment.consent',
      'assessment.version',
      'assessment.made_by',
      'account.name as maker',
      'assessment.made_at as madeAt',
      'assessment.sent_at as sentAt',
      'assessment.comments_due_at as commentsDueAt',
      'assessment.adopted_at as adoptedAt',
      'assessment.reply_due_at as replyDueAt',
      sql<Comments>`(
        select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'text', c.text, 'language', c.language,
          'disputes', c.disputes, 'saidBy', coalesce(a.name, ''), 'saidAt', c.said_at) order by c.said_at, c.id), '[]')
        from assessment_comment c left join account a on a.id = c.said_by
        where c.party_id = assessment.party_id and c.provision_id = assessment.provision_id
          and c.assessment_id = assessment.id
      )`.as('comments'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof assessmentRows>['execute']>>[number]
const present = ({ made_by, maker, ...row }: Row): AssessmentView => ({
  ...row,
  madeBy: { id: made_by, name: maker ?? '' },
  disputed: row.comments.findLast(({ kind }) => kind === 'reply')?.disputes ?? false,
})

/** The assessments of one party and one provision that the account may see, the latest first; withdrawn ones are left out. */
export const listAssessmentsOf = async (tx: Reader, of: AssessmentOf): Promise<AssessmentView[]> =>
  (
    await assessmentRows(tx)
      .where('assessment.party_id', '=', of.partyId)
      .where('assessment.provision_id', '=', of.provisionId)
      .where('assessment.state', '<>', 'withdrawn')
      .orderBy('assessment.made_at', 'desc')
      .execute()
  ).map(present)

/** The assessments of one party in one round that the account may see, the latest first; withdrawn ones are left out. */
export const listAssessmentsInRound = async (
  tx: Reader,
  of: { partyId: PartyId; roundId: RoundId },
): Promise<AssessmentView[]> =>
  (
    await assessmentRows(tx)
      .where('assessment.party_id', '=', of.partyId)
      .where('assessment.round_id', '=', of.roundId)
      .where('assessment.state', '<>', 'withdrawn')
      .orderBy('assessment.made_at', 'desc')
      .execute()
  ).map(present)

/** The adopted assessments of a party that the account may see, the latest first. */
export const listAdoptedAssessments = async (tx: Reader, partyId: PartyId): Promise<AssessmentView[]> =>
  (
    await assessmentRows(tx)
      .where('assessment.party_id', '=', partyId)
      .where('assessment.state', '=', 'adopted')
      .orderBy('assessment.adopted_at', 'desc')
      .execute()
  ).map(present)

/** Refuses with `not-found`, also where the account may not see it. */
export async function getAssessmentRow(tx: Reader, of: AssessmentOf, id: AssessmentId): Promise<AssessmentView> {
  const row = await assessmentRows(tx)
    .where('assessment.party_id', '=', of.partyId)
    .where('assessment.provision_id', '=', of.provisionId)
    .where('assessment.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'assessment' })
  return present(row)
}

/** What an assessor says, with the aspect of the scale that it is said on. */
export type Rated = AssessmentInput & { aspect: Aspect }

const wordsOf = (said: Rated) => ({
  scale_key: said.scaleKey,
  scale_version: said.scaleVersion,
  aspect: said.aspect,
  step: said.step,
  reasons: said.reasons,
  language: said.language,
  sources: JSON.stringify(said.sources),
  consent: said.consent,
})

export async function addAssessmentRow(
  tx: Writer,
  of: AssessmentOf & { roundId: RoundId | null },
  said: Rated,
): Promise<AssessmentId> {
  const id = newId<AssessmentId>()
  await tx.db
    .insertInto('assessment')
    .values({
      party_id: of.partyId,
      provision_id: of.provisionId,
      id,
      round_id: of.roundId,
      ...wordsOf(said),
      made_by: tx.actor.accountId!,
      made_at: new Date().toISOString(),
      sent_at: null,
      comments_due_at: null,
      adopted_at: null,
      adopted_by: null,
      reply_due_at: null,
    })
    .execute()
  return id
}

type Moved = Partial<{
  state: 'draft' | 'sent' | 'adopted' | 'withdrawn'
  sent_at: string | null
  comments_due_at: string | null
  adopted_at: string
  adopted_by: AssessmentView['madeBy']['id']
  reply_due_at: string
}>

/** Writes a change of an assessment that nobody changed since `version`. Refuses with `changed-meanwhile`. */
export async function putAssessment(
  tx: Writer,
  of: AssessmentOf & { id: AssessmentId; version: number },
  change: { said?: Rated; moved?: Moved },
): Promise<void> {
  const put = await tx.db
    .updateTable('assessment')
    .set({ ...(change.said ? wordsOf(change.said) : {}), ...change.moved, version: of.version + 1 })
    .where('party_id', '=', of.partyId)
    .where('provision_id', '=', of.provisionId)
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .returning('id')
    .execute()
  if (!put.length) throw new Refusal('changed-meanwhile', { thing: 'assessment' })
}

/** Keeps what a party says of an assessment: a comment on facts, or its reply. */
export async function addAssessmentComment(
  tx: Writer,
  of: AssessmentOf & { id: AssessmentId },
  said: { kind: 'comment' | 'reply'; text: string; language: 'ar' | 'en'; disputes: boolean },
): Promise<void> {
  await tx.db
    .insertInto('assessment_comment')
    .values({
      party_id: of.partyId,
      provision_id: of.provisionId,
      assessment_id: of.id,
      id: newId(),
      ...said,
      said_by: tx.actor.accountId,
      said_at: new Date().toISOString(),
    })
    .execute()
}

/**
 * The assessments that the account may see and that somebody has yet to take a step with: drafts, those sent for comments, and
 * those adopted whose party has not replied; `late`, and after all others, where its term for it is over. The earliest first, 200
 * at most, and 50 late ones.
 */
export async function listAssessmentsUnderWay(tx: Reader, now: Date) {
  // Readings of their own, each in the order of an index: those that wait are few among all that were ever adopted.
  const byAge = underWayRows(tx, now).orderBy('assessment.made_at')
  const unsettled = await byAge.where('assessment.state', 'in', ['draft', 'sent']).execute()
  const unanswered = underWayRows(tx, now)
    .where('assessment.state', '=', 'adopted')
    .where(sql<boolean>`not ${saidOf('reply')}`)
    .orderBy('assessment.reply_due_at')
  const inTime = await unanswered.where('assessment.reply_due_at', '>', now.toISOString()).execute()
  const late = await unanswered.where('assessment.reply_due_at', '<=', now.toISOString()).limit(MOST_LATE).execute()
  const waiting = [...unsettled, ...inTime].toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))
  return [...waiting.slice(0, MOST_UNDER_WAY), ...late].map(({ madeBy, madeAt: _madeAt, ...row }) => ({
    ...row,
    mine: madeBy === tx.actor.accountId,
  }))
}

const MOST_UNDER_WAY = 200
const MOST_LATE = 50

const underWayRows = (tx: Reader, now: Date) =>
  (tx as Writer).db
    .selectFrom('assessment')
    .innerJoin('party', 'party.id', 'assessment.party_id')
    .innerJoin('provision', 'provision.id', 'assessment.provision_id')
    .select([
      'assessment.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      'assessment.provision_id as provisionId',
      'provision.instrument_id as instrumentId',
      'provision.number',
      textOfProvision('ar').as('textAr'),
      textOfProvision('en').as('textEn'),
      'assessment.id',
      'assessment.aspect',
      'assessment.round_id as roundId',
      sql<'draft' | 'sent' | 'adopted'>`assessment.state`.as('state'),
      'assessment.made_by as madeBy',
      'assessment.made_at as madeAt',
      'assessment.comments_due_at as commentsDueAt',
      'assessment.reply_due_at as replyDueAt',
      saidOf('comment').as('commented'),
      lateAt(now).as('late'),
    ])
    .limit(MOST_UNDER_WAY)

const lateAt = (now: Date) =>
  sql<boolean>`(assessment.state = 'adopted' and assessment.reply_due_at <= ${now.toISOString()})`

const saidOf = (kind: 'comment' | 'reply') =>
  sql<boolean>`exists (
    select from assessment_comment c where c.party_id = assessment.party_id and c.provision_id = assessment.provision_id
      and c.assessment_id = assessment.id and c.kind = ${kind}
  )`
