import { z } from 'zod'
import { EvidenceId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { getEvidenceFileRow } from './evidence.ts'

export const getEvidenceFile = reading({
  name: 'follow-up/get-evidence-file',
  does: {
    ar: 'يبين ملفا قدم دليلا: اسمه وحجمه وبصمته',
    en: 'Says what file a piece of evidence is: its name, size and SHA-256',
  },
  who: STAFF,
  input: z.object({ id: EvidenceId }),
  output: z.object({
    sha256: z.string(),
    size: z.number().int(),
    fileName: z.string(),
    mediaType: z.string().describe('as its sender said'),
  }),
  run: (tx, { id }) => getEvidenceFileRow(tx, id),
})
