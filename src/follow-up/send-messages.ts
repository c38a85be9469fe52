import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { SYSTEM } from '../domain/actor.ts'
import type { AccountId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import type { Language } from '../store/account-tables.ts'
import type { Tools } from '../store/operation.ts'
import type { Store, Writer } from '../store/transaction.ts'
import { letterOf } from './message-words.ts'

const AT_A_TIME = 50
const MOST_TRIES = 8
/** A message that a worker took and did not send within this time is another's. Longer than a mail server is waited for. */
const TAKEN_FOR_MS = 10 * 60_000

type Due = {
  partyId: PartyId
  roundId: RoundId | null
  provisionId: ProvisionId | null
  accountId: AccountId
  kind: string
  name: string
  email: string
  language: Language
  partyAr: string
  partyEn: string
  roundAr: string | null
  roundEn: string | null
  instrumentAr: string | null
  instrumentEn: string | null
  number: string | null
  dueAt: string | null
  timeZone: string
  reason: string | null
  provisions: number
  speaks: boolean
  matters: boolean
}

/**
 * Sends the messages that have fallen due, each once: it is taken before it is sent, so that no other worker sends it too. Where a
 * worker dies between sending and noting it, the message is sent again under the same Message-ID, by which mail servers and
 * readers know it for the same.
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
  const [main, other] = message.language === 'ar' ? (['Ar', 'En'] as const) : (['En', 'Ar'] as const)
  const mail = letterOf(message.language, {
    ...message,
    kind: message.kind.replace(/:.*$/, ''),
    party: message[`party${main}`],
    round: message[`round${main}`] ?? '',
    instrument: message[`instrument${main}`] ?? message[`instrument${other}`] ?? '',
    link: publicUrl + pageOf(message),
  })
  return sendMail!({ to: message.email, id: mailId(message), ...mail }).then(
    () => true,
    () => false,
  )
}

/** Where the reader of a message goes on. */
function pageOf({ kind, partyId, roundId, provisionId, speaks }: Due): string {
  if (kind.startsWith('assessment-')) return `/follow-up/cells/${partyId}/${provisionId}`
  if (speaks) return `/follow-up/rounds/${roundId}/answers/${partyId}`
  return `/follow-up/rounds/${roundId}`
}

const mailId = ({ partyId, roundId, accountId, kind }: Due): string =>
  createHash('sha256').update([partyId, roundId, accountId, kind].join(' ')).digest('hex').slice(0, 40)

/**
 * Takes messages that are due and nobody has taken. One stops to matter once its reader no longer speaks for the party, and a
 * reminder once what it reminds of is done.
 */
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
      where (message.party_id, message.account_id, message.kind) = (due.party_id, due.account_id, due.kind)
        and message.round_id is not distinct from due.round_id
      returning message.*
    ), known as (
      select taken.*,
        exists (select from focal_point f where f.party_id = taken.party_id and f.account_id = taken.account_id
          and f.until_at is null) as speaks,
        exists (select from assessment_comment c where c.party_id = taken.party_id and c.provision_id = taken.provision_id
          and c.assessment_id = taken.assessment_id and c.kind = 'comment') as commented,
        exists (select from assessment_comment c where c.party_id = taken.party_id and c.provision_id = taken.provision_id
          and c.assessment_id = taken.assessment_id and c.kind = 'reply') as replied
      from taken
    )
    select known.party_id as "partyId", known.round_id as "roundId", known.provision_id as "provisionId",
      known.account_id as "accountId", known.kind,
      account.name, profile.email, profile.language, party.name_ar as "partyAr", party.name_en as "partyEn",
      round.title_ar as "roundAr", round.title_en as "roundEn",
      instrument.title_ar as "instrumentAr", instrument.title_en as "instrumentEn",
      coalesce(provision.number, provision.position::text) as number,
      case
        when known.kind similar to 'assessment-(sent|comments-due)%' then a.comments_due_at
        when known.kind like 'assessment-%' then a.reply_due_at
        when known.kind like 'clarification-asked%' then (
          select c.due_at from clarification c where c.party_id = known.party_id and c.round_id = known.round_id
            and c.provision_id = known.provision_id and c.id::text = split_part(known.kind, ':', 2))
        when known.kind like 'clarification-%' then null
        else coalesce(rp.due_at, round.due_at)
      end as "dueAt",
      coalesce(round.time_zone, 'UTC') as "timeZone", rp.extension_reason as reason,
      (select count(*) from round_provision p where p.round_id = round.id) as provisions, speaks,
      (account.disabled_at is null and case
        when known.kind like 'clarification-%' then speaks or account.roles && '{editor,administrator,assessor}'
        when known.kind like 'assessment-sent%' then speaks and a.state = 'sent'
        when known.kind like 'assessment-comments-due%' then speaks and a.state = 'sent' and not commented
        when known.kind like 'assessment-adopted%' then speaks and a.state = 'adopted'
        when known.kind like 'assessment-reply-due%' then speaks and a.state = 'adopted' and not replied
        else speaks and round.state = 'open'
          and (rp.state <> 'submitted' or known.kind not similar to '(reminder|overdue|nudge)%')
      end) as matters
    from known
    join account on account.id = known.account_id
    join account_profile profile on profile.account_id = known.account_id
    join party on party.id = known.party_id
    left join round on round.id = known.round_id
    left join round_party rp on rp.party_id = known.party_id and rp.round_id = known.round_id
    left join provision on provision.id = known.provision_id
    left join instrument on instrument.id = provision.instrument_id
    left join assessment a on a.party_id = known.party_id and a.provision_id = known.provision_id
      and a.id = known.assessment_id
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
    .where('round_id', 'is not distinct from', roundId)
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .execute()
