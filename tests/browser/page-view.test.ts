import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageLine } from '../../src/domain/document.ts'
import { hasChromium, openBrowser, seriousViolations } from '../support/browser.ts'
import { makePdf } from '../support/make-pdf.ts'
import { root, type RunningServer, signInFirst, startServer, until, type Visitor } from '../support/running-server.ts'

const built = existsSync(join(root, 'dist', 'web', 'index.html'))
const EXAMPLE = '07-technical-sessions-programme-ar.pdf'
const ELSEWHERE = 'http://203.0.113.7/collect'
const LONG = 500
/** How long a browser on a busy machine may take. */
const SOON = { timeout: 15_000 }

/** A document that would act if a viewer let it, with a Committee on its pages. */
const HOSTILE = makePdf({
  pages: [['The Counter-Terrorism Committee met in Madrid on 28 July 2015.']],
  script: `app.alert('run'); this.submitForm('${ELSEWHERE}'); app.launchURL('${ELSEWHERE}')`,
  link: ELSEWHERE,
})
/** No two pages alike but for their numbers: such lines are taken for furniture. */
const named = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
const LONG_PAGES = Array.from({ length: LONG }, (_, index) => [
  `The group ${named(index)} recalled Security Council resolution ${1000 + index} (2014).`,
])
/** Longer than is fetched whole: only what its pages need may be fetched. */
const LARGE = makePdf({ pages: LONG_PAGES, padding: 40_000_000 })

type Found = { id: string; start: number; end: number; quote: string }
let server: RunningServer
let visitor: Visitor
const ids: Record<string, string> = {}

const lines = async (id: string) =>
  (await visitor.call<{ lines: PageLine[]; text: string }>('ingest/get-text', { id })).lines
const findings = async (documentId: string) =>
  (await visitor.call<{ findings: Found[] }>('review/list-findings', { documentId })).findings

describe.skipIf(!hasChromium || !built)('the page view', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = await startServer({ env: { MUTABAA_EXAMPLES: 'no' } })
    visitor = await signInFirst(server)
    const files = { example: readFileSync(join(root, 'examples', EXAMPLE)), hostile: HOSTILE, large: LARGE }
    for (const [name, bytes] of Object.entries(files)) {
      const { items } = await visitor.upload([{ name: `${name}.pdf`, bytes: Uint8Array.from(bytes) }])
      ids[name] = items[0]!.documentId
    }
    await until('the documents are read', async () => {
      const { items } = await visitor.call<{ items: { state: string }[] }>('ingest/list-documents', {})
      return items.every(({ state }) => state === 'ready')
    })
  })
  afterAll(() => server?.stop())

  describe.each(['ar', 'en'] as const)('in %s', (language) => {
    let browser: BrowserContext
    let page: Page
    const complaints: string[] = []
    let fetched = 0
    /** What does not depend on the language is seen once. */
    const once = it.runIf(language === 'ar')

    beforeAll(async () => {
      browser = await openBrowser({ locale: language === 'ar' ? 'ar-AE' : 'en-GB' })
      const [name, value] = visitor.cookie.split('=') as [string, string]
      await browser.addCookies([{ name, value, url: server.url }])
      page = await browser.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('dialog', (dialog) => complaints.push(dialog.message()))
      page.on('popup', (popup) => complaints.push(popup.url()))
      page.on('download', (download) => complaints.push(download.url()))
      page.on(
        'console',
        (message) => /Content Security Policy|Refused to/.test(message.text()) && complaints.push(message.text()),
      )
      page.on(
        'request',
        (request) =>
          !request.url().startsWith(server.url) &&
          !/^(?:data|blob):/.test(request.url()) &&
          complaints.push(request.url()),
      )
      page.on('response', (answer) => {
        if (answer.status() === 206) fetched += Number(answer.headers()['content-length'])
      })
      await page.goto(`${server.url}/?lang=${language}`)
      // Who is signed in is led home: to go on before that is to be turned back.
      await page.waitForURL('**/home')
    })
    afterAll(() => browser?.close())

    const open = async (name: string, search = '') => {
      await page.goto(`${server.url}/documents/${ids[name]}/review${search}`)
      await page.locator('.card').first().waitFor()
    }
    const painted = () => page.locator('.page-paper canvas').first().waitFor()

    it('fetches nothing that paints pages until somebody wants to see one', async () => {
      const scripts: string[] = []
      page.on('request', (request) => scripts.push(request.url()))
      await open('example')
      await page.locator('.document-text').waitFor()
      expect(scripts.filter((url) => /pdf|\/file$/.test(url))).toEqual([])
    })

    it('shows the page that was printed, after one key', async () => {
      await page.keyboard.press('p')
      await painted()
      expect(await page.locator('.document-text').count()).toBe(0)
      const dark = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.page-paper canvas')!
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        let count = 0
        for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) count++
        return count / (data.length / 4)
      })
      expect(dark).toBeGreaterThan(0.005)
      expect(dark).toBeLessThan(0.3)
    })

    it('underlines words where their line was printed', async () => {
      const own = await lines(ids.example!)
      const sheet = (await page.locator('.page-sheet').first().boundingBox())!
      const scale = sheet.width / 595.28
      let compared = 0
      for (const finding of await findings(ids.example!)) {
        const boxes = await page
          .locator(`[data-finding="${finding.id}"] .page-words`)
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
        expect(boxes.length, finding.quote).toBeGreaterThan(0)
        const line = own.find(({ start, end }) => start <= finding.start && end >= finding.end)
        if (!line || boxes.length > 1) continue
        const [left, top, right, bottom] = line.box.map((value) => value * scale) as [number, number, number, number]
        const box = boxes[0]!
        expect(Math.abs(box.top - sheet.y - top)).toBeLessThan(2)
        expect(Math.abs(box.bottom - sheet.y - bottom)).toBeLessThan(2)
        // Arabic runs from the right edge: what begins the line begins there, what ends it ends at the left.
        expect(box.left - sheet.x).toBeGreaterThan(left - 2)
        expect(box.right - sheet.x).toBeLessThan(right + 2)
        if (finding.start === line.start) expect(Math.abs(box.right - sheet.x - right)).toBeLessThan(2)
        if (finding.end === line.end) expect(Math.abs(box.left - sheet.x - left)).toBeLessThan(2)
        compared++
      }
      expect(compared).toBeGreaterThan(10)
    })

    it('chooses the finding that is pressed, and shows the one that is chosen', async () => {
      const all = await findings(ids.example!)
      // One that has no other over its words.
      const { id } = all.findLast((one) =>
        all.every((other) => other === one || other.end <= one.start || other.start >= one.end),
      )!
      await page.locator(`[data-finding="${id}"] .page-words`).first().click()
      await page.locator(`.card.current[data-finding="${id}"]`).waitFor()
      const current = () => page.locator('.page-mark.current').first().getAttribute('data-finding')
      expect(await current()).toBe(id)
      await page.keyboard.press('k')
      await expect.poll(current, SOON).not.toBe(id)
    })

    it('has no serious accessibility fault, in the dark neither', async () => {
      expect(await seriousViolations(page)).toEqual([])
      if (language === 'en') return
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
      expect(await seriousViolations(page)).toEqual([])
      await page.evaluate(() => delete document.documentElement.dataset.theme)
    })

    once('is zoomed, sharp on a screen as it is', async () => {
      const width = async () => (await page.locator('.page-sheet').first().boundingBox())!.width
      const before = await width()
      await page.keyboard.press('+')
      await expect.poll(width, SOON).toBeGreaterThan(before)
      await expect
        .poll(() => page.locator('.page-paper canvas').evaluate((one) => (one as HTMLCanvasElement).width), SOON)
        .toBeGreaterThan((await width()) - 2)
      await page.keyboard.press('0')
      await expect.poll(width, SOON).toBeCloseTo(before, 0)
    })

    once('remembers the view, until the same key leads back to the text', async () => {
      await open('example')
      await painted()
      await page.keyboard.press('p')
      await page.locator('.document-text').waitFor()
      expect(await page.locator('.page-view').count()).toBe(0)
    })

    it('leads from a place in the text to the place on the page', async () => {
      const [first] = await findings(ids.example!)
      await open('example', `?start=${first!.start}&end=${first!.end}&view=text`)
      await page.locator('.document-text .shown').first().waitFor()
      await page.locator('.desk-head .on-page button').click()
      await painted()
      await page.locator('.page-mark.shown .page-words').first().waitFor()
    })

    once('runs nothing that a hostile file brings, and shows its words', async () => {
      await open('hostile', '?view=page')
      await painted()
      await page.waitForTimeout(300)
      const sheet = (await page.locator('.page-sheet').first().boundingBox())!
      await page.mouse.click(sheet.x + sheet.width / 2, sheet.y + 300)
      expect(await page.locator('.page-view a, .page-view iframe, .page-view input:not(.page-number)').count()).toBe(0)
      expect(page.url()).toContain(server.url)
      expect(await page.locator('.page-words').count()).toBeGreaterThan(1)
    })

    once('holds few of 500 pages at a time, and fetches few bytes of a large file', async () => {
      fetched = 0
      await open('large', '?view=page')
      await painted()
      await page.locator('.page-number').fill('٤٠٠')
      await page.keyboard.press('Enter')
      await page.locator('.page-sheet[data-page="400"] canvas').waitFor()
      const last = (await findings(ids.large!)).find(({ quote }) => quote.includes(String(1000 + LONG - 1)))!
      await page.locator(`.card[data-finding="${last.id}"] button`).first().click()
      await page.locator(`.page-sheet[data-page="${LONG}"] .page-mark.current .page-words`).waitFor()
      expect(await page.locator('.page-sheet').count()).toBeLessThan(8)
      expect(fetched).toBeGreaterThan(0)
      expect(fetched).toBeLessThan(8_000_000)
    })

    it('asked no other host, broke no policy, ran nothing, opened nothing', () => expect(complaints).toEqual([]))
  })
})
