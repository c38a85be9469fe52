import type { AccountId, AssessmentId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
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
  'clarification-asked',
  'clarification-said',
  'clarification-closed',
  'assessment-sent',
  'assessment-comments-due',
  'assessment-adopted',
  'assessment-reply-due',
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

/** A message to one account, to be sent from `at` on. Its kind may end in `:` and what tells repeated ones apart. */
export type Letter = {
  partyId: PartyId
  roundId: RoundId | null
  provisionId?: ProvisionId
  assessmentId?: AssessmentId
  accountId: AccountId
  kind: string
  at: Date
}

/** Writes messages, to be sent when they fall due. One that is there already is left as it is. */
export async function planLetters(tx: Writer, letters: readonly Letter[]): Promise<void> {
  const rows = letters.map((letter) => ({
    party_id: letter.partyId,
    round_id: letter.roundId,
    provision_id: letter.provisionId ?? null,
    assessment_id: letter.assessmentId ?? null,
    account_id: letter.accountId,
    kind: letter.kind,
    due_at: letter.at.toISOString(),
    taken_at: null,
    sent_at: null,
    dropped_at: null,
  }))
  for (let from = 0; from < rows.length; from += 1000)
    await tx.db
      .insertInto('message')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Writes messages about rounds to the focal points of parties. Gives how many. */
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
  const letters = to.flatMap((of) =>
    (byParty.get(of.partyId) ?? []).flatMap(({ account_id }) =>
      messages.map((message) => ({ ...of, accountId: account_id, ...message })),
    ),
  )
  await planLetters(tx, letters)
  return letters.length
}

/** Drops what is still to be sent about the deadline of a round, or to one party of it: the round is closed, or the deadline has moved. */
export async function dropMessages(tx: Writer, { roundId, partyId }: Partial<To> & Pick<To, 'roundId'>): Promise<void> {
  let waiting = tx.db
    .updateTable('message')
    .set({ dropped_at: new Date().toISOString() })
    .where('round_id', '=', roundId)
    .where('provision_id', 'is', null)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
  if (partyId) waiting = waiting.where('party_id', '=', partyId)
  await waiting.execute()
}
