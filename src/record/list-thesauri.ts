import { z } from 'zod'
import { ThesaurusId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listThesaurusRows } from './thesauri.ts'

export const ThesaurusView = z
  .object({
    id: ThesaurusId,
    iri: z.string().nullable(),
    titleAr: z.string().nullable(),
    titleEn: z.string().nullable(),
    fileName: z.string(),
    format: z.enum(['turtle', 'rdf-xml']),
    concepts: z.number(),
    matches: z.number().nullable(),
    problems: z.array(z.object({ code: z.string(), count: z.number() })),
    importedAt: z.string(),
    importedBy: z.string().nullable(),
  })
  .meta({ id: 'ThesaurusView' })

export const listThesauri = reading({
  name: 'record/list-thesauri',
  does: { ar: 'يعرض المكانز المستوردة', en: 'Lists the thesauri that were imported' },
  who: STAFF,
  input: z.object({}),
  output: z.object({ items: z.array(ThesaurusView) }),
  run: async (tx) => ({ items: await listThesaurusRows(tx) }),
})
