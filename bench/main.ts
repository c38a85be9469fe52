/** The main job's speed and memory: `npm run bench:main [-- --size small|full] [--json FILE]`. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasChromium, openBrowser } from '../tests/support/browser.ts'
import { pressRelease } from '../tests/support/press-release.ts'
import {
  root,
  type RunningServer,
  signInFirst,
  startServer,
  until,
  type Visitor,
} from '../tests/support/running-server.ts'
import { atMost, type Figure, median, percentile, report } from './figure.ts'

const { values } = parseArgs({ options: { size: { type: 'string', default: 'full' }, json: { type: 'string' } } })
const documents = values.size === 'small' ? 100 : 1000
const figures: Figure[] = []
const story = [
  join(root, '..', 'shared', 'corpus', 'dev', '00-ar-seed.txt'),
  join(root, 'examples', '01-madrid-special-meeting-ar.txt'),
].find((path) => existsSync(path))!

// ── reading ──
const bin = join(root, 'bin', 'mutabaa.js')
const whole = Array.from({ length: 9 }, () => {
  const startedAt = performance.now()
  execFileSync(process.execPath, [bin, 'read', story, '--json'], { stdio: ['ignore', 'ignore', 'ignore'] })
  return performance.now() - startedAt
})
figures.push(
  atMost(
    'mutabaa read of the story, whole process (median of 9)',
    median(whole),
    'ms',
    400,
    `slowest ${Math.round(Math.max(...whole))} ms`,
  ),
)
const cold = Array.from({ length: 5 }, () => {
  const program = `import{readFileSync}from'node:fs';const{readText}=await import(${JSON.stringify(join(root, 'src', 'read', 'read-text.ts'))});const t=readFileSync(${JSON.stringify(story)},'utf8');const s=performance.now();readText(t);process.stdout.write(String(performance.now()-s))`
  return Number(
    execFileSync(process.execPath, ['--no-regexp-tier-up', '--input-type=module', '-e', program], { encoding: 'utf8' }),
  )
})
figures.push(
  atMost(
    'reading the story, first time in a process (median of 5)',
    median(cold),
    'ms',
    60,
    `${readFileSync(story, 'utf8').length} characters`,
  ),
)

// ── ingest ──
let server = await startServer({ env: { MUTABAA_EXAMPLES: 'no' } })
const visitor = await signInFirst(server)
const subject = await makeRecordPage(visitor)
const answers: number[] = []
const ingesting = new AbortController()
const asking = (async () => {
  while (!ingesting.signal.aborted) {
    const startedAt = performance.now()
    await visitor.call('record/get-subject', { id: subject })
    answers.push(performance.now() - startedAt)
    await new Promise((later) => setTimeout(later, 50))
  }
})()
const startedAt = performance.now()
for (let n = 0; n < documents; n += 20) {
  await visitor.upload(
    Array.from({ length: Math.min(20, documents - n) }, (_, k) => ({
      name: `release-${n + k}.txt`,
      bytes: pressRelease(n + k),
    })),
  )
}
const kept = performance.now() - startedAt
await until(
  'all read',
  async () =>
    (await visitor.call<{ counts: { waiting: number; running: number } }>('ingest/list-jobs', { limit: 1 })).counts
      .waiting === 0 && (await countReady(visitor)) >= documents,
  { withinMs: 300_000, everyMs: 250 },
)
const seconds = (performance.now() - startedAt) / 1000
ingesting.abort()
await asking
figures.push(
  atMost(
    `${documents} press releases kept, extracted and read`,
    seconds,
    's',
    documents === 1000 ? 60 : 12,
    `kept after ${(kept / 1000).toFixed(1)} s`,
  ),
)
figures.push(
  atMost(
    'a record page meanwhile, p95',
    percentile(answers, 0.95),
    'ms',
    200,
    `${answers.length} answers, median ${Math.round(median(answers))} ms`,
  ),
)

// ── start and memory ──
await server.stop()
const { dataFolder } = server
const starts: number[] = []
for (let n = 0; n < 3; n++) {
  const begun = performance.now()
  server = await startServer({ dataFolder, env: { MUTABAA_EXAMPLES: 'no' } })
  await fetch(server.url).then((answer) => answer.text())
  starts.push(performance.now() - begun)
  if (n < 2) await server.stop()
}
figures.push(atMost('second start to first page (median of 3)', median(starts) / 1000, 's', 3))
await new Promise((later) => setTimeout(later, 8000))
const { total, parts } = memoryOf(server)
figures.push(atMost('memory of the idle server, its worker and its database', total, 'MB', 350, parts))

// ── the public page ──
figures.push(...(await publicPage(server)))
await server.stop()
report(figures, values.json)

async function makeRecordPage(person: Visitor): Promise<string> {
  const { items } = await person.upload([{ name: 'story.txt', bytes: readFileSync(story) }])
  const documentId = items[0]!.documentId
  await until(
    'the story read',
    async () => (await person.call<{ state: string }>('ingest/get-document', { id: documentId })).state === 'ready',
  )
  const { findings } = await person.call<{ findings: { id: string; kind: string }[] }>('review/list-findings', {
    documentId,
  })
  for (const finding of findings.filter(({ kind }) => kind === 'meeting' || kind === 'session'))
    await person.call('review/accept-finding', { documentId, findingId: finding.id })
  const subjects = await person.call<{ items: { id: string }[] }>('record/list-subjects', { kind: 'meeting' })
  return subjects.items[0]!.id
}

async function countReady(person: Visitor): Promise<number> {
  const { counts } = await person.call<{ counts: { done: number } }>('ingest/list-jobs', { limit: 1 })
  return Math.floor(counts.done / 2)
}

/** Proportional set size of the server's processes and of its database: shared pages are counted once. Linux only. */
function memoryOf({ process: { pid }, dataFolder: folder }: RunningServer): { total: number; parts: string } {
  const childrenOf = (parent: number): number[] => {
    const said = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim()
    return said ? said.split(' ').flatMap((child) => [Number(child), ...childrenOf(Number(child))]) : []
  }
  const megabytes = (one: number) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const own = [pid!, ...childrenOf(pid!)].map(megabytes)
  const database = [postmaster, ...childrenOf(postmaster)].reduce((sum, one) => sum + megabytes(one), 0)
  const all = own.reduce((sum, one) => sum + one, 0) + database
  return {
    total: all,
    parts: `server ${Math.round(own[0] ?? 0)}, worker ${Math.round(own.slice(1).reduce((sum, one) => sum + one, 0))}, database ${Math.round(database)} MB PSS`,
  }
}

/** First contentful paint of the public page as slow 4G would have it (1.6 Mbit/s, 150 ms, a processor four times slower). */
async function publicPage({ url }: RunningServer): Promise<Figure[]> {
  if (!hasChromium) {
    console.log('Chromium is not here: the public page is not measured.')
    return []
  }
  const paints: number[] = []
  let script = 0
  for (let n = 0; n < 5; n++) {
    const browser = await openBrowser({ locale: 'ar-AE' })
    const page = await browser.newPage()
    const session = await browser.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(url, { waitUntil: 'networkidle' })
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN))
    script = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    )
    await browser.close()
  }
  return [
    atMost('first contentful paint of the public page, slow 4G (median of 5)', median(paints) / 1000, 's', 1.5),
    atMost(
      'compressed script of the public page',
      script / 1024,
      'kB',
      200,
      `the whole workroom's: ${compressedScript()} kB`,
    ),
  ]
}

/** All scripts that a person who opens every page of the workroom gets, compressed. */
function compressedScript(): number {
  const assets = join(root, 'dist', 'web', 'assets')
  return Math.round(
    readdirSync(assets)
      .filter((file) => file.endsWith('.js.br'))
      .reduce((sum, file) => sum + readFileSync(join(assets, file)).length, 0) / 1024,
  )
}
