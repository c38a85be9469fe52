import { z } from 'zod'
import { PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing, reading } from '../store/operation.ts'
import type { Tools } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { type ClarificationSide, mayTakeStep } from './clarification.ts'
import { ClarificationId, ClarificationThread } from './clarification-views.ts'
import { addEntry, getThread, holdThread, listAskedOfSecretariat, listThreads } from './clarifications.ts'
import { dayAfter, deadlineOf } from './deadline.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { Day } from './measure-views.ts'
import { planLetters } from './messages.ts'
import { listFocalPointsOf, speaksFor } from './parties.ts'
import type { RoundSummary } from './round-views.ts'
import { getRoundRow, listRoundParties, listRoundProvisions } from './rounds.ts'

const WHO = ['focal-point', 'assessor', ...SECRETARIAT] as const
const DEFAULT_DAYS = 10
const Said = { text: z.string().trim().min(1).max(20_000), language: z.enum(['ar', 'en']) }
const Target = { roundId: RoundId, partyId: PartyId }

export const listClarifications = reading({
  name: 'follow-up/list-clarifications',
  does: {
    ar: 'يعرض طلبات الإيضاح في جولة أو لجهة: من سأل ومن ينتظر رده وحتى متى',
    en: 'Lists the clarifications of a round or a party: who asked, whose answer is waited for, until when',
  },
  who: WHO,
  input: z.object({ roundId: RoundId.optional(), partyId: PartyId.optional() }),
  output: z.object({
    items: z.array(ClarificationThread).describe('those that I may see, in the order they were asked'),
  }),
  run: async (tx, of, _by, { now }) => ({ items: await listThreads(tx, of, now()) }),
})

/** On which side the account speaks of a party. Refuses with `not-allowed` when on neither. */
async function sideOf(tx: Writer, partyId: PartyId): Promise<ClarificationSide> {
  if (await speaksFor(tx, partyId)) return 'party'
  if (
    tx.actor.accountId &&
    tx.actor.roles.some((role) => role !== 'focal-point' && (WHO as readonly string[]).includes(role))
  )
    return 'secretariat'
  throw new Refusal('not-allowed', { party: partyId })
}

/** The round that a party is asked in, once it is open. Refuses with `not-found` or `changed-meanwhile`. */
async function expectRound(
  tx: Writer,
  { roundId, partyId }: { roundId: RoundId; partyId: PartyId },
  now: Date,
): Promise<RoundSummary> {
  const round = await getRoundRow(tx, roundId)
  if (!(await listRoundParties(tx, round, now, partyId)).length) throw new Refusal('not-found', { thing: 'round' })
  if (round.state === 'draft') throw new Refusal('changed-meanwhile', { thing: 'round', state: round.state })
  return round
}

/** Until when an answer is asked for: the end of a working day, where the round is run. */
function dueOf(round: RoundSummary, dueOn: string | null, now: Date): Date {
  const { at } = deadlineOf(dueOn ?? dayAfter(now, DEFAULT_DAYS, round.timeZone), round)
  if (at <= now) throw new Refusal('bad-input', { field: 'dueOn', reason: 'the day has passed' })
  return at
}

export const askClarification = changing({
  name: 'follow-up/ask-clarification',
  does: {
    ar: 'يطلب إيضاحا بشأن حكم في جولة، ويحدد مهلة للرد',
    en: 'Asks the other side for a clarification on a provision of a round, until a day',
  },
  who: WHO,
  input: z.object({
    ...Target,
    provisionId: ProvisionId,
    ...Said,
    dueOn: Day.nullable().default(null).describe('ten days from now where none is given'),
  }),
  output: ClarificationThread,
  async run(tx, { dueOn, ...asked }, _by, tools) {
    const side = await sideOf(tx, asked.partyId)
    const now = tools.now()
    const round = await expectRound(tx, asked, now)
    if (!(await listRoundProvisions(tx, asked.roundId)).includes(asked.provisionId))
      throw new Refusal('not-found', { thing: 'provision' })
    const dueAt = dueOf(round, dueOn, now)
    const id = await addEntry(tx, { ...asked, side, act: 'ask', threadId: null, dueAt }, now)
    return settle(tx, { ...asked, id }, { action: 'ask-clarification', entryId: id, side }, tools)
  },
})

const Thread = z.object({ ...Target, id: ClarificationId })
type Thread = z.infer<typeof Thread>

/** Adds what a side says to a thread that is open for it. Refuses with `not-allowed`, `not-found` or `not-now`. */
async function goOn(
  tx: Writer,
  of: Thread,
  said: { act: 'say' | 'close'; text: string | null; language: 'ar' | 'en' | null },
  tools: Tools,
) {
  const side = await sideOf(tx, of.partyId)
  await holdThread(tx, of.id)
  const { thread } = await getThread(tx, of, tools.now())
  if (!mayTakeStep(thread, said.act, side)) throw new Refusal('not-now', { thing: 'clarification', reason: 'moved-on' })
  const entryId = await addEntry(
    tx,
    { ...of, provisionId: thread.provisionId, threadId: of.id, side, dueAt: null, ...said },
    tools.now(),
  )
  const action = said.act === 'close' ? 'close-clarification' : 'answer-clarification'
  return settle(tx, of, { action, entryId, side }, tools)
}

export const answerClarification = changing({
  name: 'follow-up/answer-clarification',
  does: { ar: 'يرد على طلب إيضاح أو يستكمله', en: 'Answers a clarification, or asks on' },
  who: WHO,
  input: Thread.extend(Said),
  output: ClarificationThread,
  run: (tx, { text, language, ...of }, _by, tools) => goOn(tx, of, { act: 'say', text, language }, tools),
})

export const closeClarification = changing({
  name: 'follow-up/close-clarification',
  does: { ar: 'يغلق طلب إيضاح، من طرف من طلبه', en: 'Closes a clarification, on the side that asked' },
  who: WHO,
  input: Thread,
  output: ClarificationThread,
  run: (tx, of, _by, tools) => goOn(tx, of, { act: 'close', text: null, language: null }, tools),
})

type Done = { action: string; entryId: string; side: ClarificationSide }

/** Tells the journal that something was said, not what, and writes to the other side. */
async function settle(
  tx: Writer,
  of: Thread,
  { action, entryId, side }: Done,
  { now }: Tools,
): Promise<ClarificationThread> {
  const { thread, spoke } = await getThread(tx, of, now())
  const { partyId, roundId, provisionId } = thread
  const to =
    side === 'party'
      ? await listAskedOfSecretariat(tx, roundId, spoke('secretariat'))
      : await listFocalPointsOf(tx, partyId)
  const kind = `${LETTERS[thread.entries.at(-1)!.act]}:${entryId}`
  const letters = to.map((accountId) => ({ partyId, roundId, provisionId, accountId, kind, at: now() }))
  await planLetters(tx, letters)
  tx.journal({ action, thingKind: 'round', thingId: roundId, after: { partyId, provisionId } })
  return thread
}

const LETTERS = { ask: 'clarification-asked', say: 'clarification-said', close: 'clarification-closed' }
