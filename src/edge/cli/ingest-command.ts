import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SYSTEM } from '../../domain/actor.ts'
import { receiveFile } from '../../ingest/receive-file.ts'
import type { CliContext } from './context.ts'
import { progressLine } from './progress-line.ts'

export const MAX_FILE_BYTES = 200 * 1024 * 1024

/** The files meant by paths: a folder stands for all files below it. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      files.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    } else files.push(path)
  }
  return files.sort()
}

/**
 * `mutabaa ingest FILES…`: keeps, extracts and reads files or folders of them.
 * Gives    the exit code: 0 when every file is ready, 3 when some were refused or failed.
 */
export async function ingestCommand(context: CliContext, paths: readonly string[]): Promise<number> {
  const files = await filesOf(paths)
  const progress = progressLine(files.length)
  const ids = new Map<string, string>()
  let tooLarge = 0
  for (const [index, file] of files.entries()) {
    progress('keeping', index)
    const stored = await context.tools.files.keep(createReadStream(file), MAX_FILE_BYTES)
    if (!stored) {
      tooLarge++
      console.error(`refused: ${file}: too-large`)
      continue
    }
    const received = { fileName: basename(file), mediaType: 'application/octet-stream', stored }
    const { documentId } = await context.store.write(SYSTEM, (tx) => receiveFile(tx, received))
    ids.set(documentId, file)
  }
  await context.workUntilDone([...ids.keys()], (done) => progress('reading', done))
  progress.end()
  const unread = await listUnread(context, ids)
  console.log(`${ids.size - unread.length} ready, ${unread.length + tooLarge} refused or failed`)
  return unread.length + tooLarge ? 3 : 0
}

async function listUnread({ store }: CliContext, ids: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await store.read(SYSTEM, (tx) =>
    tx.db
      .selectFrom('document')
      .select(['id', 'state', 'report'])
      .where('state', '!=', 'ready')
      .where('id', 'in', [...ids.keys()] as never[])
      .execute(),
  )
  for (const row of rows) {
    const reasons = row.report?.problems.map(({ code }) => code).join(', ')
    console.error(`${row.state}: ${ids.get(row.id)}${reasons ? `: ${reasons}` : ''}`)
  }
  return rows.map((row) => row.id)
}
