import { sql } from 'kysely'
import type { PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import type { Consent } from '../domain/follow-up.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { textOfProvision } from './provisions.ts'
import type { AnswerInput, AnswerView } from './round-views.ts'

type Of = { partyId: PartyId; roundId: RoundId; provisionId: ProvisionId }

const answerRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('answer')
    .innerJoin('round', 'round.id', 'answer.round_id')
    .leftJoin('account', 'account.id', 'answer.changed_by')
    .select([
      'answer.party_id as partyId',
      'answer.round_id as roundId',
      'answer.provision_id as provisionId',
      'round.scale_key as scaleKey',
      'round.scale_version as scaleVersion',
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

export type Written = { provisionId: ProvisionId; version: number; said: AnswerInput }

/**
 * Keeps what a party says of provisions, as drafts; all or none. Every version is kept.
 * Units    `version`: the one that was changed; 0 where nothing was written yet.
 * Refuses  `changed-meanwhile` when a colleague wrote since: theirs is kept, and shown beside what was sent.
 */
export async function putAnswers(
  tx: Writer,
  of: { partyId: PartyId; roundId: RoundId },
  { written, sharing }: { written: readonly Written[]; sharing: Consent },
): Promise<void> {
  const at = new Date().toISOString()
  const said = sql`jsonb_to_recordset(${JSON.stringify(written.map(rowOf))}::jsonb)
    as said (provision_id uuid, version int, step text, text text, language text, measures uuid[])`
  const key = sql`${of.partyId}::uuid, ${of.roundId}::uuid, said.provision_id`
  const words = sql`said.step, said.text, said.language, said.measures, said.version + 1, ${tx.actor.accountId}::uuid,
    ${at}::timestamptz`
  const added = await sql`
    insert into answer (party_id, round_id, provision_id, step, text, language, measures, version, changed_by, changed_at, sharing)
    select ${key}, ${words}, ${sharing} from ${said} where said.version = 0 on conflict do nothing
  `.execute(tx.db)
  const changed = await sql`
    update answer set step = said.step, text = said.text, language = said.language, measures = said.measures,
      version = said.version + 1, changed_by = ${tx.actor.accountId}::uuid, changed_at = ${at}, submitted_at = null
    from ${said}
    where answer.party_id = ${of.partyId} and answer.round_id = ${of.roundId} and answer.provision_id = said.provision_id
      and answer.version = said.version
  `.execute(tx.db)
  const kept = (added.numAffectedRows ?? 0n) + (changed.numAffectedRows ?? 0n)
  if (kept < BigInt(written.length)) throw new Refusal('changed-meanwhile', { thing: 'answer' })
  await sql`
    insert into answer_version (party_id, round_id, provision_id, step, text, language, measures, version, made_by, made_at)
    select ${key}, ${words} from ${said}
  `.execute(tx.db)
}

const rowOf = ({ provisionId, version, said }: Written) => ({
  provision_id: provisionId,
  version,
  step: said.step,
  text: said.text || null,
  language: said.language,
  measures: [...new Set(said.measures)],
})

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
