import { z } from 'zod'
import { EvidenceGrade, EvidenceType, MeasureKind, MeasureStatus } from '../domain/follow-up.ts'
import { DocumentId, EvidenceId, MeasureId, PartyId, ProvisionId } from '../domain/id.ts'

const Words = (most: number) => z.string().trim().min(1).max(most).nullable().default(null)
/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()
/** A day, a month or a year. */
export const Dated = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** What a party enters of a measure. Its safeguards are asked for by name: what is left empty is shown as not stated. */
export const MeasureInput = z.object({
  kind: MeasureKind,
  titleAr: Words(500),
  titleEn: Words(500),
  description: Words(20_000),
  language: z.enum(['ar', 'en']).nullable().default(null).describe('of the description'),
  owner: Words(300).describe('the institution that answers for it'),
  partners: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
  startsOn: Day.nullable().default(null),
  endsOn: Day.nullable().default(null),
  legalBasis: Words(2000),
  oversight: Words(2000),
  remedy: Words(2000),
  rightsCheck: Words(2000).describe('the human-rights check that was made'),
  nominated: z.boolean().default(false).describe('put forward as a good practice'),
  provisions: z.array(ProvisionId).max(200).default([]),
})
export type MeasureInput = z.infer<typeof MeasureInput>

export const EvidenceView = z
  .object({
    id: EvidenceId,
    medium: z.enum(['file', 'link', 'passage']),
    type: EvidenceType,
    title: z.string(),
    dated: z.string().nullable(),
    vouchedBy: z.string(),
    grade: EvidenceGrade,
    fileName: z.string().nullable(),
    mediaType: z.string().nullable(),
    size: z.number().nullable(),
    url: z.string().nullable(),
    documentId: DocumentId.nullable(),
    start: z.number().nullable(),
    end: z.number().nullable(),
    quote: z.string().nullable(),
    addedAt: z.string(),
  })
  .meta({ id: 'Evidence' })
export type EvidenceView = z.infer<typeof EvidenceView>

export const MeasureView = MeasureInput.extend({
  id: MeasureId,
  partyId: PartyId,
  version: z.number().int(),
  changedAt: z.string(),
  statuses: z
    .array(z.object({ status: MeasureStatus, sinceOn: z.string(), note: z.string().nullable(), madeAt: z.string() }))
    .describe('its history; the last holds'),
  evidence: z.array(EvidenceView),
}).meta({ id: 'Measure' })
export type MeasureView = z.infer<typeof MeasureView>

export const MeasureTarget = { partyId: PartyId, measureId: MeasureId }
