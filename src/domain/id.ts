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
