/**
 * Follow-up at size, through the front door: `npm run bench:follow-up [-- --size tenth|full] [--json FILE] [--data FOLDER]
 * [--part server|browser]`. Every figure is asked over HTTP by a signed-in person, so that row-level security is in force. FOLDER
 * is filled and kept; where an earlier run filled it, that is measured again.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import exceljs from 'exceljs'
import type { BrowserContext } from 'playwright-core'
import { hasChromium, openBrowser } from '../tests/support/browser.ts'
import { FIRST_ACCOUNT, newDataFolder, signInFirst, startServer, Visitor } from '../tests/support/running-server.ts'
import { connect } from '../src/store/connect.ts'
import { openEmbedded } from '../src/store/postgres/open-embedded.ts'
import { atMost, type Figure, median, percentile, report } from './figure.ts'
import { AMOUNTS, fillFollowUp } from './fill-follow-up.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'tenth' },
    json: { type: 'string' },
    data: { type: 'string' },
    part: { type: 'string' },
  },
})
const amount = values.size === 'full' ? AMOUNTS.full : AMOUNTS.tenth
const PASSWORD = 'a quiet round by the lake'
const ASKED = { provisions: 500, states: 193 }
const figures: Figure[] = []

type Instrument = { id: string; provisions: number; titleEn: string }

const dataFolder = values.data ? resolve(values.data) : newDataFolder()
const filled = existsSync(join(dataFolder, 'postgres'))
const server = await startServer({ dataFolder, env: { MUTABAA_EXAMPLES: 'no', MUTABAA_WORKERS: '0' } })
const officer = filled ? await signIn(FIRST_ACCOUNT) : await signInFirst(server)
if (!filled) await fill()
const analyst = await come('analyst', 'reader')
const assessor = await come('assessor', 'assessor')
const focal = await come('focal', 'focal-point')
const ENTERED = 'The instrument asked about'
const { items: all } = await officer.call<{ items: Instrument[] }>('follow-up/list-instruments')
// Not those that earlier runs entered, of which nothing is known.
const instruments = all.filter(({ titleEn }) => titleEn !== ENTERED)
const { items: parties } = await officer.call<{ items: { id: string; kind: string }[] }>('follow-up/list-parties')
const states = parties.filter(({ kind }) => kind === 'state').map(({ id }) => id)
const state = states[0]!
const me = await focal.call<{ account: { id: string } }>('accounts/get-me')
await officer.call('follow-up/name-focal-point', { partyId: state, accountId: me.account.id })
const largest = instruments.toSorted((a, b) => b.provisions - a.provisions)[0]!
// Whose matrix has some 20,000 cells: as many recommendations to States.
const middle = instruments.toSorted((a, b) => Math.abs(a.provisions - 100) - Math.abs(b.provisions - 100))[0]!

try {
  if (values.part !== 'browser') {
    await matrices()
    await statesPages()
    await lists()
    await workbook(await openRound(await enterInstrument()))
  }
  if (values.part !== 'server') await firstLists()
} finally {
  await server.stop()
}
report(figures, values.json)

async function fill(): Promise<void> {
  const startedAt = performance.now()
  const embedded = await openEmbedded(dataFolder)
  const database = await connect(embedded.url, { max: 1 })
  const counts = await fillFollowUp(database.pool, amount)
  await database.close()
  const shown = (['cell', 'measure', 'evidence', 'answer', 'assessment'] as const).map(
    (table) => `${counts.get(table)} ${table}`,
  )
  console.log(`${shown.join(', ')}: made in ${Math.round((performance.now() - startedAt) / 1000)} s`)
}

/** A person whom the first account has invited, signed in. */
async function come(name: string, role: string): Promise<Visitor> {
  const email = `${name}@example.net`
  if (filled) return signIn({ email, password: PASSWORD })
  const { link } = await officer.call<{ link: string }>('accounts/invite', { email, roles: [role], language: 'en' })
  const visitor = new Visitor(server.url)
  const token = new URL(link).hash.slice(1)
  await visitor.call('accounts/accept-invitation', { token, name, password: PASSWORD, language: 'en' })
  return visitor
}

async function signIn({ email, password }: { email: string; password: string }): Promise<Visitor> {
  const visitor = new Visitor(server.url)
  await visitor.call('accounts/sign-in', { email, password })
  return visitor
}

/** Milliseconds until all of an answer has come, unpacked but not yet parsed. Throws unless it is a good one. */
async function time(work: () => Promise<Response>): Promise<{ ms: number; bytes: Buffer }> {
  const startedAt = performance.now()
  const answer = await work()
  const bytes = Buffer.from(await answer.arrayBuffer())
  const ms = performance.now() - startedAt
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${bytes.toString().slice(0, 500)}`)
  return { ms, bytes }
}
function ask(person: Visitor, name: string, input: object) {
  const headers = { 'content-type': 'application/json' }
  return time(() => person.request(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) }))
}

type Asking = { name: string; bound: number; person: Visitor; operation: string; inputs: readonly object[] }

/** Asks an operation once for each input, and once before that, as a server in use has been asked before. */
async function page({ name, bound, person, operation, inputs }: Asking): Promise<Buffer> {
  let { bytes } = await ask(person, operation, inputs[0]!)
  const times: number[] = []
  for (const input of inputs) {
    const answer = await ask(person, operation, input)
    times.push(answer.ms)
    bytes = answer.bytes
  }
  const note = `median ${Math.round(median(times))} ms, ${times.length} asked, ${Math.round(bytes.length / 1024)} kB`
  figures.push(atMost(`${name}, p95`, percentile(times, 0.95), 'ms', bound, note))
  return bytes
}

async function matrices(): Promise<void> {
  const operation = 'follow-up/get-matrix'
  const inputs = Array.from({ length: 100 }, (_, n) => ({ instrumentId: instruments[n % instruments.length]!.id }))
  await page({ name: 'matrix page, every instrument', bound: 300, person: analyst, operation, inputs })
  for (const [who, person] of [
    ['an analyst', analyst],
    ['an assessor', assessor],
  ] as const) {
    const name = `matrix page of ${largest.provisions} × ${amount.actors}, to ${who}`
    const same = Array.from({ length: 40 }, () => ({ instrumentId: largest.id }))
    await page({ name, bound: 300, person, operation, inputs: same })
  }
}

async function statesPages(): Promise<void> {
  const operation = 'follow-up/get-party'
  const inputs = states.slice(0, 100).map((id) => ({ id }))
  await page({ name: "a State's page, to an analyst", bound: 150, person: analyst, operation, inputs })
  await page({ name: "a State's page, to an assessor", bound: 150, person: assessor, operation, inputs })
  const rows = await analyst.call<{ rows: { id: string }[] }>('follow-up/get-matrix', { instrumentId: largest.id })
  const cells = states
    .slice(0, 100)
    .map((partyId, n) => ({ partyId, provisionId: rows.rows[n % rows.rows.length]!.id }))
  await page({
    name: 'a cell with its chain',
    bound: 150,
    person: assessor,
    operation: 'follow-up/get-cell',
    inputs: cells,
  })
  const path = `/api/follow-up/parties/${state}/report.docx?language=en`
  const { ms, bytes } = await time(() => assessor.request(path))
  const all = `all its ${amount.provisions} cells, ${Math.round(bytes.length / 1024)} kB`
  figures.push({ ...atMost("a State's whole report as DOCX", ms / 1000, 's', 0, all), bound: null, holds: null })
}

async function lists(): Promise<void> {
  const same = Array.from({ length: 20 }, () => ({}))
  for (const [name, person, operation] of [
    ['the work list of an assessor', assessor, 'follow-up/list-work'],
    ['the work list of a focal point', focal, 'follow-up/list-work'],
    ['the instruments', analyst, 'follow-up/list-instruments'],
    ['the parties', analyst, 'follow-up/list-parties'],
    ['the rounds', officer, 'follow-up/list-rounds'],
    ['all that is overdue', officer, 'follow-up/list-overdue'],
  ] as const)
    await page({ name, bound: 300, person, operation, inputs: same })
  const measures = states.slice(0, 20).map((partyId) => ({ partyId, limit: 100 }))
  await page({
    name: '100 measures of a State',
    bound: 300,
    person: analyst,
    operation: 'follow-up/list-measures',
    inputs: measures,
  })
}

/** An instrument of as many provisions as a workbook is to have rows. */
async function enterInstrument(): Promise<string[]> {
  const { id } = await officer.call<{ id: string }>('follow-up/add-instrument', {
    type: 'resolution',
    titleAr: 'الصك المسؤول عنه',
    titleEn: ENTERED,
    year: 2026,
  })
  const texts = {
    en: 'States should share what they learn of those who travel to fight, in time and under the rule of law',
    ar: 'ينبغي للدول أن تتبادل ما تعرفه عمن يسافرون للقتال، في حينه وفي ظل سيادة القانون',
  }
  let places: { provisionId: string | null }[] = Array.from({ length: ASKED.provisions }, () => ({ provisionId: null }))
  for (const language of ['en', 'ar'] as const) {
    const input = {
      instrumentId: id,
      language,
      places: places.map((place, index) => ({
        ...place,
        said: { number: String(index + 1), force: 'urges', addressees: [], text: `${texts[language]} (${index + 1}).` },
      })),
    }
    const { ms, bytes } = await ask(officer, 'follow-up/enter-provisions', input)
    const { items } = JSON.parse(bytes.toString()) as { items: { id: string }[] }
    places = items.map((item) => ({ provisionId: item.id }))
    if (language === 'ar')
      figures.push(atMost(`${ASKED.provisions} provisions entered in one language`, ms / 1000, 's', 2))
  }
  return places.map(({ provisionId }) => provisionId!)
}

async function openRound(provisions: readonly string[]): Promise<string> {
  const invited = states.slice(0, ASKED.states)
  const input = {
    titleAr: 'جولة القياس',
    titleEn: 'The round that is measured',
    dueOn: '2126-04-03',
    scaleKey: 'bench',
    scaleVersion: 1,
    provisions,
    parties: invited,
  }
  const made = await ask(officer, 'follow-up/make-round', input)
  const { id } = JSON.parse(made.bytes.toString()) as { id: string }
  const opened = await ask(officer, 'follow-up/open-round', { id })
  const note = `made in ${Math.round(made.ms)} ms, opened in ${Math.round(opened.ms)} ms; ${provisions.length} provisions`
  const name = `a round of ${invited.length} States made and opened`
  figures.push(atMost(name, (made.ms + opened.ms) / 1000, 's', 5, note))
  const same = Array.from({ length: 20 }, () => ({ id }))
  await page({
    name: 'that round, watched',
    bound: 300,
    person: officer,
    operation: 'follow-up/get-round',
    inputs: same,
  })
  return id
}

async function workbook(roundId: string): Promise<void> {
  const asks = Array.from({ length: 20 }, () => ({ roundId, partyId: state }))
  const questions = { name: `a questionnaire of ${ASKED.provisions}`, bound: 300, person: focal, inputs: asks }
  await page({ ...questions, operation: 'follow-up/get-questionnaire' })
  const path = `/api/follow-up/rounds/${roundId}/answers/${state}.xlsx`
  const given: number[] = []
  let bytes: Buffer = Buffer.alloc(0)
  for (let n = 0; n < 5; n++) {
    const answer = await time(() => focal.request(`${path}?language=en`))
    given.push(answer.ms)
    bytes = answer.bytes
  }
  const size = `${Math.round(bytes.length / 1024)} kB; median ${(median(given) / 1000).toFixed(1)} s`
  figures.push(atMost(`XLSX of ${ASKED.provisions} rows given (slowest of 5)`, Math.max(...given) / 1000, 's', 2, size))
  const answered = await answerBook(bytes)
  const send = (query = '') => {
    const form = new FormData()
    form.append('file', new Blob([answered]), 'answers.xlsx')
    return time(() => focal.request(`${path}${query}`, { method: 'POST', body: form }))
  }
  const looked = []
  for (let n = 0; n < 5; n++) looked.push(await send())
  const preview = JSON.parse(looked[0]!.bytes.toString()) as { hash: string; rows: { change: string }[] }
  const changed = preview.rows.filter(({ change }) => change === 'new').length
  if (changed !== ASKED.provisions) throw new Error(`${changed} rows of the workbook are new`)
  const most = Math.max(...looked.map(({ ms }) => ms)) / 1000
  figures.push(atMost(`XLSX of ${changed} answers looked through (slowest of 5)`, most, 's', 2))
  const taken = await send(`?take=${preview.hash}`)
  figures.push(atMost(`XLSX of ${changed} answers taken`, taken.ms / 1000, 's', 2))
  const submitted = await ask(focal, 'follow-up/submit-answers', { roundId, partyId: state, answered: changed })
  figures.push(atMost(`${changed} answers submitted`, submitted.ms / 1000, 's', 2))
}

/** The workbook as a focal point sends it back: every row answered. */
async function answerBook(bytes: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.worksheets[0]!
  const [step, text] = [7, 8]
  for (let row = 2; row <= ASKED.provisions + 1; row++) {
    sheet.getCell(row, step).value = 'Partly implemented'
    sheet.getCell(row, text).value = `A law of 2024 provides for it, and the ministry has reported on it (${row}).`
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The time until a person sees the first useful list of a page, in a browser that keeps nothing of an earlier visit. */
async function firstLists(): Promise<void> {
  if (!hasChromium) {
    console.log('Chromium is not here: the first useful list is not measured.')
    return
  }
  const { toAssess } = await assessor.call<{ toAssess: { answers: number }[] }>('follow-up/list-work')
  const waiting = toAssess.reduce((sum, { answers }) => sum + answers, 0)
  const browser = await openBrowser()
  const [cookie, value] = assessor.cookie.split('=') as [string, string]
  await browser.addCookies([{ name: cookie, value, url: server.url }])
  for (const [name, path, list] of [
    [`work list of ${waiting}`, '/follow-up', '[aria-labelledby=assessor-work] .list li'],
    [`matrix of ${middle.provisions} × ${amount.actors}`, `/follow-up/instruments/${middle.id}/matrix`, '.matrix td'],
  ] as const) {
    const times: number[] = []
    for (let n = 0; n < 5; n++) times.push(await firstList(browser, path, list))
    const slowest = `slowest ${(Math.max(...times) / 1000).toFixed(1)} s`
    figures.push(atMost(`first useful list: ${name} (median of 5)`, median(times) / 1000, 's', 1.5, slowest))
  }
  await browser.close()
}

async function firstList(browser: BrowserContext, path: string, list: string): Promise<number> {
  const tab = await browser.newPage()
  const session = await browser.newCDPSession(tab)
  await session.send('Network.clearBrowserCache')
  const startedAt = performance.now()
  await tab.goto(`${server.url}${path}?lang=en`, { waitUntil: 'commit' })
  await tab.locator(list).first().waitFor({ timeout: 60_000 })
  const ms = performance.now() - startedAt
  await tab.close()
  return ms
}
