import { z } from 'zod'
import { DocumentKind, Problem, ReportCard } from '../domain/document.ts'
import { DocumentId } from '../domain/id.ts'

export const DocumentState = z.enum(['waiting', 'extracting', 'reading', 'ready', 'refused', 'failed'])
export const StepName = z.enum(['extract', 'recognise', 'read'])
export const StepState = z.enum(['waiting', 'running', 'done', 'failed'])

export const StepView = z.object({ step: StepName, state: StepState, progress: z.number() })

/** A document as a list shows it. */
export const DocumentSummary = z
  .object({
    id: DocumentId,
    fileName: z.string(),
    title: z.string().nullable(),
    kind: DocumentKind,
    language: z.enum(['ar', 'en', 'und']),
    direction: z.enum(['rtl', 'ltr', 'mixed']),
    state: DocumentState,
    receivedAt: z.string(),
    size: z.number(),
    pages: z.number(),
    findings: z.number(),
    reviewed: z.number(),
    problems: z.array(Problem.pick({ code: true, severity: true })),
    steps: z.array(StepView),
  })
  .meta({ id: 'DocumentSummary' })
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** A document with its report card. */
export const DocumentView = DocumentSummary.extend({
  symbol: z.string().nullable(),
  publisher: z.string().nullable(),
  dated: z.string().nullable(),
  sha256: z.string(),
  mediaType: z.string(),
  report: ReportCard.nullable(),
  receipts: z.array(z.object({ fileName: z.string(), receivedAt: z.string(), receivedBy: z.string().nullable() })),
  requiredReviewers: z.number().int().min(1).max(2),
  reading: z
    .object({ readerVersion: z.string(), madeAt: z.string(), tookMs: z.number(), findings: z.number() })
    .nullable(),
  error: z.string().nullable(),
}).meta({ id: 'DocumentView' })
export type DocumentView = z.infer<typeof DocumentView>
