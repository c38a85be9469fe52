import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { smtpMail } from '../accounts/smtp-mail.ts'
import { handOnTo } from '../edge/worker/steps.ts'
import { chatModel } from '../read/chat-model.ts'
import { connect, type Database } from '../store/connect.ts'
import { folderFiles } from '../store/files.ts'
import { migrate } from '../store/migrate.ts'
import type { Tools } from '../store/operation.ts'
import { openEmbedded } from '../store/postgres/open-embedded.ts'
import { openQueue, type Queue } from '../store/queue.ts'
import { makeStore, type Store } from '../store/transaction.ts'
import type { Config } from './config.ts'

/** Everything a process of ours runs on: the database, the kept files, the queue. */
export type Context = { store: Store; tools: Tools; queue: Queue; database: Database; close(): Promise<void> }

type Options = { onMigration?: (name: string) => void; connections?: number }

/** Opens the database that the settings name, brings its tables up to date, and opens the queue. */
export async function openContext(config: Config, { onMigration, connections = 10 }: Options = {}): Promise<Context> {
  await mkdir(config.dataFolder, { recursive: true })
  const embedded = config.databaseUrl ? null : await openEmbedded(config.dataFolder)
  const database = await connect(config.databaseUrl ?? embedded!.url, { max: connections })
  await migrate(database.pool, onMigration)
  const queue = await openQueue(database.url, (error) => process.stderr.write(`queue: ${error.message}\n`))
  const tools: Tools = {
    now: () => new Date(),
    files: folderFiles(join(config.dataFolder, 'files')),
    publicUrl: config.publicUrl,
    recognisers: config.recognisers,
    sendMail: config.smtpUrl ? smtpMail(config.smtpUrl, config.mailFrom) : null,
    model: config.model && chatModel(config.model),
  }
  return {
    store: makeStore(database.db, handOnTo(queue)),
    tools,
    queue,
    database,
    async close() {
      await queue.stop()
      await database.close()
      await embedded?.close()
    },
  }
}
