import { sql } from 'kysely'
import type { PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { deadlineOf } from './deadline.ts'
import { type RoundPartyState, type RoundState, timelinessOf } from './round-party.ts'
import type { RoundInput, RoundSummary } from './round-views.ts'

const BATCH = 1000

const rowOf = (said: RoundInput) => {
  const due = deadlineOf(said.dueOn, said)
  return {
    title_ar: said.titleAr,
    title_en: said.titleEn,
    due_on: due.day,
    due_at: due.at.toISOString(),
    time_zone: said.timeZone,
    weekend: said.weekend,
    comment_days: said.commentDays,
    reply_days: said.replyDays,
    sharing: said.sharing,
    scale_key: said.scaleKey,
    scale_version: said.scaleVersion,
  }
}

/** Adds a round as a draft: nobody but the secretariat sees it. */
export async function addRoundRow(tx: Writer, said: RoundInput): Promise<RoundId> {
  const id = newId<RoundId>()
  const created_at = new Date().toISOString()
  await tx.db
    .insertInto('round')
    .values({ id, ...rowOf(said), created_by: tx.actor.accountId, created_at, opened_at: null, closed_at: null })
    .execute()
  return id
}

/** Chooses anew what a draft is about. */
export async function chooseForRound(
  tx: Writer,
  id: RoundId,
  { provisions, parties }: { provisions: readonly ProvisionId[]; parties: readonly PartyId[] },
): Promise<void> {
  await tx.db.deleteFrom('round_provision').where('round_id', '=', id).execute()
  await tx.db.deleteFrom('round_party').where('round_id', '=', id).execute()
  const asked = [...new Set(provisions)].map((provision_id, index) => ({
    round_id: id,
    provision_id,
    position: index + 1,
  }))
  for (let from = 0; from < asked.length; from += BATCH)
    await tx.db
      .insertInto('round_provision')
      .values(asked.slice(from, from + BATCH))
      .execute()
  const invited = [...new Set(parties)].map((party_id) => ({ party_id, round_id: id, ...NOTHING_YET }))
  if (invited.length) await tx.db.insertInto('round_party').values(invited).execute()
}

const NOTHING_YET = {
  due_on: null,
  due_at: null,
  extension_reason: null,
  seen_at: null,
  submitted_at: null,
  submitted_by: null,
}

const roundRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('round')
    .select([
      'id',
      'title_ar as titleAr',
      'title_en as titleEn',
      'state',
      'due_on as dueOn',
      'due_at as dueAt',
      'time_zone as timeZone',
      'weekend',
      'comment_days as commentDays',
      'reply_days as replyDays',
      'sharing',
      'scale_key as scaleKey',
      'scale_version as scaleVersion',
      'opened_at as openedAt',
      'closed_at as closedAt',
      sql<number>`(select count(*) from round_provision p where p.round_id = round.id)`.as('provisions'),
      sql<number>`(select count(*) from round_party p where p.round_id = round.id)`.as('parties'),
      sql<number>`(select count(*) from round_party p where p.round_id = round.id and p.state = 'submitted')`.as(
        'submitted',
      ),
    ])

/** The rounds that the account may see, the latest first. */
export const listRoundRows = (tx: Reader): Promise<RoundSummary[]> =>
  roundRows(tx).orderBy('created_at', 'desc').execute()

/** Refuses with `not-found`. */
export async function getRoundRow(tx: Reader, id: RoundId): Promise<RoundSummary> {
  const row = await roundRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'round' })
  return row
}

/** Sets where a round stands, if it stands where it should. Refuses with `changed-meanwhile`. */
export async function moveRound(tx: Writer, id: RoundId, from: RoundState, to: RoundState): Promise<void> {
  const at = new Date().toISOString()
  const moved = await tx.db
    .updateTable('round')
    .set({ state: to, ...(to === 'open' ? { opened_at: at } : { closed_at: at }) })
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .execute()
  if (!moved.length) throw new Refusal('changed-meanwhile', { thing: 'round' })
}

/** The parties of a round. */
export const listInvited = async (tx: Reader, id: RoundId): Promise<PartyId[]> =>
  (await (tx as Writer).db.selectFrom('round_party').select('party_id as id').where('round_id', '=', id).execute()).map(
    (row) => row.id,
  )

/** The parties of a round that the account may see, with where each stands now. */
export const listRoundParties = async (tx: Reader, round: RoundSummary, now: Date, only?: PartyId) =>
  (await listPartiesOf(tx, [round], now, only)).map(({ party }) => party)

/** The parties of rounds that the account may see, with where each stands now: in the order of the rounds, then by name. */
export async function listPartiesOf(tx: Reader, rounds: readonly RoundSummary[], now: Date, only?: PartyId) {
  if (!rounds.length) return []
  const byId = new Map(rounds.map((round) => [round.id, round]))
  let rows = (tx as Writer).db
    .selectFrom('round_party')
    .innerJoin('party', 'party.id', 'round_party.party_id')
    .select([
      'round_party.round_id as roundId',
      'round_party.party_id as partyId',
      'party.name_ar as nameAr',
      'party.name_en as nameEn',
      'round_party.state',
      'round_party.due_at as ownDueAt',
      'round_party.extension_reason as extensionReason',
      'round_party.seen_at as seenAt',
      'round_party.submitted_at as submittedAt',
      sql<number>`(
        select count(*) from answer a
        where a.party_id = round_party.party_id and a.round_id = round_party.round_id and a.submitted_at is not null
      )`.as('answered'),
      sql<number>`(
        select count(*) from message m
        where m.party_id = round_party.party_id and m.round_id = round_party.round_id and m.sent_at is not null
      )`.as('messages'),
    ])
    .where('round_party.round_id', 'in', [...byId.keys()])
  if (only) rows = rows.where('round_party.party_id', '=', only)
  const all = (await rows.orderBy('party.name_en').execute()).map(({ roundId, ownDueAt, ...row }) => {
    const round = byId.get(roundId)!
    const dueAt = ownDueAt ?? round.dueAt
    const submittedAt = row.submittedAt ? new Date(row.submittedAt) : null
    const timeliness = timelinessOf({ state: row.state, dueAt: new Date(dueAt), submittedAt }, round.state, now)
    return { round, party: { ...row, dueAt, timeliness } }
  })
  const ofRound = Map.groupBy(all, ({ round }) => round.id)
  return rounds.flatMap(({ id }) => ofRound.get(id) ?? [])
}

/** One party of a round, held until the transaction ends. Refuses with `not-found`. */
export async function getRoundParty(tx: Writer, roundId: RoundId, partyId: PartyId) {
  const row = await tx.db
    .selectFrom('round_party')
    .select(['state', 'due_at as dueAt', 'submitted_at as submittedAt'])
    .where('round_id', '=', roundId)
    .where('party_id', '=', partyId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'round' })
  return row
}

/** Sets where a party stands in a round. */
export async function putRoundParty(
  tx: Writer,
  { roundId, partyId, state, now }: { roundId: RoundId; partyId: PartyId; state: RoundPartyState; now: Date },
): Promise<void> {
  const at = now.toISOString()
  const told =
    state === 'submitted'
      ? { submitted_at: at, submitted_by: tx.actor.accountId }
      : state === 'drafting'
        ? { submitted_at: null, submitted_by: null }
        : {}
  await tx.db
    .updateTable('round_party')
    .set({ state, ...told })
    .where('round_id', '=', roundId)
    .where('party_id', '=', partyId)
    .execute()
  await tx.db
    .updateTable('round_party')
    .set({ seen_at: at })
    .where('round_id', '=', roundId)
    .where('party_id', '=', partyId)
    .where('seen_at', 'is', null)
    .execute()
}

/** Gives a party until the end of a later day, with the reason. */
export async function extendRoundParty(
  tx: Writer,
  of: { roundId: RoundId; partyId: PartyId },
  due: { day: string; at: Date; reason: string },
): Promise<void> {
  await tx.db
    .updateTable('round_party')
    .set({ due_on: due.day, due_at: due.at.toISOString(), extension_reason: due.reason })
    .where('round_id', '=', of.roundId)
    .where('party_id', '=', of.partyId)
    .execute()
}

/** The provisions of a round, in its order. */
export const listRoundProvisions = async (tx: Reader, id: RoundId): Promise<ProvisionId[]> =>
  (
    await (tx as Writer).db
      .selectFrom('round_provision')
      .select('provision_id as id')
      .where('round_id', '=', id)
      .orderBy('position')
      .execute()
  ).map((row) => row.id)

/** Whether a round that is not closed asks about a provision. */
export async function isAskedAbout(tx: Reader, provisionId: ProvisionId): Promise<boolean> {
  const row = await (tx as Writer).db
    .selectFrom('round_provision')
    .innerJoin('round', 'round.id', 'round_provision.round_id')
    .select('round.id')
    .where('round_provision.provision_id', '=', provisionId)
    .where('round.state', '<>', 'closed')
    .executeTakeFirst()
  return row !== undefined
}
