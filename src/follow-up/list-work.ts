import { z } from 'zod'
import { Aspect } from '../domain/follow-up.ts'
import { AssessmentId, RoundId } from '../domain/id.ts'
import { reading } from '../store/operation.ts'
import { listAnswersToAssess } from './answers.ts'
import { listAssessmentsUnderWay } from './assessments.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { WaitingView } from './waiting-view.ts'

const SHOWN = 20
const Party = WaitingView.pick({ partyId: true, nameAr: true, nameEn: true }).shape

export const listWork = reading({
  name: 'follow-up/list-work',
  does: {
    ar: 'يعرض ما ينتظر تقييما أو ملاحظات أو اعتمادا أو ردا',
    en: 'Lists what waits to be assessed, commented on, adopted or replied to',
  },
  who: ['assessor', 'focal-point', ...SECRETARIAT],
  input: z.object({}),
  output: z.object({
    answers: z
      .array(WaitingView.extend({ roundId: RoundId, submittedAt: z.string() }))
      .describe('submitted and not assessed in their round yet, the earliest first, 20 at most; for assessors'),
    toAssess: z
      .array(z.object({ ...Party, roundId: RoundId, answers: z.number().int() }))
      .describe('whose answers those are, with how many there are in a round; 500 answers are counted at most'),
    assessments: z
      .array(
        WaitingView.extend({
          id: AssessmentId,
          aspect: Aspect,
          state: z.enum(['draft', 'sent', 'adopted']),
          mine: z.boolean().describe('whether I wrote it'),
          commentsDueAt: z.string().nullable(),
          replyDueAt: z.string().nullable(),
          commented: z.boolean(),
          late: z.boolean().describe('adopted, and the term for a reply is over without one'),
        }),
      )
      .describe('drafts, those sent for comments, and those adopted that were not replied to, late ones last'),
  }),
  async run(tx, _input, by, { now }) {
    const answers = by.roles.includes('assessor') ? await listAnswersToAssess(tx) : []
    return {
      answers: answers.slice(0, SHOWN),
      toAssess: byPartyAndRound(answers),
      assessments: await listAssessmentsUnderWay(tx, now()),
    }
  },
})

const byPartyAndRound = (answers: Awaited<ReturnType<typeof listAnswersToAssess>>) =>
  [...Map.groupBy(answers, ({ roundId, partyId }) => `${roundId} ${partyId}`).values()].map((group) => {
    const { roundId, partyId, nameAr, nameEn } = group[0]!
    return { roundId, partyId, nameAr, nameEn, answers: group.length }
  })
