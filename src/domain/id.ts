import { z } from 'zod'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

export const AccountId = uuid.brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>
export const DocumentId = uuid.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const FindingId = uuid.brand<'FindingId'>()
export type FindingId = z.infer<typeof FindingId>
export const ReviewId = uuid.brand<'ReviewId'>()
export type ReviewId = z.infer<typeof ReviewId>
export const SubjectId = uuid.brand<'SubjectId'>()
export type SubjectId = z.infer<typeof SubjectId>
export const ClaimId = uuid.brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>
export const ThesaurusId = uuid.brand<'ThesaurusId'>()
export type ThesaurusId = z.infer<typeof ThesaurusId>
export const PartyId = uuid.brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const InstrumentId = uuid.brand<'InstrumentId'>()
export type InstrumentId = z.infer<typeof InstrumentId>
export const ProvisionId = uuid.brand<'ProvisionId'>()
export type ProvisionId = z.infer<typeof ProvisionId>
export const MeasureId = uuid.brand<'MeasureId'>()
export type MeasureId = z.infer<typeof MeasureId>
export const EvidenceId = uuid.brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>
export const RoundId = uuid.brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const AssessmentId = uuid.brand<'AssessmentId'>()
export type AssessmentId = z.infer<typeof AssessmentId>
