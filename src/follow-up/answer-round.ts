import { z } from 'zod'
import { PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing, reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { getAnswer, listAnswers, listLastAnswers, markAnswers, putAnswers, type Written } from './answers.ts'
import { ScaleView } from './assessment-views.ts'
import { refreshCells } from './cells.ts'
import { ProvisionView } from './follow-up-views.ts'
import { listProvisionsByIds } from './provisions.ts'
import { type RoundPartyStep, stepRoundParty } from './round-party.ts'
import { AnswerInput, AnswerView, RoundPartyView, RoundSummary } from './round-views.ts'
import { getRoundParty, getRoundRow, listRoundParties, listRoundProvisions, putRoundParty } from './rounds.ts'
import { findScale } from './scales.ts'
import { speakFor } from './speak-for.ts'

const Target = { roundId: RoundId, partyId: PartyId }
type Of = { roundId: RoundId; partyId: PartyId }

export const getQuestionnaire = reading({
  name: 'follow-up/get-questionnaire',
  does: {
    ar: 'يعرض ما تسأل عنه جهة في جولة، وما قالته في المرة السابقة، وما كتبته حتى الآن',
    en: 'Shows what a party is asked in a round, what it said last time, and what it has written so far',
  },
  who: ['focal-point'],
  input: z.object(Target),
  output: z.object({
    round: RoundSummary,
    party: RoundPartyView,
    scale: ScaleView,
    provisions: z.array(ProvisionView),
    answers: z.array(AnswerView),
    before: z.array(AnswerView).describe('what was submitted of each provision last time'),
  }),
  run: (tx, of, _by, { now }) => readQuestionnaire(tx, of, now()),
})

/** What a party is asked in a round, for one who speaks for it. Refuses with `not-allowed` or `not-found`. */
export async function readQuestionnaire(tx: Reader, { roundId, partyId }: Of, now: Date) {
  await speakFor(tx, partyId)
  const round = await getRoundRow(tx, roundId)
  const [party] = await listRoundParties(tx, round, now, partyId)
  const scale = await findScale(tx, round.scaleKey, round.scaleVersion)
  if (!party || !scale) throw new Refusal('not-found', { thing: 'round' })
  return {
    round,
    party,
    scale,
    provisions: await listProvisionsByIds(tx, await listRoundProvisions(tx, roundId)),
    answers: await listAnswers(tx, { partyId, roundId }),
    before: await listLastAnswers(tx, { partyId, roundId }),
  }
}

/** Takes a party a step on in a round. Refuses with `changed-meanwhile` when the step is not for it now. */
async function take(tx: Writer, of: Of, step: RoundPartyStep, now: Date) {
  await speakFor(tx, of.partyId)
  const round = await getRoundRow(tx, of.roundId)
  const { state } = await getRoundParty(tx, of.roundId, of.partyId)
  const next = stepRoundParty(state, step, round.state)
  if (!next) throw new Refusal('changed-meanwhile', { thing: 'round', state })
  await putRoundParty(tx, { ...of, state: next, now })
  return round
}

export const seeRound = changing({
  name: 'follow-up/see-round',
  does: { ar: 'يسجل أن جهة اطلعت على الجولة', en: 'Notes that a party has opened the round' },
  who: ['focal-point'],
  input: z.object(Target),
  output: z.object(Target),
  async run(tx, of, _by, { now }) {
    await take(tx, of, 'see', now())
    return of
  },
})

export const saveAnswer = changing({
  name: 'follow-up/save-answer',
  does: { ar: 'يحفظ مسودة رد جهة على حكم', en: 'Saves what a party says of a provision, as a draft' },
  who: ['focal-point'],
  input: AnswerInput.extend({ ...Target, provisionId: ProvisionId, version: z.number().int().min(0) }),
  output: AnswerView,
  async run(tx, { roundId, partyId, provisionId, version, ...said }, _by, { now }) {
    const of = { partyId, roundId, provisionId }
    await keepAnswers(tx, of, [{ provisionId, version, said }], now())
    // What a party drafts is its own: the journal says that it wrote, not what.
    tx.journal({ action: 'save-answer', thingKind: 'round', thingId: roundId, after: { partyId, provisionId } })
    return getAnswer(tx, of)
  },
})

/** Keeps what a party writes of provisions, as drafts; all or none. Refuses as `save-answer` does. */
export async function keepAnswers(tx: Writer, of: Of, written: readonly Written[], now: Date): Promise<void> {
  const { roundId, partyId } = of
  const round = await take(tx, { roundId, partyId }, 'write', now)
  const scale = await findScale(tx, round.scaleKey, round.scaleVersion)
  const asked = new Set(await listRoundProvisions(tx, roundId))
  for (const { provisionId, said } of written) {
    if (said.step && !scale?.steps.some(({ key }) => key === said.step))
      throw new Refusal('bad-input', { field: 'step', reason: 'the scale has no such step' })
    if (!asked.has(provisionId)) throw new Refusal('not-found', { thing: 'provision' })
  }
  await putAnswers(tx, { partyId, roundId }, { written, sharing: round.sharing })
  await refreshCells(
    tx,
    partyId,
    written.map(({ provisionId }) => provisionId),
  )
}

export const submitAnswers = changing({
  name: 'follow-up/submit-answers',
  does: { ar: 'يقدم رد جهة على الجولة', en: 'Submits what a party says in a round' },
  who: ['focal-point'],
  input: z.object({
    ...Target,
    answered: z.number().int().min(0).describe('how many answers I saw: none was added since'),
  }),
  output: z.object({ submittedAt: z.string(), answers: z.number().int() }),
  async run(tx, { roundId, partyId, answered }, _by, { now }) {
    await take(tx, { roundId, partyId }, 'submit', now())
    const answers = (await listAnswers(tx, { partyId, roundId })).filter(({ text, step }) => text || step)
    if (!answers.length) throw new Refusal('bad-input', { field: 'answers', reason: 'nothing is written yet' })
    if (answers.length !== answered) throw new Refusal('changed-meanwhile', { thing: 'answer' })
    const submittedAt = now().toISOString()
    await markAnswers(tx, { partyId, roundId }, submittedAt)
    await refreshCells(
      tx,
      partyId,
      answers.map(({ provisionId }) => provisionId),
    )
    tx.journal({
      action: 'submit-answers',
      thingKind: 'round',
      thingId: roundId,
      after: { partyId, answers: answers.length },
    })
    return { submittedAt, answers: answers.length }
  },
})
