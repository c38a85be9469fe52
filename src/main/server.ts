import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { findSession } from '../accounts/find-session.ts'
import { makeFirstAccountLink } from '../accounts/first-account-link.ts'
import { makeHttp } from '../edge/http/make-http.ts'
import { DOCUMENT_CHANNEL } from '../ingest/document-steps.ts'
import { operations } from '../operations.ts'
import { readConfig } from './config.ts'
import { openContext } from './context.ts'
import { runWorkers } from './run-worker.ts'
import { takeExamplesOnce } from './take-examples.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const config = readConfig(process.env, root)
const startedAt = performance.now()

const context = await openContext(config, { onMigration: (name) => console.log(`  tables: ${name}`) })
const { store, tools, database } = context
const examples = config.examples ? await takeExamplesOnce(context, join(root, 'examples')) : 0
const http = makeHttp({
  store,
  tools,
  operations,
  trustProxy: config.trustProxy,
  webFolder: join(root, 'dist', 'web'),
  findSession: (token) => findSession(store, token),
  listenToDocuments: (onNews, onGap) => database.listen(DOCUMENT_CHANNEL, onNews, onGap),
  logger: pino({ level: config.logLevel }),
})
await http.listen({ host: config.host, port: config.port })
const stopWorkers = runWorkers(config.workers, process.env)

const link = await makeFirstAccountLink(store, tools)
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(`
  Mutabaa · متابعة   ${config.publicUrl}   (${seconds} s)
  data · البيانات    ${config.databaseUrl ? 'DATABASE_URL, files in ' : ''}${config.dataFolder}`)
if (examples) console.log(`  ${examples} example documents are being read · تجري قراءة وثائق المثال`)
if (link)
  console.log(`\n  Make the first account with this link, once · أنشئ الحساب الأول بهذا الرابط، لمرة واحدة:\n  ${link}`)
console.log('')

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await http.close()
  await stopWorkers()
  await context.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
