import { z } from 'zod'
import { MeasureKind, MeasureStatus } from '../domain/follow-up.ts'
import { AssessmentId, MeasureId, PartyId, ProvisionId } from '../domain/id.ts'
import { RoundPartyView, RoundSummary } from './round-views.ts'
import { WaitingView } from './waiting-view.ts'

const LateAssessment = WaitingView.extend({ id: AssessmentId, dueAt: z.string() }).meta({ id: 'LateAssessment' })
export type LateAssessment = z.infer<typeof LateAssessment>

const LateMeasure = z
  .object({
    partyId: PartyId,
    nameAr: z.string(),
    nameEn: z.string(),
    measureId: MeasureId,
    kind: MeasureKind,
    titleAr: z.string().nullable(),
    titleEn: z.string().nullable(),
    owner: z.string().nullable(),
    status: MeasureStatus.nullable(),
    dueOn: z.string(),
    late: z.enum(['start', 'end']).describe('which of its two days is past'),
    provisionId: ProvisionId.nullable().describe('one of those that it answers'),
  })
  .meta({ id: 'LateMeasure' })
export type LateMeasure = z.infer<typeof LateMeasure>

/** Everything whose day is past, each kind with the longest overdue first. */
export const OverdueView = z
  .object({
    answers: z.array(z.object({ round: RoundSummary, party: RoundPartyView })).describe('of open rounds'),
    comments: z.array(LateAssessment).describe('sent to a party that said nothing in its days: they can be adopted'),
    replies: z.array(LateAssessment).describe('adopted, and not replied to in time'),
    measures: z.array(LateMeasure).describe('planned ones that should have begun, and those that should be over'),
  })
  .meta({ id: 'Overdue' })
