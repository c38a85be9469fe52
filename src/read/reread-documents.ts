import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { markStep } from '../ingest/document-steps.ts'
import { changing } from '../store/operation.ts'
import { listOutdated } from './outdated.ts'
import { versionWith } from './read-as.ts'

/** One call puts this many documents in line at most; the next call goes on with the rest. */
const AT_A_TIME = 1000

export const rereadDocuments = changing({
  name: 'read/reread-documents',
  does: {
    ar: 'يعيد قراءة الوثائق التي قرأتها نسخة سابقة من القارئ، وتبقى المراجعات على حالها',
    en: 'Reads documents again that an earlier version of the reader has read; reviews stand',
  },
  who: ['reviewer', 'editor', 'administrator'],
  input: z.object({ documentId: DocumentId.optional().describe('one document; all that are outdated unless given') }),
  output: z.object({ readerVersion: z.string(), inLine: z.number().int(), remaining: z.number().int() }),
  async run(tx, { documentId }, _by, tools) {
    const outdated = await listOutdated(tx, versionWith(tools.model), documentId)
    const due = outdated.slice(0, AT_A_TIME)
    for (const id of due) {
      await markStep(tx, { documentId: id, documentState: 'reading', step: 'read', stepState: 'waiting' })
      tx.journal({ action: 'reread-document', thingKind: 'document', thingId: id, documentId: id })
      tx.handOn({ name: 'document-extracted', documentId: id })
    }
    return { readerVersion: versionWith(tools.model), inLine: due.length, remaining: outdated.length - due.length }
  },
})
