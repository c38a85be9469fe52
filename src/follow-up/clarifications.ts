import { sql } from 'kysely'
import type { AccountId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type ClarificationAct, type ClarificationSide, clarificationStanding } from './clarification.ts'
import type { ClarificationThread } from './clarification-views.ts'
import { textOfProvision } from './provisions.ts'

type Of = { roundId: RoundId; partyId: PartyId }

const entryRows = (
  tx: Reader,
  { roundId, partyId }: { roundId?: RoundId | undefined; partyId?: PartyId | undefined },
) => {
  let rows = (tx as Writer).db
    .selectFrom('clarification')
    .innerJoin('party', 'party.id', 'clarification.party_id')
    .innerJoin('provision', 'provision.id', 'clarification.provision_id')
    .leftJoin('account', 'account.id', 'clarification.said_by')
    .select([
      'clarification.thread_id as id',
      'clarification.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      'clarification.round_id as roundId',
      'clarification.provision_id as provisionId',
      'provision.instrument_id as instrumentId',
      'provision.number',
      textOfProvision('ar').as('textAr'),
      textOfProvision('en').as('textEn'),
      'clarification.act',
      'clarification.side',
      'clarification.text',
      'clarification.language',
      'clarification.due_at as dueAt',
      'account.name as saidBy',
      'clarification.said_by as saidById',
      'clarification.said_at as saidAt',
    ])
  if (roundId) rows = rows.where('clarification.round_id', '=', roundId)
  if (partyId) rows = rows.where('clarification.party_id', '=', partyId)
  return rows.orderBy('clarification.said_at').orderBy('clarification.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

function threadOf(rows: readonly [Row, ...Row[]], now: Date): ClarificationThread {
  const {
    act: _act,
    side: _side,
    text: _text,
    language: _language,
    saidBy: _by,
    saidById: _id,
    saidAt: _at,
    ...of
  } = rows[0]
  const dueAt = of.dueAt!
  return {
    ...of,
    dueAt,
    ...clarificationStanding(rows, new Date(dueAt), now),
    entries: rows.map(({ act, side, text, language, saidBy, saidAt }) => ({
      act,
      side,
      text,
      language,
      saidBy: saidBy ?? '',
      saidAt,
    })),
  }
}

const threadsOf = (rows: readonly Row[], now: Date): ClarificationThread[] =>
  [...Map.groupBy(rows, ({ id }) => id).values()].map((entries) => threadOf(entries as [Row, ...Row[]], now))

/** The clarifications that the account may see: of a round, of a party, of both, or all; in the order they were asked. */
export const listThreads = async (
  tx: Reader,
  of: { roundId?: RoundId | undefined; partyId?: PartyId | undefined },
  now: Date,
): Promise<ClarificationThread[]> => threadsOf(await entryRows(tx, of).execute(), now)

/** One clarification, and the accounts that spoke in it on each side. Refuses with `not-found`. */
export async function getThread(tx: Reader, of: Of & { id: string }, now: Date) {
  const rows = await entryRows(tx, of).where('clarification.thread_id', '=', of.id).execute()
  const [thread] = threadsOf(rows, now)
  if (!thread) throw new Refusal('not-found', { thing: 'clarification' })
  const spoke = (side: ClarificationSide) =>
    rows.flatMap((row) => (row.side === side && row.saidById ? [row.saidById] : []))
  return { thread, spoke }
}

type NewEntry = Of & {
  provisionId: ProvisionId
  /** The thread that it belongs to; null for one that begins a thread, with the instant until which an answer is asked for. */
  threadId: string | null
  side: ClarificationSide
  act: ClarificationAct
  text: string | null
  language: 'ar' | 'en' | null
  dueAt: Date | null
}

/** Adds an entry; gives its id, which is its thread's where it asks. */
export async function addEntry(tx: Writer, entry: NewEntry, now: Date): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('clarification')
    .values({
      party_id: entry.partyId,
      round_id: entry.roundId,
      provision_id: entry.provisionId,
      id,
      thread_id: entry.threadId ?? id,
      side: entry.side,
      act: entry.act,
      text: entry.text,
      language: entry.language,
      due_at: entry.dueAt?.toISOString() ?? null,
      said_by: tx.actor.accountId,
      said_at: now.toISOString(),
    })
    .execute()
  return id
}

/** Takes the thread for this transaction, so that two who answer at once come one after the other. */
export const holdThread = (tx: Writer, id: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)

/** Whom the secretariat's side of a clarification is told through: those who spoke in it, else who made the round, else all editors. */
export async function listAskedOfSecretariat(
  tx: Reader,
  roundId: RoundId,
  spoke: readonly AccountId[],
): Promise<AccountId[]> {
  if (spoke.length) return [...new Set(spoke)]
  const db = (tx as Writer).db
  const round = await db.selectFrom('round').select('created_by').where('id', '=', roundId).executeTakeFirst()
  if (round?.created_by) return [round.created_by]
  const editors = await db
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`'editor' = any (roles)`)
    .execute()
  return editors.map(({ id }) => id)
}
