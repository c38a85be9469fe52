import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workOnSteps } from '../edge/worker/steps.ts'
import { sendMessages } from '../follow-up/send-messages.ts'
import { closeExtraction } from '../ingest/extract-file.ts'
import { fillNameKeys } from '../record/fill-name-keys.ts'
import { readConfig } from './config.ts'
import { openContext } from './context.ts'

/** A worker: takes the steps of documents' lives from the queue. The server starts one; more may run on other machines. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const context = await openContext(readConfig(process.env, root), { connections: 4 })
await workOnSteps(context.queue, context.store, context.tools)
// Names from before this version are made findable in the other script.
void fillNameKeys(context.store).catch((error) => process.stderr.write(`names: ${error}\n`))

// Letters about rounds that have fallen due. One look at a time; what a look leaves is there for the next.
const MAIL_EVERY_MS = 30_000
let mailing: Promise<unknown> = Promise.resolve()
const mailTimer = setInterval(() => {
  mailing = mailing.then(() => sendMessages(context.store, context.tools)).catch(() => undefined)
}, MAIL_EVERY_MS)

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  clearInterval(mailTimer)
  await mailing
  await context.close()
  await closeExtraction()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// The server that started this worker is gone, by whatever means: so is the worker.
process.on('disconnect', stop)
