import { z } from 'zod'
import { FindingKind, Standing } from '../domain/finding.ts'
import { AccountId, DocumentId, FindingId, ReviewId, SubjectId } from '../domain/id.ts'

export const Verdict = z.enum(['open', 'waiting', 'accepted', 'corrected', 'merged', 'rejected', 'disagreed'])
export const Fields = z.record(z.string(), z.unknown())

const Said = z.object({ kind: FindingKind, start: z.number(), end: z.number(), quote: z.string(), fields: Fields })

export const ReviewView = z
  .object({
    id: ReviewId,
    reviewer: z.object({ id: AccountId, name: z.string() }),
    verdict: z.enum(['accept', 'correct', 'merge', 'reject', 'undo']),
    kind: FindingKind.nullable(),
    start: z.number().nullable(),
    end: z.number().nullable(),
    quote: z.string().nullable(),
    fields: Fields.nullable(),
    subjectId: SubjectId.nullable(),
    note: z.string().nullable(),
    madeAt: z.string(),
    undone: z.boolean(),
    adjudicates: z.boolean(),
  })
  .meta({ id: 'ReviewView' })
export type ReviewView = z.infer<typeof ReviewView>

/** A finding as it stands after its reviews; `proposed` is what its reader said. */
export const FindingView = Said.extend({
  id: FindingId,
  standing: Standing,
  reader: z.string(),
  rule: z.string(),
  readerVersion: z.string().nullable(),
  words: z.array(z.object({ start: z.number(), end: z.number() })),
  problems: z.array(z.string()),
  draftedBy: z.string().nullable(),
  orphaned: z.boolean().describe('reviewed, and proposed no more by the latest reading'),
  verdict: Verdict,
  proposed: Said,
  subject: z.object({ id: SubjectId, label: z.string() }).nullable(),
  reviews: z.array(ReviewView),
  mine: ReviewId.nullable().describe('my last review that stands: what undo takes back'),
}).meta({ id: 'FindingView' })
export type FindingView = z.infer<typeof FindingView>

export const Progress = z
  .object({
    total: z.number(),
    decided: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    disagreed: z.number(),
    waitingForSecond: z.number(),
  })
  .meta({ id: 'ReviewProgress' })
export type Progress = z.infer<typeof Progress>

export const ReviewTarget = { documentId: DocumentId, findingId: FindingId }
export const Note = z.string().trim().max(2000).optional()

/** What every review gives back: the finding as it now stands, and how far the document is. */
export const Reviewed = z.object({ finding: FindingView, progress: Progress })
