/**
 * Ends the server with kill -9 at random moments of an ingest of 200 files, ten times over, starts it again each time, and
 * checks at the end that every file is there once, every document is finished, and `verify` holds.
 *
 *     npm run soak:kill [-- --kills 10 --files 200 --seed 1]
 */
import { parseArgs } from 'node:util'
import { pressRelease } from '../support/press-release.ts'
import { FIRST_ACCOUNT, signInFirst, startServer, until, Visitor } from '../support/running-server.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    files: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const kills = Number(values.kills)
const count = Number(values.files)

/** Repeatable randomness (mulberry32). */
let state = Number(values.seed)
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const names = Array.from({ length: count }, (_, n) => `release-${String(n).padStart(4, '0')}.txt`)
type Documents = { items: { fileName: string; state: string }[]; next: string | null }

const listAll = async (visitor: Visitor) => {
  const items: Documents['items'] = []
  let cursor: string | undefined
  do {
    const page: Documents = await visitor.call('ingest/list-documents', { limit: 200, cursor })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

let server = await startServer({ env: { MUTABAA_EXAMPLES: 'no' } })
const { dataFolder, port } = server
let visitor = await signInFirst(server)
const sent = new Set<number>()

const signIn = async () => {
  visitor = new Visitor(server.url)
  await visitor.call('accounts/sign-in', { email: FIRST_ACCOUNT.email, password: FIRST_ACCOUNT.password })
}

/** Uploads what has not been acknowledged, two files at a time, until told to stop, or `quota` are sent, or the server is gone. */
const uploadRest = async (stopped: () => boolean, quota = count) => {
  let left = quota
  for (let n = 0; n < count && left > 0 && !stopped(); n += 2) {
    const pair = [n, n + 1].filter((k) => k < count && !sent.has(k))
    if (!pair.length) continue
    try {
      await visitor.upload(pair.map((k) => ({ name: names[k]!, bytes: pressRelease(k) })))
      for (const k of pair) sent.add(k)
      left -= pair.length
    } catch {
      return // the server died under the upload: what was not acknowledged is sent again
    }
  }
}

for (let kill = 1; kill <= kills; kill++) {
  let stopped = false
  // Each life takes its share of the files, so that every kill falls into uploading, extracting or reading.
  const uploading = uploadRest(() => stopped, Math.ceil(count / kills))
  await new Promise((later) => setTimeout(later, 30 + random() * 500))
  await server.kill()
  stopped = true
  await uploading
  server = await startServer({ dataFolder, port, env: { MUTABAA_EXAMPLES: 'no' } })
  await signIn()
  const documents = await listAll(visitor)
  const ready = documents.filter((document) => document.state === 'ready').length
  console.log(
    `kill ${kill}: ${sent.size} acknowledged, ${documents.length} there, ${ready} ready, up again in ${Math.round(server.startedInMs)} ms`,
  )
}
await uploadRest(() => false)
await until('every document finished', async () => (await listAll(visitor)).every(({ state }) => state === 'ready'), {
  withinMs: 180_000,
  everyMs: 500,
})

const documents = await listAll(visitor)
const once = new Set(documents.map((document) => document.fileName)).size === count && documents.length === count
const proof = await visitor.call<{ holds: boolean }>('record/verify')
console.log(JSON.stringify({ files: count, kills, documents: documents.length, once, verify: proof }, null, 2))
await server.stop()
process.exit(once && proof.holds ? 0 : 1)
