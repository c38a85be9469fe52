import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SYSTEM } from '../../domain/actor.ts'
import { Refusal } from '../../domain/refusal.ts'
import { THEMES_FILE } from '../../language/themes-file.ts'
import { importThesaurus } from '../../record/import-thesaurus.ts'
import { THESAURUS_LIMITS } from '../../record/thesaurus-guard.ts'
import type { CliContext } from './context.ts'

/** `mutabaa thesaurus import FILE`: brings in a SKOS thesaurus; gives what `importThesaurus` gives. */
export async function importCommand(context: CliContext, path: string) {
  const { size } = await stat(path)
  if (size > THESAURUS_LIMITS.bytes) throw new Refusal('too-large', { mostBytes: THESAURUS_LIMITS.bytes })
  return importThesaurus(context, SYSTEM, { fileName: basename(path), bytes: createReadStream(path) })
}

/** `mutabaa thesaurus export`: our own list as Turtle, on standard output. */
export const exportThemesCommand = async (): Promise<void> => void process.stdout.write(await readFile(THEMES_FILE))
