import { z } from 'zod'
import { Aspect, Consent } from '../domain/follow-up.ts'
import {
  AccountId,
  AssessmentId,
  DocumentId,
  EvidenceId,
  MeasureId,
  PartyId,
  ProvisionId,
  RoundId,
} from '../domain/id.ts'

const Label = z.string().trim().min(1).max(200)

/** Steps in order, the least first. A scale tells law and structure, or effectiveness, or implementation as a whole. */
export const ScaleView = z
  .object({
    key: z.string().regex(/^[a-z0-9-]{2,50}$/),
    version: z.number().int().min(1),
    aspect: Aspect,
    labelAr: Label,
    labelEn: Label,
    steps: z
      .array(z.object({ key: z.string().regex(/^[a-z0-9-]{1,50}$/), labelAr: Label, labelEn: Label }))
      .min(2)
      .max(12),
  })
  .meta({ id: 'Scale' })
export type ScaleView = z.infer<typeof ScaleView>

export const AssessmentSource = z
  .union([
    z.object({
      documentId: DocumentId,
      start: z.number().int(),
      end: z.number().int(),
      quote: z.string().max(20_000),
    }),
    z.object({ measureId: MeasureId, evidenceId: EvidenceId }),
    z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), title: z.string().trim().min(1).max(500) }),
  ])
  .meta({ id: 'AssessmentSource' })

export const AssessmentTarget = { partyId: PartyId, provisionId: ProvisionId }

/** What an assessor says. */
export const AssessmentInput = z.object({
  scaleKey: z.string().max(50),
  scaleVersion: z.number().int().min(1),
  step: z.string().max(50),
  reasons: z.string().trim().min(1).max(20_000),
  language: z.enum(['ar', 'en']),
  sources: z.array(AssessmentSource).max(50).default([]),
  consent: Consent.default('committee-and-party'),
})
export type AssessmentInput = z.infer<typeof AssessmentInput>

export const AssessmentView = AssessmentInput.extend({
  ...AssessmentTarget,
  id: AssessmentId,
  roundId: RoundId.nullable(),
  aspect: Aspect.describe('that of its scale'),
  state: z.enum(['draft', 'sent', 'adopted', 'withdrawn']),
  version: z.number().int(),
  madeBy: z.object({ id: AccountId, name: z.string() }),
  madeAt: z.string(),
  sentAt: z.string().nullable(),
  commentsDueAt: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  replyDueAt: z.string().nullable(),
  comments: z
    .array(
      z.object({
        kind: z.enum(['comment', 'reply']),
        text: z.string(),
        language: z.enum(['ar', 'en']),
        disputes: z.boolean(),
        saidBy: z.string(),
        saidAt: z.string(),
      }),
    )
    .describe('what its party said, in order'),
  disputed: z.boolean(),
}).meta({ id: 'Assessment' })
export type AssessmentView = z.infer<typeof AssessmentView>
