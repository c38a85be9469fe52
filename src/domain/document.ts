import { z } from 'zod'

export const DOCUMENT_KINDS = [
  'press-release',
  'statement',
  'declaration',
  'resolution',
  'principles',
  'communique',
  'event-note',
  'report',
  'other',
] as const
export const DocumentKind = z.enum(DOCUMENT_KINDS)
export type DocumentKind = z.infer<typeof DocumentKind>

/** What a document says about itself. `language` is BCP 47; `dated` is YYYY-MM-DD, YYYY-MM or YYYY. */
export const DocumentHead = z.object({
  language: z.enum(['ar', 'en', 'und']),
  kind: DocumentKind,
  title: z.string().nullable(),
  symbol: z.string().nullable(),
  publisher: z.string().nullable(),
  dated: z.string().nullable(),
})
export type DocumentHead = z.infer<typeof DocumentHead>

export const DOCUMENT_FORMATS = ['text', 'html', 'docx', 'pdf', 'image'] as const
export const DocumentFormat = z.enum(DOCUMENT_FORMATS)
export type DocumentFormat = z.infer<typeof DocumentFormat>

export const PASSAGE_ROLES = ['heading', 'paragraph', 'item', 'table-row', 'note', 'furniture'] as const

/**
 * A stretch of a document's text that belongs together: a heading, a paragraph, a numbered item, a row of a table.
 * `furniture` is header, footer or page number: kept in the text, never read as part of a sentence.
 *
 * Units    UTF-16 offsets into the document's text, end excluded. `page` counts from 1; null where the format has no pages.
 */
export const Passage = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  role: z.enum(PASSAGE_ROLES),
  page: z.number().int().min(1).nullable(),
  language: z.enum(['ar', 'en', 'und']),
  direction: z.enum(['rtl', 'ltr']),
})
export type Passage = z.infer<typeof Passage>

/**
 * A line of a page as it lies there: which characters, which rectangle.
 *
 * Units    `box` left, top, right, bottom in PDF points, origin top left; of an image file, whose size on paper nobody knows, a
 *          point is a pixel. `confidence` 0 to 1 where the line was recognised from a picture; null where the file gives its text.
 */
export const PageLine = z.object({
  start: z.number().int(),
  end: z.number().int(),
  page: z.number().int().min(1),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  confidence: z.number().min(0).max(1).nullable().default(null),
})
export type PageLine = z.infer<typeof PageLine>

/** How much a person must mind a problem: the document was refused, was read in part, or there is just something to know. */
export const Severity = z.enum(['refused', 'partial', 'notice'])

/**
 * A reason on a report card. `code` is stable; the words for it are `problem.<code>` in the interface's word files,
 * in both languages; `detail` fills their placeholders (counts, page numbers, names of files).
 */
export const Problem = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  severity: Severity,
  page: z.number().int().nullable().default(null),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Problem = z.infer<typeof Problem>

/** What was and was not read of one document. */
export const ReportCard = z.object({
  format: DocumentFormat.nullable(),
  encoding: z.string().nullable(),
  extractor: z.string().nullable(),
  pages: z.array(
    z.object({
      page: z.number().int(),
      characters: z.number().int(),
      language: z.enum(['ar', 'en', 'und']),
      direction: z.enum(['rtl', 'ltr']),
      read: z.boolean(),
      recognised: z.boolean().default(false).describe('read from its picture, not from a text layer'),
      confidence: z.number().min(0).max(1).nullable().default(null).describe('how sure recognition is, 0 to 1'),
    }),
  ),
  characters: z.number().int(),
  passages: z.number().int(),
  languages: z.record(z.string(), z.number()).describe('share of characters in each language, 0 to 1'),
  direction: z.enum(['rtl', 'ltr', 'mixed']),
  problems: z.array(Problem),
  tookMs: z.number(),
})
export type ReportCard = z.infer<typeof ReportCard>

/** What ingest takes out of a file's bytes. Never changed afterwards. */
export const Extraction = z.object({
  text: z.string(),
  passages: z.array(Passage),
  lines: z.array(PageLine),
  title: z.string().nullable().describe('the title that the file itself carries, if any'),
  report: ReportCard,
})
export type Extraction = z.infer<typeof Extraction>
