import { z } from 'zod'
import { PartyId, RoundId } from '../domain/id.ts'
import { reading } from '../store/operation.ts'
import { listAnswers } from './answers.ts'
import { Asked, readAsked } from './asked.ts'
import { AssessmentView } from './assessment-views.ts'
import { listAssessmentsInRound } from './assessments.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { MeasureView } from './measure-views.ts'
import { listMeasureRows } from './measures.ts'
import { AnswerView } from './round-views.ts'

const MOST_MEASURES = 2000

export const getAnswersToAssess = reading({
  name: 'follow-up/get-answers-to-assess',
  does: {
    ar: 'يعرض ما قدمته جهة في جولة حكما بحكم، وأدلته وتقييماته بجانبه',
    en: 'Shows what a party submitted in a round, provision by provision, with its evidence and its assessments beside',
  },
  who: ['assessor', ...SECRETARIAT],
  input: z.object({ roundId: RoundId, partyId: PartyId }),
  output: Asked.extend({
    answers: z.array(AnswerView).describe('those that were submitted'),
    measures: z.array(MeasureView).describe('of the party'),
    assessments: z.array(AssessmentView).describe('of this round, the latest first'),
  }),
  async run(tx, { roundId, partyId }, _by, { now }) {
    return {
      ...(await readAsked(tx, { roundId, partyId }, now())),
      answers: (await listAnswers(tx, { partyId, roundId })).filter(({ submittedAt }) => submittedAt),
      measures: await listMeasureRows(tx, { partyId, limit: MOST_MEASURES }),
      assessments: await listAssessmentsInRound(tx, { partyId, roundId }),
    }
  },
})
