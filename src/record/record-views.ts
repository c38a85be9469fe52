import { z } from 'zod'
import { FindingKind, Standing } from '../domain/finding.ts'
import { ClaimId, DocumentId, SubjectId } from '../domain/id.ts'
import { CONTRADICTIONS, type Link, REASONS } from './link-reasons.ts'

export const Rank = z.enum(['preferred', 'normal', 'deprecated'])
const Label = z.object({ name: z.string(), language: z.string() })
const Language = z.enum(['ar', 'en', 'und'])

export const SubjectRef = z
  .object({ id: SubjectId, kind: FindingKind, label: z.string(), labels: z.array(Label) })
  .meta({ id: 'SubjectRef' })
export type SubjectRef = z.infer<typeof SubjectRef>

/** What speaks for two things being one, or against it, with the words of both sides. */
export const LinkView = z
  .object({
    verdict: z.enum(['same', 'proposed', 'not']),
    score: z.number(),
    reasons: z.array(z.object({ code: z.enum(REASONS), words: z.array(z.string()) })),
    contradictions: z.array(z.object({ code: z.enum(CONTRADICTIONS), words: z.array(z.string()) })),
  })
  .meta({ id: 'LinkView' })

export const presentLink = ({ verdict, score, reasons, contradictions }: Link): z.infer<typeof LinkView> => ({
  verdict,
  score,
  reasons: reasons.map(({ code, words }) => ({ code, words: words.filter(Boolean) })),
  contradictions: contradictions.map(({ code, words }) => ({ code, words: words.filter(Boolean) })),
})

export const SubjectSummary = SubjectRef.extend({
  summary: z.record(z.string(), z.array(z.string())),
  claims: z.number(),
  documents: z.number(),
}).meta({ id: 'SubjectSummary' })

export const ClaimView = z
  .object({
    id: ClaimId,
    property: z.string(),
    value: z.unknown(),
    rank: Rank,
    standing: Standing,
    document: z.object({
      id: DocumentId,
      title: z.string(),
      language: Language,
      publisher: z.string().nullable(),
      dated: z.string().nullable(),
    }),
    findingId: z.string(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    before: z.string().describe('the words of its sentence before the quote'),
    after: z.string().describe('the words of its sentence after the quote'),
    page: z.number().int().nullable().describe('the page on which the quote begins; null where the document has none'),
    saidBy: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    madeAt: z.string(),
    link: SubjectRef.nullable(),
  })
  .meta({ id: 'ClaimView' })
export type ClaimView = z.infer<typeof ClaimView>

export const SubjectView = SubjectRef.extend({
  mergedInto: SubjectId.nullable(),
  properties: z.array(z.object({ property: z.string(), claims: z.array(ClaimView), conflicted: z.boolean() })),
  related: z.array(
    z.object({
      relation: z.enum(['session-of', 'has-session', 'outcome', 'outcome-of', 'chairs', 'organises', 'in-document']),
      subject: SubjectRef,
      standing: Standing,
    }),
  ),
  joined: z.array(
    z.object({ id: SubjectId, name: z.string(), reason: z.string(), by: z.string().nullable(), at: z.string() }),
  ),
}).meta({ id: 'SubjectView' })
export type SubjectView = z.infer<typeof SubjectView>
