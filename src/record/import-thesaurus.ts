import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Actor } from '../domain/actor.ts'
import { ThesaurusId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { authorize, type Tools } from '../store/operation.ts'
import type { Store } from '../store/transaction.ts'
import { parseThesaurus, type ParsedThesaurus } from './parse-thesaurus.ts'
import { findThesaurus, keepThesaurus } from './thesauri.ts'
import { THESAURUS_LIMITS } from './thesaurus-guard.ts'

export const IMPORT_THESAURUS = {
  name: 'record/import-thesaurus',
  who: ['editor', 'administrator', 'system'],
} as const

export const ImportedThesaurus = z
  .object({
    id: ThesaurusId,
    known: z.boolean().describe('the same file was imported before'),
    concepts: z.number(),
    matches: z.number(),
    problems: z.array(z.object({ code: z.string(), count: z.number() })),
  })
  .meta({ id: 'ImportedThesaurus' })
type ImportedThesaurus = z.infer<typeof ImportedThesaurus>

/**
 * Brings in a SKOS thesaurus from a stream of bytes: they are kept by their hash, parsed outside of any transaction, then
 * written with their matches in one. The same file again changes nothing.
 * Refuses  `not-allowed`, `too-large`, and what `parseThesaurus` refuses
 */
export async function importThesaurus(
  { store, tools }: { store: Store; tools: Pick<Tools, 'files'> },
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Readable },
): Promise<ImportedThesaurus> {
  authorize(IMPORT_THESAURUS, actor)
  const stored = await tools.files.keep(bytes, THESAURUS_LIMITS.bytes)
  if (!stored) throw new Refusal('too-large', { fileName, mostBytes: THESAURUS_LIMITS.bytes })
  const { sha256 } = stored
  const known = await store.read(actor, (tx) => findThesaurus(tx, sha256))
  if (known) return { ...known, known: true, matches: 0, problems: [] }
  const parsed = await parseThesaurus(tools.files.open(sha256))
  return store.write(actor, async (tx) => {
    const meanwhile = await findThesaurus(tx, sha256)
    if (meanwhile) return { ...meanwhile, known: true, matches: 0, problems: [] }
    return keep(tx, { ...parsed, fileName, sha256 })
  })
}

type Writing = Parameters<Parameters<Store['write']>[1]>[0]

async function keep(
  tx: Writing,
  thesaurus: ParsedThesaurus & { fileName: string; sha256: string },
): Promise<ImportedThesaurus> {
  const kept = await keepThesaurus(tx, thesaurus)
  const { fileName, sha256, format, problems } = thesaurus
  const { id, concepts, matches } = kept
  tx.journal({
    action: 'import-thesaurus',
    thingKind: 'thesaurus',
    thingId: id,
    after: { fileName, sha256, format, concepts, matches },
  })
  return { ...kept, known: false, problems }
}
