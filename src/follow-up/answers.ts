import { sql } from 'kysely'
import type { MeasureId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import type { Consent } from '../domain/follow-up.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { textOfProvision } from './provisions.ts'
import type { AnswerInput, AnswerView } from './round-views.ts'

type Of = { partyId: PartyId; roundId: RoundId; provisionId: ProvisionId }

const answerRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('answer')
    .leftJoin('account', 'account.id', 'answer.changed_by')
    .select([
      'answer.party_id as partyId',
      'answer.round_id as roundId',
      'answer.provision_id as provisionId',
      'answer.step',
      'answer.text',
      'answer.language',
      'answer.measures',
      'answer.version',
      'answer.changed_at as changedAt',
      'answer.changed_by as changedBy',
      'account.name as changedByName',
      'answer.submitted_at as submittedAt',
    ])

/** What a party says in a round, provision by provision; drafts only for the party itself. */
export const listAnswers = (tx: Reader, of: { partyId: PartyId; roundId: RoundId }): Promise<AnswerView[]> =>
  answerRows(tx).where('answer.party_id', '=', of.partyId).where('answer.round_id', '=', of.roundId).execute()

/** What a party last submitted of each provision, in rounds other than this one: what it said last time. */
export async function listLastAnswers(
  tx: Reader,
  { partyId, roundId }: { partyId: PartyId; roundId: RoundId },
): Promise<AnswerView[]> {
  return answerRows(tx)
    .distinctOn('answer.provision_id')
    .where('answer.party_id', '=', partyId)
    .where('answer.round_id', '<>', roundId)
    .where('answer.submitted_at', 'is not', null)
    .orderBy('answer.provision_id')
    .orderBy('answer.submitted_at', 'desc')
    .execute()
}

/** What was submitted of one provision by one party, the latest first. */
export const listAnswersOf = (tx: Reader, of: Omit<Of, 'roundId'>): Promise<AnswerView[]> =>
  answerRows(tx)
    .where('answer.party_id', '=', of.partyId)
    .where('answer.provision_id', '=', of.provisionId)
    .where('answer.submitted_at', 'is not', null)
    .orderBy('answer.submitted_at', 'desc')
    .execute()

/** All that a party submitted and the account may see, the latest first. */
export const listSubmittedAnswers = (tx: Reader, partyId: PartyId): Promise<AnswerView[]> =>
  answerRows(tx)
    .where('answer.party_id', '=', partyId)
    .where('answer.submitted_at', 'is not', null)
    .orderBy('answer.submitted_at', 'desc')
    .execute()

/** Refuses with `not-found`. */
export async function getAnswer(tx: Reader, of: Of): Promise<AnswerView> {
  const row = (await listAnswers(tx, of)).find(({ provisionId }) => provisionId === of.provisionId)
  if (!row) throw new Refusal('not-found', { thing: 'answer' })
  return row
}

/**
 * Keeps what a party says of a provision, as a draft. Every version is kept.
 * Units    `version`: the one that was changed; 0 where nothing was written yet.
 * Refuses  `changed-meanwhile` when a colleague wrote since: theirs is kept, and shown beside what was sent.
 */
export async function putAnswer(
  tx: Writer,
  of: Of,
  { said, version, sharing }: { said: AnswerInput; version: number; sharing: Consent },
): Promise<void> {
  const at = new Date().toISOString()
  const key = { party_id: of.partyId, round_id: of.roundId, provision_id: of.provisionId }
  const words = {
    step: said.step,
    text: said.text || null,
    language: said.language,
    measures: [...new Set(said.measures)] as MeasureId[],
  }
  const put =
    version === 0
      ? await tx.db
          .insertInto('answer')
          .values({
            ...key,
            ...words,
            version: 1,
            changed_by: tx.actor.accountId,
            changed_at: at,
            submitted_at: null,
            sharing,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .execute()
      : await tx.db
          .updateTable('answer')
          .set({ ...words, version: version + 1, changed_by: tx.actor.accountId, changed_at: at, submitted_at: null })
          .where('party_id', '=', of.partyId)
          .where('round_id', '=', of.roundId)
          .where('provision_id', '=', of.provisionId)
          .where('version', '=', version)
          .returning('version')
          .execute()
  if (!put.length) throw new Refusal('changed-meanwhile', { thing: 'answer' })
  await tx.db
    .insertInto('answer_version')
    .values({ ...key, ...words, version: version + 1, made_by: tx.actor.accountId, made_at: at })
    .execute()
}

/** Marks all that a party wrote in a round as submitted, or, when it is reopened, as drafts again. */
export async function markAnswers(
  tx: Writer,
  of: { partyId: PartyId; roundId: RoundId },
  submittedAt: string | null,
): Promise<void> {
  await tx.db
    .updateTable('answer')
    .set({ submitted_at: submittedAt })
    .where('party_id', '=', of.partyId)
    .where('round_id', '=', of.roundId)
    .execute()
}

/** Answers that were submitted in a round and that no assessment of it takes up yet, the earliest first, 500 at most. */
export const listAnswersToAssess = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('answer')
    .innerJoin('party', 'party.id', 'answer.party_id')
    .innerJoin('provision', 'provision.id', 'answer.provision_id')
    .select([
      'answer.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      'answer.provision_id as provisionId',
      'provision.instrument_id as instrumentId',
      'provision.number',
      textOfProvision('ar').as('textAr'),
      textOfProvision('en').as('textEn'),
      'answer.round_id as roundId',
      sql<string>`answer.submitted_at`.as('submittedAt'),
    ])
    .where('answer.submitted_at', 'is not', null)
    .where(
      sql<boolean>`not exists (
        select from assessment a where a.party_id = answer.party_id and a.provision_id = answer.provision_id
          and a.round_id = answer.round_id and a.state <> 'withdrawn'
      )`,
    )
    .orderBy('answer.submitted_at')
    .orderBy('provision.position')
    .limit(500)
    .execute()
