import { z } from 'zod'
import { PageLine, Passage } from '../domain/document.ts'
import { DocumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { findText } from './document-texts.ts'

export const getText = reading({
  name: 'ingest/get-text',
  does: {
    ar: 'يعرض نص وثيقة بفقراته كما تحسبه الاقتباسات',
    en: "Shows a document's text with its passages, as spans count it",
  },
  who: STAFF,
  input: z.object({ id: DocumentId }),
  output: z.object({ text: z.string(), passages: z.array(Passage), lines: z.array(PageLine) }),
  async run(tx, { id }) {
    const found = await findText(tx, id)
    if (!found) throw new Refusal('not-found', { thing: 'text' })
    return found
  },
})
