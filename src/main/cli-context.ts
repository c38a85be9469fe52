import { join } from 'node:path'
import { SYSTEM } from '../domain/actor.ts'
import type { CliContext } from '../edge/cli/context.ts'
import { workOnSteps } from '../edge/worker/steps.ts'
import { closeExtraction } from '../ingest/extract-file.ts'
import { backUp } from '../store/backup.ts'
import { restore } from '../store/restore.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'

/** What commands may use of an open context. */
export function cliContext(context: Context, config: Config): CliContext {
  const { store, tools, queue, database } = context
  const files = join(config.dataFolder, 'files')
  return {
    store,
    tools,
    backUp: (folder, onProgress) => backUp(database, files, folder, onProgress),
    restore: (folder, onProgress) => restore(folder, database, files, onProgress),
    async workUntilDone(documentIds, onProgress) {
      if (!documentIds.length) return
      await workOnSteps(queue, store, tools)
      for (;;) {
        const done = await countDone(context, documentIds)
        onProgress(done)
        if (done === documentIds.length) break
        await new Promise((later) => setTimeout(later, 100))
      }
      await closeExtraction()
    },
  }
}

const countDone = async ({ store }: Context, ids: readonly string[]) => {
  const row = await store.read(SYSTEM, (tx) =>
    tx.db
      .selectFrom('document')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('id', 'in', ids as never[])
      .where('state', 'in', ['ready', 'refused', 'failed'])
      .executeTakeFirstOrThrow(),
  )
  return row.n
}
