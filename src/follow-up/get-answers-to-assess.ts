import { z } from 'zod'
import { PartyId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { reading } from '../store/operation.ts'
import { listAnswers } from './answers.ts'
import { AssessmentView, ScaleView } from './assessment-views.ts'
import { listAssessmentsInRound } from './assessments.ts'
import { ProvisionView, SECRETARIAT } from './follow-up-views.ts'
import { MeasureView } from './measure-views.ts'
import { listMeasureRows } from './measures.ts'
import { listProvisionsByIds } from './provisions.ts'
import { AnswerView, RoundPartyView, RoundSummary } from './round-views.ts'
import { getRoundRow, listRoundParties, listRoundProvisions } from './rounds.ts'
import { findScale } from './scales.ts'

const MOST_MEASURES = 2000

export const getAnswersToAssess = reading({
  name: 'follow-up/get-answers-to-assess',
  does: {
    ar: 'يعرض ما قدمته جهة في جولة حكما بحكم، وأدلته وتقييماته بجانبه',
    en: 'Shows what a party submitted in a round, provision by provision, with its evidence and its assessments beside',
  },
  who: ['assessor', ...SECRETARIAT],
  input: z.object({ roundId: RoundId, partyId: PartyId }),
  output: z.object({
    round: RoundSummary,
    party: RoundPartyView,
    scale: ScaleView,
    provisions: z.array(ProvisionView),
    answers: z.array(AnswerView).describe('those that were submitted'),
    measures: z.array(MeasureView).describe('of the party'),
    assessments: z.array(AssessmentView).describe('of this round, the latest first'),
  }),
  async run(tx, { roundId, partyId }, _by, { now }) {
    const round = await getRoundRow(tx, roundId)
    const [party] = await listRoundParties(tx, round, now(), partyId)
    const scale = await findScale(tx, round.scaleKey, round.scaleVersion)
    if (!party || !scale) throw new Refusal('not-found', { thing: 'round' })
    return {
      round,
      party,
      scale,
      provisions: await listProvisionsByIds(tx, await listRoundProvisions(tx, roundId)),
      answers: (await listAnswers(tx, { partyId, roundId })).filter(({ submittedAt }) => submittedAt),
      measures: await listMeasureRows(tx, { partyId, limit: MOST_MEASURES }),
      assessments: await listAssessmentsInRound(tx, { partyId, roundId }),
    }
  },
})
