import { z } from 'zod'
import { Acceptance, Aspect, CellStanding, EvidenceGrade } from '../domain/follow-up.ts'
import { AssessmentId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'

const Words = { text: z.string().nullable().describe('its beginning'), language: z.enum(['ar', 'en']).nullable() }
const Step = { scaleKey: z.string(), scaleVersion: z.number().int() }

/** The three voices on one party and one provision, the latest of each beside the others; none overwrites another. */
export const VoicesView = z
  .object({
    partyId: PartyId,
    provisionId: ProvisionId,
    standing: CellStanding,
    acceptance: Acceptance.nullable(),
    measures: z.number().int(),
    evidence: EvidenceGrade.nullable().describe('the best that its measures have'),
    report: z
      .object({ ...Words, ...Step, roundId: RoundId, step: z.string().nullable(), submittedAt: z.string() })
      .nullable()
      .describe('what the party last submitted'),
    ratings: z
      .array(
        z.object({
          aspect: Aspect,
          ...Words,
          ...Step,
          id: AssessmentId,
          step: z.string(),
          adoptedAt: z.string(),
          reply: z
            .object({ ...Words, disputes: z.boolean(), saidAt: z.string() })
            .nullable()
            .describe('what the party last replied to it'),
        }),
      )
      .describe('the assessment that was adopted last of each aspect'),
  })
  .meta({ id: 'Voices' })
export type VoicesView = z.infer<typeof VoicesView>
