import { z } from 'zod'
import { PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { deadlineOf } from './deadline.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { Day } from './measure-views.ts'
import { dropMessages, dueMessages, planMessages } from './messages.ts'
import { stepRoundParty } from './round-party.ts'
import { expectStanding } from './provisions.ts'
import { RoundInput, RoundSummary } from './round-views.ts'
import {
  addRoundRow,
  chooseForRound,
  extendRoundParty,
  getRoundParty,
  getRoundRow,
  listInvited,
  moveRound,
  putRoundParty,
} from './rounds.ts'
import { findScale } from './scales.ts'

const Chosen = {
  provisions: z.array(ProvisionId).min(1).max(5000),
  parties: z.array(PartyId).min(1).max(500),
}

export const makeRound = changing({
  name: 'follow-up/make-round',
  does: {
    ar: 'يعد جولة متابعة على أحكام وجهات مختارة، مسودة',
    en: 'Prepares a round on chosen provisions and parties, as a draft',
  },
  who: SECRETARIAT,
  input: RoundInput.extend(Chosen),
  output: RoundSummary,
  async run(tx, { provisions, parties, ...said }) {
    if (!(await findScale(tx, said.scaleKey, said.scaleVersion))) throw new Refusal('not-found', { thing: 'scale' })
    const id = await addRoundRow(tx, said)
    await expectStanding(tx, provisions)
    await chooseForRound(tx, id, { provisions, parties })
    const after = { ...said, provisions: provisions.length, parties: parties.length }
    tx.journal({ action: 'make-round', thingKind: 'round', thingId: id, after })
    return getRoundRow(tx, id)
  },
})

export const openRound = changing({
  name: 'follow-up/open-round',
  does: {
    ar: 'يفتح جولة، ويدعو جهات الاتصال، ويعد رسائل التذكير',
    en: 'Opens a round, invites the focal points and plans the reminders',
  },
  who: SECRETARIAT,
  input: z.object({ id: RoundId }),
  output: RoundSummary,
  async run(tx, { id }, _by, { now }) {
    const round = await getRoundRow(tx, id)
    const [at, dueAt] = [now(), new Date(round.dueAt)]
    if (dueAt <= at) throw new Refusal('bad-input', { field: 'dueOn', reason: 'the deadline has passed' })
    await moveRound(tx, id, 'draft', 'open')
    const to = (await listInvited(tx, id)).map((partyId) => ({ roundId: id, partyId }))
    const planned = await planMessages(tx, to, [{ kind: 'invitation', at }, ...dueMessages(at, dueAt)])
    tx.journal({
      action: 'open-round',
      thingKind: 'round',
      thingId: id,
      after: { parties: to.length, messages: planned },
    })
    return getRoundRow(tx, id)
  },
})

export const closeRound = changing({
  name: 'follow-up/close-round',
  does: { ar: 'يغلق جولة، ويبقى ما لم يرد ظاهرا', en: 'Closes a round; what did not come is shown as missing' },
  who: SECRETARIAT,
  input: z.object({ id: RoundId }),
  output: RoundSummary,
  async run(tx, { id }) {
    await getRoundRow(tx, id)
    await moveRound(tx, id, 'open', 'closed')
    await dropMessages(tx, { roundId: id })
    tx.journal({ action: 'close-round', thingKind: 'round', thingId: id })
    return getRoundRow(tx, id)
  },
})

const Target = z.object({ id: RoundId, partyId: PartyId })

export const extendDeadline = changing({
  name: 'follow-up/extend-deadline',
  does: { ar: 'يمدد مهلة جهة في جولة', en: 'Extends the deadline of a party in a round' },
  who: SECRETARIAT,
  input: Target.extend({ dueOn: Day, reason: z.string().trim().min(1).max(1000) }),
  output: RoundSummary,
  async run(tx, { id, partyId, dueOn, reason }, _by, { now }) {
    const round = await getOpenRound(tx, id)
    const { dueAt: before } = await getRoundParty(tx, id, partyId)
    const due = deadlineOf(dueOn, round)
    if (due.at <= new Date(before ?? round.dueAt))
      throw new Refusal('bad-input', { field: 'dueOn', reason: 'an extension is later than the deadline' })
    await extendRoundParty(tx, { roundId: id, partyId }, { ...due, reason })
    await dropMessages(tx, { roundId: id, partyId })
    const planned = dueMessages(now(), due.at).map(({ kind, at }) => ({ kind: `${kind}:${due.day}`, at }))
    await planMessages(tx, [{ roundId: id, partyId }], [{ kind: `extension:${due.day}`, at: now() }, ...planned])
    tx.journal({
      action: 'extend-deadline',
      thingKind: 'round',
      thingId: id,
      before: { dueAt: before ?? round.dueAt },
      after: { partyId, dueOn: due.day, reason },
    })
    return getRoundRow(tx, id)
  },
})

export const nudge = changing({
  name: 'follow-up/nudge',
  does: { ar: 'يذكر جهة لم تقدم ردها بعد', en: 'Reminds a party that has not submitted yet; once a day at most' },
  who: SECRETARIAT,
  input: Target,
  output: z.object({ planned: z.number().int() }),
  async run(tx, { id, partyId }, _by, { now }) {
    await getOpenRound(tx, id)
    if ((await getRoundParty(tx, id, partyId)).state === 'submitted')
      throw new Refusal('already-done', { thing: 'answer' })
    const kind = `nudge:${now().toISOString().slice(0, 10)}`
    const planned = await planMessages(tx, [{ roundId: id, partyId }], [{ kind, at: now() }])
    tx.journal({ action: 'nudge', thingKind: 'round', thingId: id, after: { partyId } })
    return { planned }
  },
})

export const reopenAnswers = changing({
  name: 'follow-up/reopen-answers',
  does: { ar: 'يعيد فتح رد قدمته جهة لتكمله', en: 'Reopens what a party submitted, so that it can complete it' },
  who: SECRETARIAT,
  input: Target,
  output: RoundSummary,
  async run(tx, { id, partyId }, _by, { now }) {
    const round = await getRoundRow(tx, id)
    const { state } = await getRoundParty(tx, id, partyId)
    const next = stepRoundParty(state, 'reopen', round.state)
    if (!next) throw new Refusal('changed-meanwhile', { thing: 'round', state })
    await putRoundParty(tx, { roundId: id, partyId, state: next, now: now() })
    await planMessages(tx, [{ roundId: id, partyId }], [{ kind: `reopened:${now().toISOString()}`, at: now() }])
    tx.journal({ action: 'reopen-answers', thingKind: 'round', thingId: id, after: { partyId } })
    return getRoundRow(tx, id)
  },
})

/** Refuses with `not-found`, and with `changed-meanwhile` unless the round is open. */
export async function getOpenRound(tx: Writer, id: RoundId): Promise<RoundSummary> {
  const round = await getRoundRow(tx, id)
  if (round.state !== 'open') throw new Refusal('changed-meanwhile', { thing: 'round', state: round.state })
  return round
}
