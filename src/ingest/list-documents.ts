import { z } from 'zod'
import { DocumentKind } from '../domain/document.ts'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listDocumentRows, presentSummary } from './documents.ts'
import { DocumentState, DocumentSummary } from './document-views.ts'

export const listDocuments = reading({
  name: 'ingest/list-documents',
  does: { ar: 'يعرض الوثائق الواردة، أحدثها أولا', en: 'Lists the documents received, the latest first' },
  who: STAFF,
  input: z.object({
    state: DocumentState.optional(),
    language: z.enum(['ar', 'en', 'und']).optional(),
    kind: DocumentKind.optional(),
    theme: z.string().max(100).optional().describe('a theme of ours: what speaks of it or of a narrower one'),
    q: z.string().max(200).optional(),
    ...PageInput,
  }),
  output: pageOf(DocumentSummary),
  async run(tx, { q, cursor, limit, ...filter }) {
    const rows = await listDocumentRows(tx, { ...filter, words: q?.trim(), after: parseCursor(cursor), limit })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    const next = rows.length > limit && last ? formatCursor([last.received_at, last.id]) : null
    return { items: items.map(presentSummary), next }
  },
})
