import { sql } from 'kysely'
import { SYSTEM } from '../domain/actor.ts'
import type { AccountId, PartyId, RoundId } from '../domain/id.ts'
import type { Language } from '../store/account-tables.ts'
import type { Tools } from '../store/operation.ts'
import type { Store, Writer } from '../store/transaction.ts'
import { roundMail } from './message-words.ts'

const AT_A_TIME = 50
const MOST_TRIES = 8
/** A message that a worker took and did not send within this time is another's. Longer than a mail server is waited for. */
const TAKEN_FOR_MS = 10 * 60_000

type Due = {
  partyId: PartyId
  roundId: RoundId
  accountId: AccountId
  kind: string
  name: string
  email: string
  language: Language
  partyAr: string
  partyEn: string
  roundAr: string
  roundEn: string
  dueAt: string
  timeZone: string
  reason: string | null
  provisions: number
  matters: boolean
}

/**
 * Sends the messages that have fallen due, each once: it is taken before it is sent, so that no other worker sends it too.
 * Gives    how many were sent and how many dropped because they no longer matter; nothing is taken where no mail server is set
 *          up. One that the mail server refuses is tried again later, at most eight times.
 */
export async function sendMessages(store: Store, tools: Tools): Promise<{ sent: number; dropped: number }> {
  if (!tools.sendMail) return { sent: 0, dropped: 0 }
  const due = await store.write(SYSTEM, (tx) => takeDue(tx, tools.now()))
  let [sent, dropped] = [0, 0]
  for (const message of due) {
    if (!message.matters) {
      await store.write(SYSTEM, (tx) => settle(tx, message, { dropped_at: tools.now().toISOString() }))
      dropped++
    } else if (await tryToSend(tools, message)) {
      await store.write(SYSTEM, (tx) => settle(tx, message, { sent_at: tools.now().toISOString() }))
      sent++
    }
  }
  return { sent, dropped }
}

async function tryToSend({ sendMail, publicUrl }: Tools, message: Due): Promise<boolean> {
  const inArabic = message.language === 'ar'
  const mail = roundMail(message.language, {
    ...message,
    kind: message.kind.replace(/:.*$/, ''),
    party: inArabic ? message.partyAr : message.partyEn,
    round: inArabic ? message.roundAr : message.roundEn,
    link: `${publicUrl}/follow-up/rounds/${message.roundId}/answers/${message.partyId}`,
  })
  return sendMail!({ to: message.email, ...mail }).then(
    () => true,
    () => false,
  )
}

/** Takes messages that are due and nobody has taken. Only reminders stop to matter: once the party has submitted. */
async function takeDue(tx: Writer, now: Date): Promise<Due[]> {
  const free = new Date(now.getTime() - TAKEN_FOR_MS)
  const { rows } = await sql<Due>`
    with due as (
      select party_id, round_id, account_id, kind from message
      where sent_at is null and dropped_at is null and due_at <= ${now} and tries < ${MOST_TRIES}
        and (taken_at is null or taken_at < ${free})
      order by due_at limit ${AT_A_TIME} for update skip locked
    ), taken as (
      update message set taken_at = ${now}, tries = tries + 1 from due
      where (message.party_id, message.round_id, message.account_id, message.kind)
        = (due.party_id, due.round_id, due.account_id, due.kind)
      returning message.*
    )
    select taken.party_id as "partyId", taken.round_id as "roundId", taken.account_id as "accountId", taken.kind,
      account.name, profile.email, profile.language, party.name_ar as "partyAr", party.name_en as "partyEn",
      round.title_ar as "roundAr", round.title_en as "roundEn", coalesce(rp.due_at, round.due_at) as "dueAt",
      round.time_zone as "timeZone", rp.extension_reason as reason,
      (select count(*) from round_provision p where p.round_id = round.id) as provisions,
      (round.state = 'open' and account.disabled_at is null
        and (rp.state <> 'submitted' or taken.kind not similar to '(reminder|overdue|nudge)%')) as matters
    from taken
    join account on account.id = taken.account_id
    join account_profile profile on profile.account_id = taken.account_id
    join party on party.id = taken.party_id
    join round on round.id = taken.round_id
    join round_party rp on rp.party_id = taken.party_id and rp.round_id = taken.round_id
  `.execute(tx.db)
  return rows
}

const settle = (
  tx: Writer,
  { partyId, roundId, accountId, kind }: Due,
  told: { sent_at?: string; dropped_at?: string },
) =>
  tx.db
    .updateTable('message')
    .set(told)
    .where('party_id', '=', partyId)
    .where('round_id', '=', roundId)
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .execute()
