import type { AccountId, PartyId, RoundId } from '../domain/id.ts'
import type { Writer } from '../store/transaction.ts'

/** What focal points are written about. `reminder-7`: seven days before the deadline; `overdue`: the day after it. */
export const MESSAGE_KINDS = [
  'invitation',
  'reminder-7',
  'reminder-1',
  'overdue',
  'nudge',
  'extension',
  'reopened',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

const DAY_MS = 24 * 3600 * 1000

/** When each message of a round falls due, from its deadline. One that would be in the past is left out. */
export function dueMessages(now: Date, dueAt: Date): { kind: MessageKind; at: Date }[] {
  const before = (days: number) => new Date(dueAt.getTime() - days * DAY_MS)
  const all: { kind: MessageKind; at: Date }[] = [
    { kind: 'reminder-7', at: before(7) },
    { kind: 'reminder-1', at: before(1) },
    { kind: 'overdue', at: before(-1) },
  ]
  return all.filter(({ at }) => at > now)
}

type To = { roundId: RoundId; partyId: PartyId }

/** Writes messages to the focal points of parties, to be sent when they fall due. One that is there already is left as it is. */
export async function planMessages(
  tx: Writer,
  to: readonly To[],
  messages: readonly { kind: string; at: Date }[],
): Promise<number> {
  if (!to.length || !messages.length) return 0
  const speaking = await tx.db
    .selectFrom('focal_point')
    .select(['party_id', 'account_id'])
    .where(
      'party_id',
      'in',
      to.map(({ partyId }) => partyId),
    )
    .where('until_at', 'is', null)
    .execute()
  const byParty = Map.groupBy(speaking, ({ party_id }) => party_id)
  const rows = to.flatMap(({ roundId, partyId }) =>
    (byParty.get(partyId) ?? []).flatMap(({ account_id }) =>
      messages.map(({ kind, at }) => ({
        party_id: partyId,
        round_id: roundId,
        account_id: account_id as AccountId,
        kind,
        due_at: at.toISOString(),
        taken_at: null,
        sent_at: null,
        dropped_at: null,
      })),
    ),
  )
  for (let from = 0; from < rows.length; from += 1000)
    await tx.db
      .insertInto('message')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return rows.length
}

/** Drops what is still to be sent in a round, or to one party of it: the round is closed, or a deadline has moved. */
export async function dropMessages(tx: Writer, { roundId, partyId }: Partial<To> & Pick<To, 'roundId'>): Promise<void> {
  let waiting = tx.db
    .updateTable('message')
    .set({ dropped_at: new Date().toISOString() })
    .where('round_id', '=', roundId)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
  if (partyId) waiting = waiting.where('party_id', '=', partyId)
  await waiting.execute()
}
