/**
 * Takes pictures of the main pages, in both languages, from a server of its own with the bundled examples.
 *
 *     npm run pictures                 # the two of the README, into docs/pictures
 *     npm run pictures -- FOLDER       # every page, into FOLDER
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openBrowser } from '../tests/support/browser.ts'
import { root, signInFirst, startServer, until, type Visitor } from '../tests/support/running-server.ts'

type Listed = { items: { id: string; title: string | null; fileName: string; language: string | null; state: string }[] }
type Subjects = { items: { id: string; kind: string; claims: number }[] }

const target = process.argv[2]
const folder = target ? resolve(target) : join(root, 'docs', 'pictures')
await mkdir(folder, { recursive: true })
const server = await startServer()
const visitor = await signInFirst(server)

const documents = async () => (await visitor.call<Listed>('ingest/list-documents', {})).items
await until('the examples are read', async () => {
  const items = await documents()
  return items.length >= 9 && items.every(({ state }) => state === 'ready')
})
const items = await documents()
const beginning = (start: string) => items.find(({ fileName }) => fileName.startsWith(start))!.id
await acceptAll(visitor, beginning('02'), 1)
await acceptAll(visitor, beginning('01'), 0.6)
await acceptAll(visitor, beginning('03'), 1)

async function acceptAll(by: Visitor, documentId: string, share: number): Promise<void> {
  const { findings } = await by.call<{ findings: { id: string }[] }>('review/list-findings', { documentId })
  for (const { id } of findings.slice(0, findings.length * share))
    await by.call('review/accept-finding', { documentId, findingId: id }).catch(() => undefined)
}

const busiest = async (kind: string) => {
  const { items: subjects } = await visitor.call<Subjects>('record/list-subjects', { kind })
  return subjects.sort((a, b) => b.claims - a.claims)[0]!.id
}
const pages: [name: string, path: string, height?: number][] = target
  ? [
      ['home', '/home'],
      ['documents', '/documents'],
      ['document', `/documents/${beginning('03')}`],
      ['review', `/documents/${beginning('01')}/review`],
      ['review-en', `/documents/${beginning('02')}/review`],
      ['record', '/record'],
      ['meeting', `/record/${await busiest('meeting')}`],
      ['person', `/record/${await busiest('person')}`],
      ['organisation', `/record/${await busiest('organisation')}`],
      ['search', '/search?q=%D8%A7%D9%84%D8%A7%D8%B1%D9%87%D8%A7%D8%A8'],
      ['journal', '/journal'],
      ['jobs', '/jobs'],
      ['account', '/account'],
      ['accounts', '/accounts'],
      ['settings', '/settings'],
    ]
  : [['review', `/documents/${beginning('01')}/review`]]

for (const language of ['ar', 'en'] as const) {
  const browser = await openBrowser({ locale: language === 'ar' ? 'ar-AE' : 'en-GB', width: 1360, height: 850 })
  const page = await browser.newPage()
  await page.goto(`${server.url}/?lang=${language}`)
  await page.waitForTimeout(500)
  if (target) await page.screenshot({ path: join(folder, `welcome.${language}.png`) })
  const [name, value] = visitor.cookie.split('=') as [string, string]
  await browser.addCookies([{ name, value, url: server.url }])
  for (const [called, path] of pages) {
    await page.goto(server.url + path)
    await page.locator('h1, .card').first().waitFor()
    await page.waitForTimeout(500)
    if (path.endsWith('/review')) await page.keyboard.press('j')
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, `${called}.${language}.png`) })
    console.log(`${called}.${language}.png`)
  }
  await browser.close()
}
await server.stop()
