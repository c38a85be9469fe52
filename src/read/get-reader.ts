import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listOutdated } from './outdated.ts'
import { versionWith } from './read-as.ts'

export const getReader = reading({
  name: 'read/get-reader',
  does: {
    ar: 'يبين نسخة القارئ الحالية وعدد الوثائق التي قرأتها نسخ سابقة',
    en: 'Tells the present version of the reader, and how many documents were read by earlier ones',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId.optional().describe('count just this document') }),
  output: z.object({ readerVersion: z.string(), outdated: z.number().int() }),
  run: async (tx, { documentId }, _by, tools) => ({
    readerVersion: versionWith(tools.model),
    outdated: (await listOutdated(tx, versionWith(tools.model), documentId)).length,
  }),
})
